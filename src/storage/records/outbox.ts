import type { Reading, Writing } from '../store.ts';

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

/** Puts a letter in unless one on its occasion is there; returns whether it was put in. */
export async function addLetter(db: Writing, letter: NewLetter, at: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows: added } = await db
    .insertInto('outbox')
    .values({ ...letter, state: 'waiting', next_at: at })
    .onConflict((conflict) => conflict.column('occasion').doNothing())
    .executeTakeFirstOrThrow();
  return added === 1n;
}

/**
 * Takes the next letters that are due and puts off their next try, so that neither another process
 * nor a restart sends them again meanwhile.
 */
export async function takeLetters(
  db: Writing,
  now: Date,
  again: Date,
  limit: number,
): Promise<readonly Letter[]> {
  const due = db
    .selectFrom('outbox')
    .select('id')
    .where('state', '=', 'waiting')
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .limit(limit)
    .forUpdate()
    .skipLocked();
  return db
    .updateTable('outbox')
    .set((is) => ({ attempts: is('attempts', '+', 1), next_at: again }))
    .where('id', 'in', due)
    .returning(['id', 'recipient', 'subject', 'body', 'attempts'])
    .execute();
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
