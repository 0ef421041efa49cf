import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoadedSet } from '../../src/criteria/load.ts';
import type { Submission } from '../../src/evidence/submission.ts';
import type { Amount } from '../../src/scoring/points.ts';
import { type Contender, unitByUnit } from '../contender.ts';
import { ROOT_FOLDER } from '../folders.ts';
import { YEAR } from '../work.ts';

type ScoreTotals = (set: LoadedSet, submission: Submission, view: 'self', year: number) => Amount;

/** Totals without sheets; absent as long as src/scoring has no such path. */
export async function oursTotals(): Promise<Contender | undefined> {
  const scoreTotals = await exported('src/scoring/score-totals.js', 'scoreTotals');
  if (!scoreTotals) return undefined;
  return {
    name: 'Thang Điểm, totals only',
    gives: 'total',
    numbers: 'decimals',
    prepare: (set, submissions) =>
      unitByUnit(
        submissions,
        (submission) => (scoreTotals as ScoreTotals)(set, submission, 'self', YEAR),
        ({ low }) => ({ total: low }),
      ),
  };
}

/** A function that the built tree may not have yet. */
async function exported(path: string, name: string): Promise<unknown> {
  const file = pathToFileURL(join(ROOT_FOLDER, 'out/bench-build', path));
  try {
    const module: Readonly<Record<string, unknown>> = await import(file.href);
    return module[name];
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') {
      return undefined;
    }
    throw error;
  }
}
