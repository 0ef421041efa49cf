import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { evidenceOf } from '../evidence/evidence-of.ts';
import { VIEWS } from '../evidence/submission.ts';
import { isDecided } from '../scoring/points.ts';
import { totalsOf } from '../scoring/totals/index.ts';
import type { Disagreement } from './compare-rounds.ts';
import type { RoundResult } from './rank-round.ts';

/** A round's totals held against the same totals in whole numbers. */
export interface CheckedTotals {
  readonly disagreements: readonly Disagreement[];
  /** Totals that both ways gave. */
  readonly settled: number;
  /** Totals that are decided and that whole numbers could not tell. */
  readonly left: number;
}

/** Works every total of every view out again in whole numbers, by code of its own from set to total. */
export function checkTotals(
  set: CriteriaSet,
  { year, units, cohorts }: RoundResult,
): CheckedTotals {
  const disagreements: Disagreement[] = [];
  let [settled, left] = [0, 0];
  for (const { unit, submission, ...graded } of units) {
    const totals = totalsOf(set, unit.group, year);
    for (const view of VIEWS) {
      const points = graded[view]?.sheet.total.points;
      if (!points) continue;
      const evidence = evidenceOf(set, submission, view, year);
      const total = totals.total(totals.row(evidence, cohorts[view]));
      if (!total) {
        if (isDecided(points)) left += 1;
        continue;
      }
      settled += 1;
      if (isDecided(points) && points.low.eq(total)) continue;
      const sheet = isDecided(points) ? points.low.toFixed() : `${points.low}–${points.high}`;
      disagreements.push({ unit: unit.code, item: 'total', values: [sheet, total.toFixed()] });
    }
  }
  return { disagreements, settled, left };
}
