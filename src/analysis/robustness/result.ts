import type { Decimal } from '../../criteria/decimal.ts';
import type { Criterion } from '../../criteria/schema/criterion.ts';
import type { Grade } from '../../criteria/schema/set.ts';
import type { Unit } from '../../evidence/submission.ts';
import type { Basis } from '../../ranking/rank-round.ts';
import type { Standing } from '../../ranking/standing.ts';
import type { RobustnessPlan } from './plan.ts';
import type { Source } from './source.ts';

/**
 * How stable the grades and ranks of a round are. Shares and indices are floating-point statistics
 * of the draws; points stay exact.
 */
export interface Robustness {
  readonly plan: RobustnessPlan;
  readonly basis: Basis;
  /** In the order of the ranking. */
  readonly blocks: readonly BlockRobustness[];
}

export interface BlockRobustness {
  readonly block: string;
  /** In the order of the ranking. */
  readonly units: readonly UnitRobustness[];
  /** Absent where no unit has a place. */
  readonly ranks?: BlockStability;
  readonly sensitivity: Sensitivity;
}

export interface BlockStability {
  /** Mean over the draws of the average shift in rank, in places. */
  readonly meanShift: number;
  /** Share of draws with the same unit (or tied units) on place 1. */
  readonly sameFirst: number;
  /** Share of draws with the same units on places 1 to 3, in whatever order. */
  readonly sameFirstThree: number;
  /** How many amounts are varied, over all units. */
  readonly varied: number;
}

export type UnitRobustness =
  | ({
      readonly state: 'ranked';
      readonly unit: Unit;
      readonly place: number;
      /** After quotas, as ranked. */
      readonly grade: Grade;
      /** The grade a quota moved the unit down from. */
      readonly movedFrom?: Grade;
      readonly total: Decimal;
      /** The grades beside the unit's own, where they are near. */
      readonly margins: Margins;
    } & Chances)
  /** Without a place there is nothing to vary. */
  | { readonly state: Exclude<Standing['state'], 'ranked'>; readonly unit: Unit };

/** What became of a unit over the draws; shares from 0 to 1. */
export interface Chances {
  readonly keepsGrade: number;
  readonly keepsPlace: number;
  /** By id of grade, those that occurred; with `ungraded` they add up to 1. */
  readonly grades: ReadonlyMap<string, number>;
  readonly ungraded: number;
  /** Absent when no draw gave it a place. */
  readonly ranks?: RankInterval;
}

export interface RankInterval {
  readonly least: number;
  /** 5th percentile. */
  readonly low: number;
  readonly median: number;
  /** 95th percentile. */
  readonly high: number;
  readonly greatest: number;
}

/** How far the thresholds around a unit are; before any quota, which hangs on the other units. */
export interface Margins {
  readonly up?: Margin;
  readonly down?: Margin;
}

export interface Margin {
  /** Up: the grade above the one whose threshold the total reaches. Down: that grade itself. */
  readonly grade: Grade;
  readonly threshold: Decimal;
  /** Points of the total to the threshold; not above 0 upwards when something else holds it back. */
  readonly distance: Decimal;
  /** Absent when no single criterion decides within `near`. */
  readonly decider?: Decider;
}

/** The criterion whose smallest change would give another grade, all else as it is. */
export interface Decider {
  readonly criterion: Criterion;
  /** Points added to the criterion, or taken off where below 0. */
  readonly change: Decimal;
  /** The grade it would then have, before quotas; absent when it would have none. */
  readonly to?: Grade;
  /** How many other criteria would do it with the same change. */
  readonly alike: number;
}

/** What drives the shift in rank, or why that cannot be said. */
export type Sensitivity =
  | {
      readonly state: 'estimated';
      /** Rows of the matrices A and B. */
      readonly rows: number;
      /** Times the block was ranked for the estimates. */
      readonly evaluations: number;
      readonly indices: readonly SourceIndex[];
    }
  | {
      readonly state: 'notEstimated';
      readonly because: 'tooFewDraws' | 'tooFewUnits' | 'nothingVaried' | 'noShift';
      /** Draws it takes, under `tooFewDraws`. */
      readonly needed: number;
    };

export interface SourceIndex {
  readonly source: Source;
  /** Share of the variance of the shift that goes when this source alone is known. */
  readonly first: Estimate;
  /** Share that stays when all but this source is known. */
  readonly total: Estimate;
}

/** An estimate with a bootstrap interval of 95 %; sampling can carry it a little outside 0 to 1. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
