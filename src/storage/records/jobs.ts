import type { Reading, Writing } from '../store.ts';

export type JobState = 'waiting' | 'running' | 'done' | 'failed';

/** A piece of long work: what is asked, how far it is, what came of it. */
export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly state: JobState;
  readonly done: number;
  /** Unknown until the work has begun. */
  readonly total?: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly problem?: Readonly<Record<string, unknown>>;
  readonly attempts: number;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly finishedAt?: Date;
}

export type NewJob = Pick<Job, 'id' | 'kind' | 'payload' | 'requestedBy' | 'requestedAt'>;

export async function addJob(db: Writing, job: NewJob): Promise<void> {
  const { id, kind, payload, requestedBy, requestedAt } = job;
  await db
    .insertInto('jobs')
    .values({
      id,
      kind,
      payload: JSON.stringify(payload),
      state: 'waiting',
      requested_by: requestedBy,
      requested_at: requestedAt,
    })
    .execute();
}

export async function jobById(db: Reading, id: string): Promise<Job | undefined> {
  const row = await db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst();
  return row && jobOf(row as JobRow);
}

/** Newest first. */
export async function jobsOf(db: Reading, person: string, limit: number): Promise<readonly Job[]> {
  const rows = await db
    .selectFrom('jobs')
    .selectAll()
    .where('requested_by', '=', person)
    .orderBy('requested_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => jobOf(row as JobRow));
}

/**
 * Takes a job for a worker until `until`, unless it is finished or another worker holds it still.
 * What a killed worker held is free once its time is over.
 */
export async function takeJob(
  db: Writing,
  id: string,
  now: Date,
  until: Date,
): Promise<Job | undefined> {
  const row = await db
    .updateTable('jobs')
    .set((is) => ({
      state: 'running',
      lease_until: until,
      done: 0,
      attempts: is('attempts', '+', 1),
    }))
    .where('id', '=', id)
    .where((is) =>
      is.or([
        is('state', '=', 'waiting'),
        is.and([is('state', '=', 'running'), is('lease_until', '<=', now)]),
      ]),
    )
    .returningAll()
    .executeTakeFirst();
  return row && jobOf(row as JobRow);
}

/** Notes how far a job is and keeps it; false when it was taken from this worker meanwhile. */
export async function reportJob(
  db: Writing,
  { id, attempts }: Pick<Job, 'id' | 'attempts'>,
  { done, total, until }: { readonly done: number; readonly total: number; readonly until: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('jobs')
    .set({ done, total, lease_until: until })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'running')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export type JobOutcome =
  | { readonly result: Readonly<Record<string, unknown>> }
  | { readonly problem: Readonly<Record<string, unknown>> };

/** Ends a job once; false when another worker has taken it over. */
export async function finishJob(
  db: Writing,
  { id, attempts }: Pick<Job, 'id' | 'attempts'>,
  outcome: JobOutcome,
  at: Date,
): Promise<boolean> {
  const ended =
    'result' in outcome
      ? { state: 'done' as const, result: JSON.stringify(outcome.result) }
      : { state: 'failed' as const, problem: JSON.stringify(outcome.problem) };
  const { numUpdatedRows } = await db
    .updateTable('jobs')
    .set({ ...ended, finished_at: at, lease_until: null })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'running')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Gives a job back to the queue, as when its worker shuts down or met a passing fault. */
export async function releaseJob(
  db: Writing,
  { id, attempts }: Pick<Job, 'id' | 'attempts'>,
): Promise<void> {
  await db
    .updateTable('jobs')
    .set({ state: 'waiting', lease_until: null })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'running')
    .execute();
}

/** Ids of jobs that wait, or whose worker has not been heard of in time. */
export async function openJobs(db: Reading, now: Date): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('jobs')
    .select('id')
    .where('finished_at', 'is', null)
    .where((is) => is.or([is('state', '=', 'waiting'), is('lease_until', '<=', now)]))
    .orderBy('requested_at')
    .execute();
  return rows.map(({ id }) => id);
}

/** Removes jobs that ended before an instant. */
export async function removeOldJobs(db: Writing, before: Date): Promise<void> {
  await db.deleteFrom('jobs').where('finished_at', '<', before).execute();
}

interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly payload: object;
  readonly state: JobState;
  readonly done: number;
  readonly total: number | null;
  readonly result: object | null;
  readonly problem: object | null;
  readonly attempts: number;
  readonly requested_by: string;
  readonly requested_at: Date;
  readonly finished_at: Date | null;
}

function jobOf(row: JobRow): Job {
  return {
    id: row.id,
    kind: row.kind,
    payload: row.payload as Record<string, unknown>,
    state: row.state,
    done: row.done,
    ...(row.total !== null && { total: row.total }),
    ...(row.result && { result: row.result as Record<string, unknown> }),
    ...(row.problem && { problem: row.problem as Record<string, unknown> }),
    attempts: row.attempts,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    ...(row.finished_at && { finishedAt: row.finished_at }),
  };
}
