import type { Queue } from './queue.ts';

/** Where a job failed, it is tried again after this many milliseconds. */
const AGAIN = 2_000;

export function processQueue(onFault: (error: unknown) => void): Queue {
  const waiting = new Set<string>();
  const timers = new Set<NodeJS.Timeout>();
  let work: ((job: string) => Promise<void>) | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;

  async function run(): Promise<void> {
    for (const job of waiting) {
      if (stopped || !work) return;
      waiting.delete(job);
      try {
        await work(job);
      } catch (error) {
        onFault(error);
        later(job);
      }
    }
  }

  function later(job: string): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      waiting.add(job);
      start();
    }, AGAIN);
    timers.add(timer);
  }

  function start(): void {
    if (running || stopped || !work) return;
    running = run().finally(() => {
      running = undefined;
      if (waiting.size > 0) start();
    });
  }

  return {
    async wake(job) {
      waiting.add(job);
      start();
    },
    async work(given) {
      work = given;
      start();
    },
    async stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      await running;
    },
  };
}
