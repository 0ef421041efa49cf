import { type Finding, isFault } from '../criteria/finding.ts';
import type { LoadedSet } from '../criteria/load.ts';
import { type Basis, type RoundResult, rankRound } from '../ranking/rank-round.ts';
import type { ConditionEvaluator } from '../scoring/verdict.ts';
import { type LoadedRound, loadRound } from './load-round.ts';

export interface RankFolderOptions {
  readonly basis: Basis;
  readonly evaluator: ConditionEvaluator;
  readonly onUnit?: (done: number, all: number) => void;
}

/** A round folder read, scored and ranked; or, on any fault, the faults and nothing else. */
export type RankedFolder =
  | {
      readonly findings: readonly Finding[];
      readonly loaded: LoadedRound;
      readonly result: RoundResult;
    }
  | { readonly findings: readonly Finding[]; readonly loaded?: undefined };

/** Scores and ranks a round. A ranking of some of the units would be a wrong one: one fault stops it. */
export async function rankFolder(
  folder: string,
  sets: readonly LoadedSet[],
  { basis, evaluator, onUnit }: RankFolderOptions,
): Promise<RankedFolder> {
  const { loaded, findings } = await loadRound(folder, sets, evaluator);
  if (!loaded || findings.some(isFault)) return { findings };
  const work = { year: loaded.round.year, basis, evaluator, ...(onUnit && { onUnit }) };
  return { findings, loaded, result: await rankRound(loaded.set, loaded.submissions, work) };
}
