import {
  finishJob,
  grantsOf,
  type Job,
  openJobs,
  publicationsOf,
  type Queue,
  releaseJob,
  reportJob,
  StoreFault,
  takeJob,
} from '../../storage/index.ts';
import { computeResults, publish } from '../publish.ts';
import { Refused } from '../refused.ts';
import type { Actor, Service } from '../service.ts';
import { trySet } from '../try-set.ts';
import { exportRanking, exportReport, exportSheets } from './export-results.ts';
import { importFormFiles } from './import-form-files.ts';
import { isJobKind, JOB_KINDS, type JobKind, type JobPayload } from './job-kinds.ts';
import { makeFormFiles } from './make-form-files.ts';

/** How far a job is; `all` may grow while it is found out. */
export type OnProgress = (done: number, all: number) => void;
type Outcome = Readonly<Record<string, unknown>>;

/** What each kind of job does. Each may be begun again from its start. */
const WORK: {
  readonly [K in JobKind]: (
    service: Service,
    actor: Actor,
    payload: JobPayload<K>,
    onProgress: OnProgress,
    job: Job,
  ) => Promise<Outcome>;
} = {
  'compute-results': async (service, actor, { round }, onProgress) => ({
    units: (await computeResults(service, actor, round, onProgress)).size,
  }),
  publish: async (service, actor, { round }, onProgress, job) => {
    const { number, bundle } =
      (await publishedBy(service, job, round)) ??
      (await publish(service, actor, round, onProgress));
    return { publication: number, bundle };
  },
  'export-ranking': exportRanking,
  'export-report': exportReport,
  'export-sheets': exportSheets,
  'make-forms': makeFormFiles,
  'import-forms': importFormFiles,
  'try-set': trySet,
};

/** What a job published before its worker was stopped. */
async function publishedBy(service: Service, job: Job, round: string) {
  if (job.attempts < 2) return undefined;
  const last = (await service.store.read((db) => publicationsOf(db, round))).at(-1);
  const isOwn = last?.publishedBy === job.requestedBy && last.publishedAt >= job.requestedAt;
  return isOwn ? last : undefined;
}

/** A worker is heard of this often, and given up when it is not for three times as long. */
const HEARTBEAT = 5_000;
const LEASE = 3 * HEARTBEAT;
/** A job that keeps ending in a bug is not tried for ever. */
const ATTEMPTS = 3;

export interface Worker {
  stop(): Promise<void>;
}

/**
 * Works the jobs of a store. Jobs whose worker was killed are taken up again: by whoever works
 * next, once the dead worker's time is over.
 *
 * @param onFault told of bugs and of faults of the database
 */
export async function workJobs(
  service: Service,
  queue: Queue,
  onFault: (error: unknown, job: string) => void,
): Promise<Worker> {
  await queue.work((id) => workOne(service, id, onFault));
  const sweep = async (): Promise<void> => {
    try {
      const open = await service.store.read((db) => openJobs(db, service.now()));
      for (const id of open) await queue.wake(id);
    } catch (error) {
      onFault(error, '');
    }
  };
  await sweep();
  const timer = setInterval(() => void sweep(), HEARTBEAT);
  return {
    async stop() {
      clearInterval(timer);
      await queue.stop();
    },
  };
}

async function workOne(
  service: Service,
  id: string,
  onFault: (error: unknown, job: string) => void,
): Promise<void> {
  const { store, now } = service;
  const until = (): Date => new Date(now().getTime() + LEASE);
  const job = await store.write((db) => takeJob(db, id, now(), until()));
  // Finished, or worked by another.
  if (!job) return;
  const progress = { done: 0, total: 0, told: 0 };
  const beat = async (): Promise<void> => {
    progress.told = Date.now();
    const { done, total } = progress;
    await store.write((db) => reportJob(db, job, { done, total, until: until() }));
  };
  const quietly = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => onFault(error, id));
  };
  const timer = setInterval(() => quietly(beat()), HEARTBEAT);
  try {
    const result = await perform(service, job, (done, total) => {
      Object.assign(progress, { done, total });
      if (Date.now() - progress.told > PROGRESS_EVERY) quietly(beat());
    });
    await store.write((db) => reportJob(db, job, { ...progress, until: until() }));
    await store.write((db) => finishJob(db, job, { result }, now()));
  } catch (error) {
    await failed(service, job, error, onFault);
  } finally {
    clearInterval(timer);
  }
}

const PROGRESS_EVERY = 500;

async function perform(service: Service, job: Job, onProgress: OnProgress): Promise<Outcome> {
  if (!isJobKind(job.kind)) throw new Error(`no such kind of job: ${job.kind}`);
  // Roles are those held now: what was taken away meanwhile no longer counts.
  const grants = await service.store.read((db) => grantsOf(db, job.requestedBy));
  const actor: Actor = { id: job.requestedBy, name: '', grants };
  return run(service, actor, job.kind, job, onProgress);
}

function run<K extends JobKind>(
  service: Service,
  actor: Actor,
  kind: K,
  job: Job,
  onProgress: OnProgress,
): Promise<Outcome> {
  const payload = JOB_KINDS[kind].parse(job.payload) as JobPayload<K>;
  return WORK[kind](service, actor, payload, onProgress, job);
}

async function failed(
  { store, now }: Service,
  job: Job,
  error: unknown,
  onFault: (error: unknown, job: string) => void,
): Promise<void> {
  if (error instanceof Refused) {
    const { code, figures, findings } = error;
    await store.write((db) => finishJob(db, job, { problem: { code, figures, findings } }, now()));
    return;
  }
  onFault(error, job.id);
  if (error instanceof StoreFault || job.attempts < ATTEMPTS) {
    // Where the database itself is away, the lease runs out and the job is taken up again.
    await store.write((db) => releaseJob(db, job));
    throw error;
  }
  const problem = { code: 'unexpected', figures: { reference: job.id }, findings: [] };
  await store.write((db) => finishJob(db, job, { problem }, now()));
}
