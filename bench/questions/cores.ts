import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Answer, answerWith, type Mode } from '../answer.ts';
import { rounded, withSpread } from '../format.ts';
import { ratioOf, type Samples, spreadOf } from '../samples.ts';

/** How much faster do all cores score than one? */

const PACE: Readonly<Record<Mode, { units: number; rounds: number }>> = {
  quick: { units: 2000, rounds: 3 },
  full: { units: 4000, rounds: 9 },
};

/** On two cores. */
const AT_LEAST = 1.7;

/** Threads that are told together and awaited together, each with `units` of its own. */
class Team {
  readonly #workers: readonly Worker[];
  readonly units: number;

  constructor(threads: number, units: number) {
    const file = new URL('../cores-worker.js', import.meta.url);
    this.#workers = Array.from({ length: threads }, () => new Worker(file, { workerData: units }));
    this.units = threads * units;
  }

  async ready(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => once(worker, 'message')));
  }

  async unitsPerSecond(): Promise<number> {
    const from = performance.now();
    const done = this.ready();
    for (const worker of this.#workers) worker.postMessage('score');
    await done;
    return (this.units * 1000) / (performance.now() - from);
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

async function ask(mode: Mode): Promise<Answer> {
  const { units, rounds } = PACE[mode];
  const cores = availableParallelism();
  const counts = [...new Set([1, 2, Math.ceil(cores / 2), cores])].filter((n) => n <= cores);
  const samples = await measured(
    counts.toSorted((a, b) => a - b),
    units,
    rounds,
  );
  const most = String(cores);
  const ratio = ratioOf(samples, most, '1');
  return {
    title: 'All cores',
    verdicts: [
      {
        what: `${cores} threads ÷ one thread`,
        target: `≥ ${AT_LEAST} × of 2`,
        measured: `${withSpread(ratio)} (of ${cores})`,
        ...(cores === 2 && { met: ratio.median >= AT_LEAST }),
      },
    ],
    table: {
      header: ['Threads', 'Units/s: median (middle half)'],
      rows: [...samples].map(([threads, found]) => [threads, withSpread(spreadOf(found))]),
    },
    notes: [
      `Worker threads, ${rounded(units)} units each, full sheet with compiled conditions; each thread holds its own units, nothing is sent between them but the word to start. ${rounds} rounds in turns.`,
    ],
  };
}

async function measured(
  counts: readonly number[],
  units: number,
  rounds: number,
): Promise<Samples> {
  const samples = new Map<string, number[]>();
  const teams: Team[] = [];
  for (const count of counts) {
    const team = new Team(count, units);
    await team.ready();
    teams.push(team);
    samples.set(String(count), []);
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, team] of teams.entries()) {
      samples.get(String(counts[index]))?.push(await team.unitsPerSecond());
    }
  }
  await Promise.all(teams.map((team) => team.end()));
  return samples;
}

await answerWith(ask);
