import { Decimal, ZERO } from '../../criteria/decimal.ts';

/**
 * What is varied, how far, and how often: all that a result of the analysis can be repeated from.
 * The ranges are declared by whoever asks, not estimated from data; see docs/robustness.md.
 */
export interface RobustnessPlan {
  /** How many times the round is drawn again. */
  readonly draws: number;
  /** A 32-bit whole number; the same seed gives the same draws. */
  readonly seed: number;
  /** ± points on a criterion whose points a person gave. */
  readonly judged: Decimal;
  /** ± on every other criterion, as a share of its maximum. */
  readonly points: Decimal;
  /** ± on the weight of each outermost group, as a share of it; 0 leaves the weights alone. */
  readonly weights: Decimal;
  /** How small a change of one criterion counts as near to another grade, as a share of the scale. */
  readonly near: Decimal;
}

export const DEFAULT_PLAN: RobustnessPlan = {
  draws: 2000,
  seed: 1,
  judged: new Decimal('0.5'),
  points: new Decimal('0.02'),
  weights: ZERO,
  near: new Decimal('0.02'),
};

/** Draws above this would only take time: a share is then known to a tenth of a percent. */
export const MOST_DRAWS = 1_000_000;

/**
 * @throws on a plan that means nothing; who takes one from a person checks it first
 */
export function assertPlan({ draws, seed, judged, points, weights, near }: RobustnessPlan): void {
  if (!Number.isInteger(draws) || draws < 1 || draws > MOST_DRAWS) throw new Error('draws');
  if (!Number.isInteger(seed) || Math.abs(seed) > 0x7fff_ffff) throw new Error('seed');
  if (judged.isNegative()) throw new Error('judged');
  for (const share of [points, weights, near]) {
    if (share.isNegative() || share.gte(1)) throw new Error('a share from 0 to below 1');
  }
}
