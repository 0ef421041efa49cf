import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { Decimal } from '../../criteria/decimal.ts';
import { groupAverages } from './group-averages.ts';
import { type Basis, groupShare, type UnitFigures } from './unit-figures.ts';

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
  const ofBlock = units.filter(({ block }) => block === unit.block);
  const view = unit[basis];
  return groupAverages(set, ofBlock, basis).map(({ group, title, share, counted }) => {
    const own = view ? groupShare(set, view, group) : 'unscored';
    return {
      group,
      title,
      unit: typeof own === 'string' ? own : own.points.div(own.max),
      ...(share && { block: share }),
      counted,
    };
  });
}
