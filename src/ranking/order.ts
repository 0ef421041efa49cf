import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { Decimal } from '../criteria/decimal.ts';
import type { Facts } from '../criteria/facts.ts';
import type { Graded } from './standing.ts';

/** Negative when the left unit comes first, 0 when they share a place. */
export type Order<T> = (left: T, right: T) => number;

/**
 * Orders two results by total, then by the tie breakers in turn. The totals must be decided. A tie
 * breaker that does not apply to a unit, or is missing, comes after every value.
 */
export function byTotal(set: CriteriaSet): Order<Graded> {
  return (left, right) => {
    const order = right.sheet.total.points.low.cmp(left.sheet.total.points.low);
    return order !== 0 ? order : (tieBreaker(set, left, right)?.order ?? 0);
  };
}

/** The first tie breaker that tells two results of one total apart, and which of them it prefers. */
export function tieBreaker(
  set: CriteriaSet,
  left: Graded,
  right: Graded,
): { readonly fact: string; readonly order: number } | undefined {
  for (const { fact, prefer } of set.ranking.tieBreakers) {
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
