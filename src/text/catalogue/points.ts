import type { RoundingRule } from '../../criteria/schema/set.ts';

/** Points as they are spoken of where they are earned, or where they are taken away. */
export interface PointsWords {
  readonly earning: PointsIn;
  readonly taking: PointsIn;
}

export interface PointsIn {
  /** `3,6 điểm`. */
  amount(points: string): string;
  /** All, some or none of the maximum, as the end of a sentence. */
  full(max: string): string;
  some(points: string, max: string): string;
  none(max: string): string;
}

/** A number before and after rounding, and the rule it was rounded by. */
export interface RoundedFigures {
  readonly from: string;
  readonly to: string;
  readonly rule: RoundingRule;
}
