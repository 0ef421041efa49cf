import { Worker } from 'node:worker_threads';
import type {
  DrawnRow,
  RobustnessPlan,
  RowDrawer,
  RowRange,
} from '../analysis/robustness/index.ts';
import type { Basis } from '../ranking/rank-round.ts';

/** What a thread needs to read and rank the same round: plain values only. */
export interface ThreadWork {
  readonly folder: string;
  readonly setFile: string;
  readonly basis: Basis;
  /** Decimals as text. */
  readonly plan: Readonly<Record<keyof RobustnessPlan, string>>;
}

/** Rows of one block, by its place in the result. */
export interface ThreadTask extends RowRange {
  readonly block: number;
}

interface Waiting {
  readonly task: ThreadTask;
  readonly resolve: (rows: readonly DrawnRow[]) => void;
  readonly reject: (reason: Error) => void;
}

/** Pieces a thread gets of each block, so that none waits long for the slowest. */
const PIECES_A_THREAD = 4;

/** Whether this module was built: a thread needs a file that node itself can run. */
export const CAN_START_THREADS: boolean = import.meta.url.endsWith('.js');

/** Threads that share the rows of every block among themselves; rows come back in their order. */
export class RobustnessThreads {
  readonly #workers: readonly Worker[];
  readonly #idle: Worker[] = [];
  readonly #queue: Waiting[] = [];
  readonly #running = new Map<Worker, Waiting>();
  #failure: Error | undefined;

  constructor(count: number, work: ThreadWork) {
    const file = new URL('./robustness-worker.js', import.meta.url);
    this.#workers = Array.from({ length: count }, () => new Worker(file, { workerData: work }));
    for (const worker of this.#workers) {
      worker.on('error', (error) => this.#fail(error));
      // The first message says that the round is read; each further one is a task's rows.
      worker.on('message', (rows: readonly DrawnRow[]) => {
        this.#running.get(worker)?.resolve(rows);
        this.#running.delete(worker);
        this.#idle.push(worker);
        this.#hand();
      });
    }
  }

  readonly drawer: RowDrawer = (block, range) => this.#rows(block, range);

  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  async *#rows(block: number, { from, to }: RowRange): AsyncGenerator<DrawnRow> {
    const pieces = this.#workers.length * PIECES_A_THREAD;
    const size = Math.max(1, Math.ceil((to - from) / pieces));
    const tasks: Promise<readonly DrawnRow[]>[] = [];
    for (let first = from; first < to; first += size) {
      tasks.push(this.#run({ block, from: first, to: Math.min(to, first + size) }));
    }
    // One that fails is awaited below; the others must not end the process meanwhile.
    for (const task of tasks) task.catch(() => undefined);
    for (const task of tasks) yield* await task;
  }

  #run(task: ThreadTask): Promise<readonly DrawnRow[]> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ task, resolve, reject });
      if (this.#failure) this.#fail(this.#failure);
      else this.#hand();
    });
  }

  #hand(): void {
    while (this.#idle.length > 0 && this.#queue.length > 0) {
      const [worker, waiting] = [this.#idle.pop(), this.#queue.shift()];
      if (!worker || !waiting) return;
      this.#running.set(worker, waiting);
      worker.postMessage(waiting.task);
    }
  }

  #fail(reason: Error): void {
    this.#failure = reason;
    for (const { reject } of [...this.#running.values(), ...this.#queue]) reject(reason);
    this.#running.clear();
    this.#queue.length = 0;
  }
}
