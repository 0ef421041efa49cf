import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { Decimal } from '../criteria/decimal.ts';
import type { Facts } from '../criteria/facts.ts';
import type { Graded } from './standing.ts';

/** Negative when the left unit comes first, 0 when they share a place. */
export type Order<T> = (left: T, right: T) => number;

/**
 * Orders results by total, then by the tie breakers in turn. The totals must be decided. A tie
 * breaker that does not apply to a unit comes after every value. One that is still missing for a
 * unit breaks no tie among the units of its total, nor do those after it: they share a place.
 */
export function byTotal(set: CriteriaSet, results: readonly Graded[]): Order<Graded> {
  const usable = usableTieBreakers(set, results);
  return (left, right) => {
    const order = right.sheet.total.points.low.cmp(left.sheet.total.points.low);
    if (order !== 0) return order;
    const count = usable.get(totalOf(left)) ?? 0;
    return tieBreaker(set, left, right, count)?.order ?? 0;
  };
}

function totalOf({ sheet }: Graded): string {
  return sheet.total.points.low.toFixed();
}

/** By total: how many tie breakers, from the first, are settled for every unit that has it. */
export function usableTieBreakers(
  set: CriteriaSet,
  results: readonly Graded[],
): ReadonlyMap<string, number> {
  const usable = new Map<string, number>();
  for (const result of results) {
    const total = totalOf(result);
    usable.set(total, Math.min(usable.get(total) ?? Infinity, settledTieBreakers(set, result)));
  }
  return usable;
}

/** How many tie breakers, from the first, are settled for a result. */
export function settledTieBreakers(set: CriteriaSet, { tieFacts }: Graded): number {
  const { tieBreakers } = set.ranking;
  const open = tieBreakers.findIndex(({ fact }) => tieFacts.get(fact)?.state === 'missing');
  return open < 0 ? tieBreakers.length : open;
}

/**
 * The first of the given number of tie breakers that tells two results of one total apart, and
 * which of them it prefers.
 */
export function tieBreaker(
  set: CriteriaSet,
  left: Graded,
  right: Graded,
  count: number,
): { readonly fact: string; readonly order: number } | undefined {
  for (const { fact, prefer } of set.ranking.tieBreakers.slice(0, count)) {
    const order = compareFact(left.tieFacts, right.tieFacts, fact, prefer);
    if (order !== 0) return { fact, order };
  }
  return undefined;
}

function compareFact(left: Facts, right: Facts, name: string, prefer: 'higher' | 'lower'): number {
  const [a, b] = [decimalFact(left, name), decimalFact(right, name)];
  if (!a || !b) return Number(!a) - Number(!b);
  return prefer === 'higher' ? b.cmp(a) : a.cmp(b);
}

function decimalFact(facts: Facts, name: string): Decimal | undefined {
  const fact = facts.get(name);
  return fact?.state === 'known' && Decimal.isDecimal(fact.value) ? fact.value : undefined;
}

/** Units by code as people read it: 2 before 10, Đ after D. For listings without a place. */
export function byCode(left: string, right: string): number {
  // «A1» and «A01» read alike; their order must not hang on which came first.
  return collator.compare(left, right) || (left < right ? -1 : Number(left > right));
}

const collator = new Intl.Collator('vi', { numeric: true });
