import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { Decimal } from '../../criteria/decimal.ts';
import { groupAverages } from './group-averages.ts';
import {
  type Basis,
  type GroupShare,
  groupShare,
  topGroups,
  type UnitFigures,
} from './unit-figures.ts';

/** A unit in one group of criteria, beside the average of its block. */
export interface ProfileAxis {
  readonly group: string;
  readonly title: string;
  /** Share of the maximum, 0 to 1, or why there is none. */
  readonly unit: Decimal | 'undecided' | 'notApplicable' | 'unscored';
  /** Of all units of the block that are decided, this one too; absent when there is none. */
  readonly block?: Decimal;
  readonly counted: number;
}

export function unitProfile(
  set: CriteriaSet,
  unit: UnitFigures,
  units: readonly UnitFigures[],
  basis: Basis,
): readonly ProfileAxis[] {
  const own = sharesOf(set, unit, basis);
  const ofBlock = units.filter(({ block }) => block === unit.block);
  return groupAverages(set, ofBlock, basis).map(({ group, title, share, counted }, index) => {
    const reached = own[index] ?? 'unscored';
    return {
      group,
      title,
      unit: typeof reached === 'string' ? reached : reached.points.div(reached.max),
      ...(share && { block: share }),
      counted,
    };
  });
}

/** What a unit reached in each top group, in the order of the set, or why that cannot be said. */
export function sharesOf(
  set: CriteriaSet,
  unit: UnitFigures,
  basis: Basis,
): readonly (GroupShare | 'undecided' | 'notApplicable' | 'unscored')[] {
  const view = unit[basis];
  return topGroups(set).map(({ id }) => (view ? groupShare(set, view, id) : 'unscored'));
}
