import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { Decimal } from '../../criteria/decimal.ts';
import { type Basis, decidedPoints, type UnitFigures } from './unit-figures.ts';

/** What units lost on one criterion, over those to which it applies and for whom it is decided. */
export interface LostPoints {
  readonly criterion: string;
  readonly title: string;
  readonly part: 'base' | 'deduction';
  readonly units: number;
  readonly lost: Decimal;
  /** The most they could have lost together. */
  readonly most: Decimal;
  /** Lost over the most, 0 to 1. */
  readonly share: Decimal;
  /** Units for which it does not apply, and for which it is still open. */
  readonly notApplicable: number;
  readonly undecided: number;
}

/**
 * Criteria by the points lost on them, most first. A bonus that was not earned is not lost; in the
 * deduction part what is taken away is. Criteria decided for no unit are not listed.
 */
export function lostPoints(
  set: CriteriaSet,
  units: readonly UnitFigures[],
  basis: Basis,
): readonly LostPoints[] {
  const listed = set.leaves.flatMap(({ node, part }): LostPoints[] => {
    if (part === 'bonus') return [];
    const lost: Decimal[] = [];
    let [notApplicable, undecided] = [0, 0];
    for (const { [basis]: view } of units) {
      const state = view?.states[node.id];
      const points = decidedPoints(view?.points[node.id]);
      if (state === 'notApplicable') notApplicable += 1;
      else if (state === 'scored' && points)
        lost.push(part === 'deduction' ? points : node.max.minus(points));
      else if (state !== undefined) undecided += 1;
    }
    if (lost.length === 0) return [];
    const sum = Decimal.sum(lost);
    const most = node.max.times(lost.length);
    return [
      {
        criterion: node.id,
        title: node.title,
        part,
        units: lost.length,
        lost: sum,
        most,
        share: sum.div(most),
        notApplicable,
        undecided,
      },
    ];
  });
  return listed.toSorted((left, right) => right.lost.cmp(left.lost));
}
