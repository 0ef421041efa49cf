import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { Decimal } from '../criteria/decimal.ts';
import type { Facts } from '../criteria/facts.ts';
import type { Grade } from '../criteria/schema/set.ts';
import type { Graded } from './standing.ts';

/** Negative when the left unit comes first, 0 when they share a place. */
export type Order<T> = (left: T, right: T) => number;

/** A result and the grade it holds; quotas still to come may move it down. */
export interface Held {
  readonly result: Graded;
  readonly grade: Grade;
}

/**
 * The order of a ranking: grade first where the set says so, then total, then the tie breakers in
 * turn. The totals must be decided. A tie breaker that does not apply to a unit comes after every
 * value. One that is still missing for a unit breaks no tie among the units of its level, nor do
 * those after it: they share a place.
 *
 * @param all the units ranked against each other, with the grades they hold
 */
export function rankingOrder(set: CriteriaSet, all: readonly Held[]): Order<Held> {
  const usable = usableTieBreakers(set, all);
  const rankOf = ({ grade }: Held): number => set.grades.findIndex(({ id }) => id === grade.id);
  return (left, right) => {
    if (gradeFirst(set) && left.grade.id !== right.grade.id) return rankOf(left) - rankOf(right);
    const [a, b] = [left.result.sheet.total.points.low, right.result.sheet.total.points.low];
    const order = b.cmp(a);
    if (order !== 0) return order;
    const count = usable.get(levelOf(set, left)) ?? 0;
    return tieBreaker(set, left.result, right.result, count)?.order ?? 0;
  };
}

function gradeFirst({ ranking }: CriteriaSet): boolean {
  return ranking.order === 'gradeThenTotal';
}

/** The same for units that nothing but tie breakers can tell apart. */
export function levelOf(set: CriteriaSet, { result: { sheet }, grade }: Held): string {
  const total = sheet.total.points.low.toFixed();
  return gradeFirst(set) ? `${grade.id} ${total}` : total;
}

/** By level: how many tie breakers, from the first, are settled for every unit that has it. */
export function usableTieBreakers(
  set: CriteriaSet,
  all: readonly Held[],
): ReadonlyMap<string, number> {
  const usable = new Map<string, number>();
  for (const held of all) {
    const level = levelOf(set, held);
    const settled = settledTieBreakers(set, held.result);
    usable.set(level, Math.min(usable.get(level) ?? Infinity, settled));
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
 * The first of the given number of tie breakers that tells two results of one level apart, and
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
