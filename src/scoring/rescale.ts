import { type Decimal, ZERO } from '../criteria/decimal.ts';
import { type Amount, between, proportion, shareOf, totalOf } from './points.ts';

/** What one criterion puts into the scale: the points it has if it applies, and out of how many. */
export interface Contribution {
  readonly amount: Amount;
  readonly max: Decimal;
  /** Whether it may still turn out not to apply, its maximum then being taken out. */
  readonly open: boolean;
}

/**
 * Brings points earned out of a shrunken maximum back to the scale: earned × scale ÷ maximum.
 *
 * While it is open whether some criteria apply, the bounds are exact: the lowest result leaves in
 * only those open criteria whose share lies below that of the rest, lowest share first; the highest
 * likewise. Where nothing may apply at all there is nothing to score, which is not zero: the whole
 * scale stays open.
 *
 * @example 40 earned of 80 that apply, scale 100: 40 × 100 ÷ 80 = 50
 */
export function rescale(contributions: readonly Contribution[], scale: Decimal): Amount {
  const perhapsNothing = contributions.every(({ open, max }) => open || max.isZero());
  const least = extreme(
    contributions,
    scale,
    (amount) => amount.low,
    (a, b) => a.cmp(b),
  );
  if (perhapsNothing) return between(ZERO, scale);
  const high = extreme(
    contributions,
    scale,
    (amount) => amount.high,
    (a, b) => b.cmp(a),
  );
  return between(least, high);
}

function extreme(
  contributions: readonly Contribution[],
  scale: Decimal,
  pointsOf: (amount: Amount) => Decimal,
  order: (a: Decimal, b: Decimal) => number,
): Decimal {
  const certain = contributions.filter(({ open }) => !open);
  let points = totalOf(certain, ({ amount }) => pointsOf(amount));
  let max = totalOf(certain, (contribution) => contribution.max);
  const candidates = contributions
    .filter(({ open }) => open)
    .map(({ amount, max }) => ({
      points: pointsOf(amount),
      max,
      share: shareOf(pointsOf(amount), max),
    }))
    .sort((a, b) => order(a.share, b.share));
  for (const candidate of candidates) {
    if (!max.isZero() && order(candidate.share, shareOf(points, max)) >= 0) break;
    points = points.plus(candidate.points);
    max = max.plus(candidate.max);
  }
  return max.isZero() ? ZERO : proportion(scale, points, max);
}
