import { Decimal, ONE, ZERO } from '../criteria/decimal.ts';
import type { Award } from '../criteria/schema/method.ts';
import type { RoundingRule } from '../criteria/schema/set.ts';

/**
 * The only arithmetic on points. Everything is exact except a quotient, which is kept to 40 digits;
 * before a result is rounded or held against a threshold it is settled to 30, so that a third of
 * three is one and 2,9999… never loses a point to rounding down.
 */

/** Points that are known, or the interval they can still fall in. `low` equals `high` when known. */
export interface Amount {
  readonly low: Decimal;
  readonly high: Decimal;
}

export const NOTHING: Amount = { low: ZERO, high: ZERO };

export function exactly(points: Decimal): Amount {
  return { low: points, high: points };
}

export function between(low: Decimal, high: Decimal): Amount {
  return { low, high };
}

/** One number in both places: most amounts are, and need to be worked on only once. */
function isExact(amount: Amount): boolean {
  return Object.is(amount.low, amount.high);
}

export function isDecided(amount: Amount): boolean {
  return isExact(amount) || amount.low.eq(amount.high);
}

export function plus(left: Amount, right: Amount): Amount {
  if (isExact(left) && isExact(right)) return exactly(left.low.plus(right.low));
  return { low: left.low.plus(right.low), high: left.high.plus(right.high) };
}

/** Takes an amount away: the most is left when the least is taken. */
export function minus(left: Amount, right: Amount): Amount {
  if (isExact(left) && isExact(right)) return exactly(left.low.minus(right.low));
  return { low: left.low.minus(right.high), high: left.high.minus(right.low) };
}

export function sum(amounts: readonly Amount[]): Amount {
  return sumOf(amounts, (amount) => amount);
}

/** The sum of what each comes to. */
export function sumOf<T>(parts: readonly T[], amountOf: (part: T) => Amount): Amount {
  let exact = true;
  const lows = parts.map((part) => {
    const amount = amountOf(part);
    exact = exact && isExact(amount);
    return amount.low;
  });
  const low = Decimal.sum(lows);
  return exact ? exactly(low) : { low, high: totalOf(parts, (part) => amountOf(part).high) };
}

/**
 * The smallest interval that holds all of them.
 *
 * @throws when there is none
 */
export function spanning(amounts: readonly Amount[]): Amount {
  const [first] = amounts;
  if (!first) throw new Error('options and bands are never without one: the set was checked');
  let { low, high } = first;
  for (const amount of amounts) {
    low = lesser(low, amount.low);
    high = greater(high, amount.high);
  }
  return { low, high };
}

export function atMost(amount: Amount, limit: Decimal): Amount {
  if (amount.high.lte(limit)) return amount;
  return { low: lesser(amount.low, limit), high: limit };
}

export function atLeast(amount: Amount, limit: Decimal): Amount {
  if (amount.low.gte(limit)) return amount;
  return { low: limit, high: greater(amount.high, limit) };
}

export function lesser(left: Decimal, right: Decimal): Decimal {
  return right.lt(left) ? right : left;
}

function greater(left: Decimal, right: Decimal): Decimal {
  return right.gt(left) ? right : left;
}

export function times(count: Decimal, each: Decimal): Decimal {
  return count.times(each);
}

/** What is left of `from`, not below `floor`. */
export function lessDown(from: Decimal, deduction: Decimal, floor: Decimal): Decimal {
  return greater(floor, from.minus(deduction));
}

export function total(numbers: readonly Decimal[]): Decimal {
  return Decimal.sum(numbers);
}

export function totalOf<T>(parts: readonly T[], numberOf: (part: T) => Decimal): Decimal {
  return Decimal.sum(parts.map(numberOf));
}

/** `points × reached ÷ of`, multiplied first so that whole results come out whole. */
export function proportion(points: Decimal, reached: Decimal, of: Decimal): Decimal {
  return shareOf(points.times(reached), of);
}

/** The same, but at most the points themselves: where those are reached nothing is divided. */
export function proportionUpTo(points: Decimal, reached: Decimal, of: Decimal): Decimal {
  return reached.gte(of) ? points : proportion(points, reached, of);
}

/** Points out of so many: a share, 1 for all of them. */
export function shareOf(points: Decimal, max: Decimal): Decimal {
  return plainShare(points, max) ?? points.div(max);
}

/** A share as held against a threshold. */
export function settledShareOf(points: Decimal, max: Decimal): Decimal {
  return plainShare(points, max)?.settled() ?? points.settledQuotient(max);
}

/** How a share as held against a threshold lies to it, as `cmp` tells. */
export function orderOfShare(points: Decimal, max: Decimal, threshold: Decimal): number {
  return points.cmpQuotient(max, threshold);
}

/** A share for which nothing is to be divided: all, or out of one. */
function plainShare(points: Decimal, max: Decimal): Decimal | undefined {
  if (Object.is(points, max) && !max.isZero()) return ONE;
  return Object.is(max, ONE) ? points : undefined;
}

/** What an option or band is worth for a maximum. */
export function worth(award: Award, max: Decimal): Decimal {
  return 'points' in award ? award.points : max.times(award.share);
}

/** Rounds as the set says. Halves go away from zero; there are no points below zero to round. */
export function roundPoints(points: Decimal, rule: RoundingRule | undefined): Decimal {
  return rule ? settled(points).toDecimalPlaces(rule.decimals, DIRECTIONS[rule.direction]) : points;
}

export function roundAmount(amount: Amount, rule: RoundingRule | undefined): Amount {
  if (!rule) return amount;
  if (isExact(amount)) return exactly(roundPoints(amount.low, rule));
  return { low: roundPoints(amount.low, rule), high: roundPoints(amount.high, rule) };
}

/** How far rounding can move a sum, down and up. */
export function roundingSlack(rule: RoundingRule): Amount {
  const step = new Decimal(10).pow(-rule.decimals);
  if (rule.direction === 'up') return { low: ZERO, high: step };
  if (rule.direction === 'down') return { low: step.negated(), high: ZERO };
  return { low: step.div(-2), high: step.div(2) };
}

/** Rounds a number of places, such as those of a quota, to a whole number. */
export function wholeNumber(value: Decimal, direction: RoundingRule['direction']): number {
  return settled(value).toDecimalPlaces(0, DIRECTIONS[direction]).toNumber();
}

const DIRECTIONS = {
  halfUp: Decimal.ROUND_HALF_UP,
  down: Decimal.ROUND_DOWN,
  up: Decimal.ROUND_UP,
} as const;

/** As held against a threshold: the last digits of a quotient no longer tell. */
export function settled(value: Decimal): Decimal {
  return value.settled();
}
