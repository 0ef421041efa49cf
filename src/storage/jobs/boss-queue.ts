import type { Queue } from './queue.ts';

const QUEUE = 'thangdiem-jobs';
/** A job that runs longer reports that it is alive; this only bounds what is lost for good. */
const HOURS = 4;
const CONNECTIONS = 3;

export async function bossQueue(url: string, onFault: (error: unknown) => void): Promise<Queue> {
  const { default: PgBoss } = await import('pg-boss');
  const boss = new PgBoss({
    connectionString: url,
    max: CONNECTIONS,
    application_name: 'thangdiem-jobs',
  });
  boss.on('error', onFault);
  await boss.start();
  await boss.createQueue(QUEUE, {
    name: QUEUE,
    policy: 'short',
    retryLimit: 5,
    retryDelay: 2,
    retryBackoff: true,
    expireInHours: HOURS,
  });
  return {
    async wake(job) {
      await boss.send(QUEUE, { job }, { singletonKey: job });
    },
    async work(work) {
      await boss.work<{ job: string }>(
        QUEUE,
        { pollingIntervalSeconds: 0.5, batchSize: 1 },
        async (batch) => {
          for (const { data } of batch) await work(data.job);
        },
      );
    },
    stop: () => boss.stop({ graceful: true, wait: true, timeout: 30_000 }),
  };
}
