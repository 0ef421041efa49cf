import type { DatabaseAddress } from '../database.ts';
import { bossQueue } from './boss-queue.ts';
import { processQueue } from './process-queue.ts';

/** Brings the ids of jobs to whoever works them. What a job is stands in the table of jobs. */
export interface Queue {
  /** Asks that a job be worked soon; asking twice does no harm. */
  wake(job: string): Promise<void>;
  /** Works jobs, one at a time, from now on. What `work` throws is tried again later. */
  work(work: (job: string) => Promise<void>): Promise<void>;
  /** Takes no new job, and waits for the one at hand. */
  stop(): Promise<void>;
}

/**
 * The queue beside a database: pg-boss over a server, where any process may take a job; within this
 * process over an embedded database, which no other can open.
 *
 * @param onFault told of faults of the queue itself, such as a lost connection
 */
export async function openQueue(
  address: DatabaseAddress,
  onFault: (error: unknown) => void,
): Promise<Queue> {
  return address.kind === 'postgres' ? bossQueue(address.url, onFault) : processQueue(onFault);
}
