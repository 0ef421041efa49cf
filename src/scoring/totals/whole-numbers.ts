import type { Decimal } from '../../criteria/decimal.ts';
import type { RoundingRule } from '../../criteria/schema/set.ts';

/**
 * Arithmetic of totals: points as whole numbers of billionths, exact below 2^53. A quotient without
 * end is cut down to the billionth below, and how often that happened is counted: the true sum lies
 * less than so many billionths above. What would not be exact is NaN, which every sum hands on.
 */
export const DECIMALS = 9;
export const GIVEN_UP = Number.NaN;

const LIMIT = 2 ** 53;
const BILLIONTHS = 10 ** DECIMALS;

/** How far a sum may lie below the truth, in billionths; one for each quotient that was cut. */
export interface Slack {
  cut: number;
}

export function billionths(points: Decimal): number {
  return points.toWhole(DECIMALS) ?? GIVEN_UP;
}

/** `a × b`, where that is exact. */
export function product(a: number, b: number): number {
  const result = a * b;
  return result < LIMIT && result > -LIMIT ? result : GIVEN_UP;
}

/** `⌊a × b ÷ c⌋` of numbers that are not negative. A rest is counted as a cut. */
export function quotient(a: number, b: number, c: number, slack: Slack): number {
  const numerator = a * b;
  // NaN and what is too long for whole numbers take the long way, or none.
  if (!(numerator < LIMIT)) return longQuotient(a, b, c, slack);
  let whole = Math.floor(numerator / c);
  let rest = numerator - whole * c;
  // The division itself may have been rounded up.
  if (rest < 0) {
    whole -= 1;
    rest += c;
  }
  if (rest !== 0) slack.cut += 1;
  return whole;
}

function longQuotient(a: number, b: number, c: number, slack: Slack): number {
  if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b) || !(c > 0)) return GIVEN_UP;
  const numerator = BigInt(a) * BigInt(b);
  const whole = numerator / BigInt(c);
  if (whole * BigInt(c) !== numerator) slack.cut += 1;
  return whole < BigInt(LIMIT) ? Number(whole) : GIVEN_UP;
}

/**
 * Rounds as the set says, where all the sum could truly be rounds alike.
 *
 * @param cut how many billionths the truth may lie above
 * @returns billionths, or nothing to go by (NaN)
 */
export function rounded(sum: number, cut: number, rule: RoundingRule | undefined): number {
  if (!rule) return sum;
  const unit = BILLIONTHS / 10 ** rule.decimals;
  if (!Number.isInteger(unit) || sum < 0) return GIVEN_UP;
  const low = steps(sum, unit, rule.direction);
  return cut === 0 || low === steps(sum + cut, unit, rule.direction) ? low * unit : GIVEN_UP;
}

function steps(sum: number, unit: number, direction: RoundingRule['direction']): number {
  const rest = sum % unit;
  const whole = (sum - rest) / unit;
  if (direction === 'up') return rest > 0 ? whole + 1 : whole;
  return direction === 'halfUp' && rest * 2 >= unit ? whole + 1 : whole;
}
