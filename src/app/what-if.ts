import {
  type Change,
  type ChangedSet,
  type ChangeFault,
  changeSet,
  compareRankings,
  type RankingComparison,
} from '../analysis/what-if/index.ts';
import { type Finding, isFault } from '../criteria/finding.ts';
import type { LoadedSet } from '../criteria/load.ts';
import { type Basis, type RoundResult, rankRound } from '../ranking/rank-round.ts';
import { compiledConditions } from '../scoring/compiled-conditions.ts';
import { type LoadedRound, loadRound } from './load-round.ts';
import { openDocument } from './open-document.ts';
import { readAgain } from './read-again.ts';

export interface WhatIfOptions {
  readonly changes: readonly Change[];
  /** Other criteria give way, so that the sum stays the scale. */
  readonly rebalance: boolean;
  /** Points that people gave follow the maxima in proportion. */
  readonly keepShares: boolean;
  readonly basis: Basis;
}

/** Both rankings and what lies between them; or every reason why there is none. */
export type WhatIf =
  | {
      readonly findings: readonly Finding[];
      readonly loaded: LoadedRound;
      readonly changed: ChangedSet;
      readonly before: RoundResult;
      readonly after: RoundResult;
      readonly comparison: RankingComparison;
    }
  | {
      readonly findings: readonly Finding[];
      /** Absent when the round itself could not be read. */
      readonly loaded?: LoadedRound;
      readonly changed?: undefined;
      readonly faults: readonly ChangeFault[];
      /** Faults of the submissions as the changed set reads them. */
      readonly reread?: readonly Finding[];
    };

/**
 * Ranks a round by its set and by a changed copy, and compares. A trial: both rankings are decided
 * by the compiled conditions, which are quick; a result to be signed rests on the rules engine.
 */
export async function whatIf(
  folder: string,
  sets: readonly LoadedSet[],
  { changes, rebalance, keepShares, basis }: WhatIfOptions,
): Promise<WhatIf> {
  const evaluator = compiledConditions();
  const { loaded, findings } = await loadRound(folder, sets, evaluator);
  if (!loaded || findings.some(isFault)) return { findings, faults: [] };
  const { set, round } = loaded;
  const opened = await openDocument(set.file);
  if (!opened.yaml) return { findings: [...findings, ...opened.findings], faults: [] };
  const tried = changeSet(set, opened.yaml, changes, { rebalance });
  if ('faults' in tried) return { findings, loaded, faults: tried.faults };
  const { changed } = tried;
  const again = await readAgain(changed.set, { folder, loaded, evaluator, keepShares });
  if ('findings' in again) return { findings, loaded, faults: [], reread: again.findings };
  const work = { year: round.year, basis, evaluator };
  const before = await rankRound(set, loaded.submissions, work);
  const after = await rankRound(changed.set, again.submissions, work);
  return { findings, loaded, changed, before, after, comparison: compareRankings(before, after) };
}
