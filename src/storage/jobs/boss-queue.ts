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
  await oneAtATime(url, async () => {
    await boss.start();
    await boss.createQueue(QUEUE, {
      name: QUEUE,
      policy: 'short',
      retryLimit: 5,
      retryDelay: 2,
      retryBackoff: true,
      expireInHours: HOURS,
    });
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

/** Any number that nobody else of this database uses. */
const LOCK = 629_1211;

/** Two servers that start together would make the tables of the queue at once, and one would fail. */
async function oneAtATime(url: string, work: () => Promise<void>): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await work();
  } finally {
    // The lock goes with the connection.
    await client.end();
  }
}
