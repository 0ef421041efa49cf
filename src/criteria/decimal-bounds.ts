import { isShort, power, ROUND_DOWN, ROUND_UP, type Rounding } from './decimal-digits.ts';

/**
 * Where a number lies whose digits nobody has asked for: no farther than `within` from `near`. A double
 * that got out of reach is NaN, and tells nothing.
 */
export interface Bounds {
  readonly near: number;
  readonly within: number;
}

/** More than an operation on doubles, or rounding to many digits, can move a number by, of the number. */
export const SLIP = 2 ** -50;
/** Bounds are doubles themselves: a little more than they came to is enough. */
export const AND_A_LITTLE = 1 + 2 ** -20;
/** Below it doubles lose digits. */
export const TINY = 1e-290;

/** Its digits once rounded, where all numbers it may be round to the same. */
export function roundedNear(
  { near, within }: Bounds,
  decimals: number,
  rounding: Rounding,
): number | undefined {
  const unit = power(decimals);
  const size = Math.abs(near) * unit;
  const unsure = within * unit + size * SLIP;
  const least = wholeOf(size - unsure, rounding);
  // Also settles on which side of zero it lies.
  const isSettled = size > unsure && least === wholeOf(size + unsure, rounding) && isShort(least);
  return isSettled ? Math.sign(near) * least : undefined;
}

function wholeOf(size: number, rounding: Rounding): number {
  if (rounding === ROUND_UP) return Math.ceil(size);
  return Math.floor(rounding === ROUND_DOWN ? size : size + 0.5);
}
