import { mkdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import {
  type Robustness,
  type RobustnessPlan,
  robustnessOf,
} from '../analysis/robustness/index.ts';
import type { RoundResult } from '../ranking/rank-round.ts';
import type { LoadedRound } from './load-round.ts';

type Workbook = import('../documents/robustness-workbook/index.ts').RobustnessWorkbook;

/** How stable the result of a round that was read and ranked is. It changes nothing in the result. */
export function analyseRobustness(
  { set }: LoadedRound,
  result: RoundResult,
  plan: RobustnessPlan,
  onDraw?: (done: number, all: number) => void,
): Promise<Robustness> {
  return robustnessOf(set, result, plan, onDraw);
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
