import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { Decimal } from '../../criteria/decimal.ts';
import {
  type Basis,
  type GroupShare,
  groupShare,
  topGroups,
  type UnitFigures,
} from './unit-figures.ts';

/** What the units of a block reached in one group of criteria. */
export interface GroupAverage {
  readonly group: string;
  readonly title: string;
  /** Units that count: every criterion of the group is decided for them. */
  readonly counted: number;
  /** Mean of their points; absent when no unit counts. */
  readonly points?: Decimal;
  /** All their points over all their maxima, 0 to 1. */
  readonly share?: Decimal;
  /** Left out because something in the group is still open. */
  readonly undecided: number;
  /** Left out because nothing in the group applies to them. */
  readonly notApplicable: number;
  /** Left out because they have no score to look at. */
  readonly unscored: number;
}

/** One unit stands for nothing here: only the average over those that are decided, the others counted. */
export function groupAverages(
  set: CriteriaSet,
  units: readonly UnitFigures[],
  basis: Basis,
): readonly GroupAverage[] {
  return topGroups(set).map(({ id, title }): GroupAverage => {
    const found = units.map((unit) => {
      const view = unit[basis];
      return view ? groupShare(set, view, id) : 'unscored';
    });
    const counted = found.filter((one): one is GroupShare => typeof one === 'object');
    const count = (reason: string): number => found.filter((one) => one === reason).length;
    const points = Decimal.sum(counted.map((one) => one.points));
    const max = Decimal.sum(counted.map((one) => one.max));
    return {
      group: id,
      title,
      counted: counted.length,
      ...(counted.length > 0 && { points: points.div(counted.length), share: points.div(max) }),
      undecided: count('undecided'),
      notApplicable: count('notApplicable'),
      unscored: count('unscored'),
    };
  });
}
