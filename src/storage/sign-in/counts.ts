import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { signInTables } from './tables.ts';

/** How many attempts in how long, and for how long it is closed then; in seconds. */
export interface AttemptLimit {
  readonly attempts: number;
  readonly within: number;
  readonly lockedFor: number;
}

export interface Attempt {
  /** Whether it may be tried at all. */
  readonly allowed: boolean;
  /** Set from the last allowed attempt on: should it fail, this is how long it stays closed. */
  readonly lockedUntil?: Date;
}

const SECOND = 1000;
const before = (now: Date, seconds: number): Date => new Date(now.getTime() - seconds * SECOND);
const after = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * SECOND);

/**
 * Counts an attempt before it is tried, in one statement, so that many at once get no more tries than
 * one after the other, from whatever process. Whoever succeeds calls {@link forgetAttempts}. A count
 * starts anew when the last attempt is longer ago than the limit looks back.
 */
export async function countAttempt(
  database: Database,
  subject: string,
  limit: AttemptLimit,
  now: Date,
): Promise<Attempt> {
  const stale = before(now, limit.within);
  const until = after(now, limit.lockedFor);
  const fresh = sql`(case when f.locked_until is null then f.last_at <= ${stale}
    else f.locked_until <= ${now} end)`;
  const { rows } = await sql<{ failures: number; locked_until: Date | null }>`
    insert into sign_in_failures as f (subject, failures, last_at)
    values (${subject}, 1, ${now})
    on conflict (subject) do update set
      failures = case when ${fresh} then 1 else least(f.failures + 1, 1000000) end,
      last_at = excluded.last_at,
      locked_until = case
        when ${fresh} then null
        when f.locked_until is null and f.failures + 1 >= ${limit.attempts}::integer
          then ${until}::timestamptz
        else f.locked_until end
    returning failures, locked_until`.execute(signInTables(database));
  const [row] = rows;
  if (!row) throw new Error('A counted attempt gives its row');
  return {
    allowed: row.failures <= limit.attempts,
    ...(row.locked_until && { lockedUntil: row.locked_until }),
  };
}

/** After a success, or when an administrator opens it again. */
export async function forgetAttempts(
  database: Database,
  subjects: readonly string[],
): Promise<void> {
  await signInTables(database)
    .deleteFrom('sign_in_failures')
    .where('subject', 'in', subjects)
    .execute();
}

/** How many requests are answered within how many seconds. */
export interface RequestLimit {
  readonly requests: number;
  readonly within: number;
}

/** Counts a request. Gives 0, or the seconds to wait when it is one too many. */
export async function countRequest(
  database: Database,
  subject: string,
  limit: RequestLimit,
  now: Date,
): Promise<number> {
  const stale = before(now, limit.within);
  const { rows } = await sql<{ requests: number; since: Date }>`
    insert into request_counts as c (subject, requests, since)
    values (${subject}, 1, ${now})
    on conflict (subject) do update set
      requests = case when c.since <= ${stale} then 1 else least(c.requests + 1, 1000000) end,
      since = case when c.since <= ${stale} then excluded.since else c.since end
    returning requests, since`.execute(signInTables(database));
  const [row] = rows;
  if (!row) throw new Error('A counted request gives its row');
  if (row.requests <= limit.requests) return 0;
  const left = row.since.getTime() + limit.within * SECOND - now.getTime();
  return Math.max(1, Math.ceil(left / SECOND));
}

/** Clears what has run out: counts a day old, sessions and challenges past their end. */
export async function sweepSignIn(database: Database, now: Date): Promise<void> {
  const day = before(now, 24 * 60 * 60);
  const tables = signInTables(database);
  await tables.deleteFrom('request_counts').where('since', '<', day).execute();
  await tables
    .deleteFrom('sign_in_failures')
    .where('last_at', '<', day)
    .where((eb) => eb.or([eb('locked_until', 'is', null), eb('locked_until', '<', now)]))
    .execute();
  await tables.deleteFrom('second_factor_codes').where('used_at', '<', day).execute();
  await tables.deleteFrom('sessions').where('expires_at', '<', now).execute();
  await tables.deleteFrom('verifications').where('expires_at', '<', day).execute();
}
