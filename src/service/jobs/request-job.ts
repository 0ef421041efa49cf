import { randomUUID } from 'node:crypto';
import type { Action } from '../../round/index.ts';
import {
  addJob,
  appendAudit,
  type Job,
  jobById,
  jobsOf,
  type Queue,
  renewFiles,
  roundById,
} from '../../storage/index.ts';
import { allow } from '../in-round.ts';
import { Refused } from '../refused.ts';
import type { Actor, Service } from '../service.ts';
import type { JobKind, JobPayload } from './job-kinds.ts';

/** What a job does needs this permission; where it is about single units, each is asked for later. */
const ACTION: Readonly<Partial<Record<JobKind, Action>>> = {
  'compute-results': 'compute-results',
  publish: 'publish',
  'export-ranking': 'export-results',
  'export-report': 'export-results',
  'try-set': 'add-set',
};

/** Asks for long work. It is noted first: a job that was acknowledged is worked, whatever stops. */
export async function requestJob<K extends JobKind>(
  service: Service,
  queue: Queue,
  actor: Actor,
  kind: K,
  payload: JobPayload<K>,
): Promise<Job> {
  const id = randomUUID();
  const job = await service.store.write(async (db) => {
    const round = await roundById(db, payload.round);
    if (!round) throw new Refused('unknown.round', { round: payload.round });
    const action = ACTION[kind];
    if (action) allow(actor, action, { round });
    else if (actor.grants.length === 0) allow(actor, 'read-progress', { round });
    const at = service.now();
    // Held for this job: files that are not used are removed after some days.
    if ('files' in payload) await renewFiles(db, shasOf(payload), at);
    await addJob(db, { id, kind, payload, requestedBy: actor.id, requestedAt: at });
    await appendAudit(db, {
      actor: actor.id,
      at,
      action: `job.${kind}`,
      subject: `round/${payload.round}`,
      change: { job: id },
    });
    return jobById(db, id);
  });
  if (!job) throw new Error(`job ${id} was not kept`);
  await queue.wake(id);
  return job;
}

function shasOf({ files }: JobPayload<'import-forms'>): readonly string[] {
  return files.map(({ sha256 }) => sha256);
}

/** A job of one's own. */
export async function ownJob(service: Service, actor: Actor, id: string): Promise<Job> {
  const job = await service.store.read((db) => jobById(db, id));
  if (job?.requestedBy !== actor.id) throw new Refused('unknown.job');
  return job;
}

export function ownJobs(service: Service, actor: Actor): Promise<readonly Job[]> {
  return service.store.read((db) => jobsOf(db, actor.id, 100));
}
