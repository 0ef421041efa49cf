import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import {
  type Robustness,
  type RobustnessPlan,
  robustnessOf,
} from '../analysis/robustness/index.ts';
import type { RoundResult } from '../ranking/rank-round.ts';
import type { LoadedRound } from './load-round.ts';
import { CAN_START_THREADS, RobustnessThreads } from './robustness-threads.ts';

type Workbook = import('../documents/robustness-workbook/index.ts').RobustnessWorkbook;

export interface RobustnessOptions {
  /** Told how many times a block was ranked, of how many. */
  readonly onDraw?: (done: number, all: number) => void;
  /** How many threads share the draws; as many as the machine has cores when absent. */
  readonly threads?: number;
}

/** Fewer draws are done before a second thread has read the round. */
const DRAWS_FOR_THREADS = 400;

/**
 * How stable the result of a round that was read and ranked is. It changes nothing in the result,
 * and comes out the same however many threads share the draws.
 *
 * @param folder of the round, which each thread reads for itself
 */
export async function analyseRobustness(
  folder: string,
  { set }: LoadedRound,
  result: RoundResult,
  plan: RobustnessPlan,
  { onDraw, threads = availableParallelism() }: RobustnessOptions = {},
): Promise<Robustness> {
  const work = { ...(onDraw && { onDraw }) };
  if (threads < 2 || plan.draws < DRAWS_FOR_THREADS || !CAN_START_THREADS) {
    return robustnessOf(set, result, plan, work);
  }
  const team = new RobustnessThreads(threads, {
    folder,
    setFile: set.file,
    basis: result.basis,
    plan: {
      draws: String(plan.draws),
      seed: String(plan.seed),
      judged: plan.judged.toFixed(),
      points: plan.points.toFixed(),
      weights: plan.weights.toFixed(),
      near: plan.near.toFixed(),
    },
  });
  try {
    return await robustnessOf(set, result, plan, { ...work, drawer: team.drawer });
  } finally {
    await team.end();
  }
}

/**
 * Writes an analysis: a workbook where `out` ends in `.xlsx`, else a folder with the workbook and
 * the plots, made if it is not there.
 *
 * @returns the files written
 * @throws what the file system reports
 */
export async function writeRobustness(out: string, workbook: Workbook): Promise<readonly string[]> {
  const { writeRobustnessWorkbook } = await import('../documents/robustness-workbook/index.ts');
  if (extname(out).toLowerCase() === '.xlsx') {
    await writeRobustnessWorkbook(out, workbook);
    return [out];
  }
  await mkdir(out, { recursive: true });
  const file = join(out, workbook.say.workbookFile);
  await writeRobustnessWorkbook(file, workbook);
  const files = [file];
  const { robustnessPlots } = await import('../documents/robustness-plots/index.ts');
  for (const plot of robustnessPlots(workbook)) {
    const target = join(out, plot.file);
    await writeFile(target, plot.svg);
    files.push(target);
  }
  return files;
}
