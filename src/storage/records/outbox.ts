import { sql } from 'kysely';
import type { Reading, Writing } from '../store.ts';
import { inChunks } from './in-chunks.ts';

/** A letter that waits to be sent, was sent, or could not be. */
export interface Letter {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly attempts: number;
}

export interface NewLetter extends Omit<Letter, 'attempts'> {
  /** What it is about and to whom: a second letter on the same occasion is not put in. */
  readonly occasion: string;
}

/** Puts letters in, but none on an occasion that has one; returns how many were put in. */
export async function addLetters(
  db: Writing,
  letters: readonly NewLetter[],
  at: Date,
): Promise<number> {
  const known = await occasionsAmong(db, letters);
  let added = 0n;
  for (const chunk of inChunks(letters.filter(({ occasion }) => !known.has(occasion)))) {
    const { numInsertedOrUpdatedRows = 0n } = await db
      .insertInto('outbox')
      .values(chunk.map((letter) => ({ ...letter, state: 'waiting' as const, next_at: at })))
      .onConflict((conflict) => conflict.column('occasion').doNothing())
      .executeTakeFirstOrThrow();
    added += numInsertedOrUpdatedRows;
  }
  return Number(added);
}

/** Occasions of these letters that have one already. */
async function occasionsAmong(
  db: Reading,
  letters: readonly NewLetter[],
): Promise<ReadonlySet<string>> {
  const asked = letters.map(({ occasion }) => occasion);
  const rows = await db
    .selectFrom('outbox')
    .select('occasion')
    .where(sql<boolean>`occasion = any(${asked}::text[])`)
    .execute();
  return new Set(rows.map(({ occasion }) => occasion));
}

/**
 * Takes the next letter that was due at an instant and puts off its next try, so that neither another
 * process nor a restart sends it again meanwhile.
 */
export async function takeLetter(
  db: Writing,
  dueAt: Date,
  again: Date,
): Promise<Letter | undefined> {
  const due = db
    .selectFrom('outbox')
    .select('id')
    .where('state', '=', 'waiting')
    .where('next_at', '<=', dueAt)
    .orderBy('next_at')
    .limit(1)
    .forUpdate()
    .skipLocked();
  return db
    .updateTable('outbox')
    .set((is) => ({ attempts: is('attempts', '+', 1), next_at: again }))
    .where('id', '=', due)
    .returning(['id', 'recipient', 'subject', 'body', 'attempts'])
    .executeTakeFirst();
}

export async function letterSent(db: Writing, id: string, at: Date): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ state: 'sent', sent_at: at, fault: null })
    .where('id', '=', id)
    .execute();
}

/** Tried again at `next`; given up for good without it. */
export async function letterFailed(
  db: Writing,
  id: string,
  fault: string,
  next: Date | undefined,
): Promise<void> {
  await db
    .updateTable('outbox')
    .set(next ? { fault, next_at: next } : { fault, state: 'given-up' })
    .where('id', '=', id)
    .execute();
}

export async function letterCounts(
  db: Reading,
): Promise<Readonly<Record<'waiting' | 'sent' | 'given-up', number>>> {
  const rows = await db
    .selectFrom('outbox')
    .select((is) => ['state', is.fn.countAll<string | number>().as('count')])
    .groupBy('state')
    .execute();
  const counts = { waiting: 0, sent: 0, 'given-up': 0 };
  for (const { state, count } of rows) counts[state] = Number(count);
  return counts;
}
