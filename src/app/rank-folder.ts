import { type Finding, isFault } from '../criteria/finding.ts';
import type { LoadedSet } from '../criteria/load.ts';
import { checkTotals } from '../ranking/check-totals.ts';
import { compareRounds } from '../ranking/compare-rounds.ts';
import { type RoundResult, type RoundWork, rankRound } from '../ranking/rank-round.ts';
import type { ConditionEvaluator } from '../scoring/verdict.ts';
import { type LoadedRound, loadRound } from './load-round.ts';

export interface RankFolderOptions extends Pick<RoundWork, 'basis' | 'evaluator' | 'lines'> {
  /**
   * Computes everything a second time, and the totals a third time in whole numbers; a result they do
   * not agree on is refused.
   */
  readonly verifyWith?: ConditionEvaluator;
  readonly onUnit?: (done: number, all: number) => void;
}

/** A round folder read, scored and ranked; or, on any fault, the faults and nothing else. */
export type RankedFolder =
  | {
      readonly findings: readonly Finding[];
      readonly loaded: LoadedRound;
      readonly result: RoundResult;
    }
  | {
      readonly findings: readonly Finding[];
      readonly loaded?: undefined;
      readonly result?: undefined;
    };

/** Scores and ranks a round. A ranking of some of the units would be a wrong one: one fault stops it. */
export async function rankFolder(
  folder: string,
  sets: readonly LoadedSet[],
  { verifyWith, ...options }: RankFolderOptions,
): Promise<RankedFolder> {
  const { loaded, findings } = await loadRound(folder, sets, options.evaluator);
  if (!loaded || findings.some(isFault)) return { findings };
  const work = { year: loaded.round.year, ...options };
  const result = await rankRound(loaded.set, loaded.submissions, work);
  if (!verifyWith) return { findings, loaded, result };
  const again = await rankRound(loaded.set, loaded.submissions, { ...work, evaluator: verifyWith });
  const disagreements = [
    ...compareRounds(result, again),
    ...checkTotals(loaded.set, result).disagreements,
  ];
  const differing = disagreements.map(({ unit, item, values }): Finding => {
    const figures = { unit, item, first: values[0], second: values[1] };
    return { code: 'verify.differs', at: { file: folder }, figures };
  });
  if (differing.length > 0) return { findings: [...findings, ...differing] };
  return { findings, loaded, result };
}
