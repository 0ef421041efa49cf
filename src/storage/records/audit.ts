import { createHash } from 'node:crypto';
import { canonicalJson } from '../../criteria/canonical.ts';
import type { LoggedAction, LoggedKind } from '../../round/index.ts';
import type { Reading, Writing } from '../store.ts';

/** Who did what to what. `subject` is a path such as `round/hd-2025/unit/SN01/answer/1.1`. */
export interface AuditEntry {
  readonly at: Date;
  /** Id of a person, or `system`. */
  readonly actor: string;
  readonly action: LoggedAction;
  readonly subject: string;
  /** Before and after, and the reason where one was given. Nothing secret. */
  readonly change: Readonly<Record<string, unknown>>;
}

export interface LoggedEntry extends Omit<AuditEntry, 'action'> {
  /** Of an older version, perhaps, that knew others. */
  readonly action: string;
  readonly seq: number;
  readonly previous: string;
  readonly hash: string;
}

/**
 * Adds an entry to the log in the transaction of the change itself. Each entry holds the hash of the
 * one before, so that none can be altered, left out or put in unnoticed.
 */
export async function appendAudit(db: Writing, entry: AuditEntry): Promise<void> {
  // The head is locked, so that two transactions never continue the chain from the same entry.
  const { seq: last, hash: previous } = await db
    .selectFrom('audit_head')
    .selectAll()
    .forUpdate()
    .executeTakeFirstOrThrow();
  const seq = last + 1;
  const hash = hashOf({ ...entry, seq, previous });
  const { at, actor, action, subject } = entry;
  const change = canonicalJson(entry.change);
  await db
    .insertInto('audit_log')
    .values({ seq, at, actor, action, subject, change, previous, hash })
    .execute();
  await db.updateTable('audit_head').set({ seq, hash }).execute();
}

/** The first thing found wrong with the log. */
export interface AuditFault {
  readonly seq: number;
  /** `altered`: its text is not what was hashed; `gap`: an entry before it is missing; `cut`: the last ones are. */
  readonly kind: 'altered' | 'gap' | 'cut';
}

export interface AuditVerdict {
  readonly entries: number;
  /** Hash of the last entry: noted elsewhere, it also proves that nothing was cut off and made anew. */
  readonly head: string;
  readonly fault?: AuditFault;
}

const PAGE = 1000;

/** Recomputes the chain from the first entry to the last. */
export async function verifyAudit(db: Reading): Promise<AuditVerdict> {
  let previous = '0'.repeat(64);
  let entries = 0;
  for (;;) {
    const page = await logAfter(db, entries, PAGE);
    for (const entry of page) {
      const expected = entries + 1;
      if (entry.seq !== expected || entry.previous !== previous) {
        return { entries, head: previous, fault: { seq: expected, kind: 'gap' } };
      }
      if (hashOf(entry) !== entry.hash) {
        return { entries, head: previous, fault: { seq: entry.seq, kind: 'altered' } };
      }
      previous = entry.hash;
      entries = expected;
    }
    if (page.length < PAGE) break;
  }
  const head = await db.selectFrom('audit_head').selectAll().executeTakeFirst();
  const whole = head?.seq === entries && head.hash === previous;
  const verdict = { entries, head: previous };
  return whole ? verdict : { ...verdict, fault: { seq: entries + 1, kind: 'cut' } };
}

async function logAfter(db: Reading, seq: number, limit: number): Promise<LoggedEntry[]> {
  const rows = await db
    .selectFrom('audit_log')
    .selectAll()
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, change: row.change as Record<string, unknown> }));
}

/** Which entries are asked for; what is absent does not narrow them. */
export interface AuditFilter {
  /** The subject itself and all below it. */
  readonly subject?: string;
  /** A unit, in the register and in every round. */
  readonly unit?: string;
  /** A criterion, whatever was said about it. */
  readonly criterion?: string;
  readonly kind?: LoggedKind;
  readonly actor?: string;
  readonly from?: Date;
  /** The first instant no longer asked for. */
  readonly before?: Date;
}

/** Entries that fit, newest first. */
export async function auditOf(
  db: Reading,
  { subject = '', unit, criterion, kind, actor, from, before: end }: AuditFilter,
  { before, limit }: { readonly before?: number; readonly limit: number },
): Promise<readonly LoggedEntry[]> {
  let query = db.selectFrom('audit_log').selectAll();
  const within = (...roots: readonly string[]) => {
    query = query.where((is) =>
      is.or(
        roots.flatMap((root) => [is('subject', 'like', root), is('subject', 'like', `${root}/%`)]),
      ),
    );
  };
  if (subject !== '') within(escaped(subject));
  if (unit !== undefined) within(`unit/${escaped(unit)}`, `round/%/unit/${escaped(unit)}`);
  if (criterion !== undefined) {
    query = query
      .where('subject', 'like', `round/%/unit/%/%/${escaped(criterion)}`)
      .where('subject', 'not like', '%/document/%');
  }
  if (kind !== undefined) {
    const { actions, parts } = kind;
    query = query.where('action', 'in', [...actions]);
    if (parts) {
      query = query.where((is) =>
        is.or(parts.map((part) => is('subject', 'like', `round/%/unit/%/${part}/%`))),
      );
    }
  }
  if (actor !== undefined) query = query.where('actor', '=', actor);
  if (from !== undefined) query = query.where('at', '>=', from);
  if (end !== undefined) query = query.where('at', '<', end);
  if (before !== undefined) query = query.where('seq', '<', before);
  const rows = await query.orderBy('seq', 'desc').limit(limit).execute();
  return rows.map((row) => ({ ...row, change: row.change as Record<string, unknown> }));
}

/** What was done last to each thing below a subject, by its path below it. */
export async function lastActions(
  db: Reading,
  subject: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('audit_log')
    .distinctOn('subject')
    .select(['subject', 'action'])
    .where('subject', 'like', `${escaped(subject)}/%`)
    .orderBy('subject')
    .orderBy('seq', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.subject.slice(subject.length + 1), row.action]));
}

/** Everybody who is in the log as having done something. */
export async function auditActors(db: Reading): Promise<readonly string[]> {
  const rows = await db.selectFrom('audit_log').select('actor').distinct().execute();
  return rows.map(({ actor }) => actor);
}

/** Position and hash of the last entry. */
export async function auditHead(db: Reading): Promise<{ seq: number; hash: string }> {
  return db.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirstOrThrow();
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

function hashOf(entry: Omit<LoggedEntry, 'hash'>): string {
  const { seq, actor, action, subject, change, previous } = entry;
  const at = entry.at.toISOString();
  const text = canonicalJson({ seq, at, actor, action, subject, change, previous });
  return createHash('sha256').update(text).digest('hex');
}
