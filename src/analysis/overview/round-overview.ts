import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { showsTotal } from '../../ranking/listed-total.ts';
import { byCode } from '../../ranking/order.ts';
import type { ToldStanding } from '../../ranking/standing.ts';
import type { Amount } from '../../scoring/points.ts';
import { type GradeDistribution, gradeDistribution } from './grade-distribution.ts';
import { type GroupAverage, groupAverages } from './group-averages.ts';
import { type LostPoints, lostPoints } from './lost-points.ts';
import { type ResultFigures, toldStanding } from './result-figures.ts';
import { type SelfComparison, selfAgainstFinal } from './self-against-final.ts';
import { type Basis, basisOf, type GroupShare, readAmount } from './unit-figures.ts';
import { sharesOf } from './unit-profile.ts';

/** A round at a glance, block by block; from what was computed or published, nothing is scored anew. */
export interface RoundOverview {
  readonly basis: Basis;
  /** Those that have units, in the order of the set. */
  readonly blocks: readonly BlockOverview[];
}

export interface BlockOverview {
  readonly block: string;
  readonly title: string;
  /** By place; then those without one, by why. */
  readonly units: readonly RankedUnit[];
  readonly distribution: GradeDistribution;
  readonly averages: readonly GroupAverage[];
  /** Empty while the ranking itself rests on self-scores. */
  readonly comparisons: readonly SelfComparison[];
  /** Most points lost first. */
  readonly lost: readonly LostPoints[];
}

export interface RankedUnit {
  readonly code: string;
  readonly name: string;
  readonly standing: ToldStanding;
  /** What the ranking rests on; absent when there is no score, or the set shows none. */
  readonly total?: Amount;
  /** The unit's own total; absent when it handed in nothing. */
  readonly self?: Amount;
  /** By top group in the order of the set: points of the maximum, or why there are none. */
  readonly groups: readonly (GroupShare | 'undecided' | 'notApplicable' | 'unscored')[];
}

const ORDER = ['ranked', 'undecided', 'notAppraised', 'ungraded'] as const;

/** @param basis what the places in the results rest on */
export function roundOverview(
  set: CriteriaSet,
  all: readonly ResultFigures[],
  basis: Basis = basisOf(all),
): RoundOverview {
  const distributions = gradeDistribution(set, all);
  const blocks = distributions.map((distribution): BlockOverview => {
    const { block } = distribution;
    const units = all.filter((unit) => unit.block === block);
    return {
      block,
      title: set.blocks.find(({ id }) => id === block)?.title ?? block,
      units: units.map((unit) => rankedUnit(set, unit, basis)).sort(inOrder),
      distribution,
      averages: groupAverages(set, units, basis),
      comparisons: basis === 'self' ? [] : selfAgainstFinal(set, units),
      lost: lostPoints(set, units, basis),
    };
  });
  return { basis, blocks };
}

function rankedUnit(set: CriteriaSet, unit: ResultFigures, basis: Basis): RankedUnit {
  const standing = toldStanding(set, unit, basis);
  const isShown = showsTotal(set, standing);
  const total = isShown ? standing.result?.sheet.total.points : undefined;
  return {
    code: unit.code,
    name: unit.name,
    standing,
    ...(total && { total }),
    ...(unit.self && unit.submitted !== null && isShown && { self: readAmount(unit.self.total) }),
    groups: sharesOf(set, unit, basis),
  };
}

function inOrder(left: RankedUnit, right: RankedUnit): number {
  const [a, b] = [left.standing, right.standing];
  return (
    ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
    (a.place ?? 0) - (b.place ?? 0) ||
    byCode(left.code, right.code)
  );
}
