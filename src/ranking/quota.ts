import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { Decimal } from '../criteria/decimal.ts';
import type { Grade, Quota } from '../criteria/schema/set.ts';
import { times, wholeNumber } from '../scoring/points.ts';
import type { Order } from './order.ts';

/** A graded unit on its way through the quotas of its block. */
export interface Holder {
  readonly grade: Grade;
  readonly movedBy?: { readonly quota: Quota; readonly from: Grade };
}

/**
 * Applies the quotas of a block, best grade first, so that units moved down compete in the next one.
 * What a quota is a share of are the grades before any unit was moved.
 *
 * @param graded the units with the grades they reached
 * @param orderOf the order of units with the grades they hold; 0 where they cannot be told apart
 * @param blockUnits number of all units of the block, graded or not
 */
export function applyQuotas<H extends Holder>(
  set: CriteriaSet,
  graded: readonly H[],
  orderOf: (units: readonly H[]) => Order<H>,
  blockUnits: number,
): readonly H[] {
  const rankOf = (id: string): number => set.grades.findIndex((grade) => grade.id === id);
  const quotas = [...set.quotas].sort((a, b) => rankOf(a.grade) - rankOf(b.grade));
  return quotas.reduce<readonly H[]>((units, quota) => {
    const below = set.grades[rankOf(quota.grade) + 1];
    if (!below) throw new Error('a quota on the lowest grade passed the checks of the set');
    const compare = orderOf(units);
    const holders = units.filter(({ grade }) => grade.id === quota.grade).sort(compare);
    const places = placesOf(quota, graded, blockUnits, rankOf);
    const staying = new Set(holders.slice(0, keptOf(holders, places, quota, compare)));
    return units.map((unit) =>
      unit.grade.id !== quota.grade || staying.has(unit)
        ? unit
        : { ...unit, grade: below, movedBy: { quota, from: unit.movedBy?.from ?? unit.grade } },
    );
  }, graded);
}

function placesOf(
  quota: Quota,
  units: readonly Holder[],
  blockUnits: number,
  rankOf: (id: string) => number,
): number {
  const denominator = (): number => {
    if (quota.of === 'blockUnits') return blockUnits;
    if (quota.of === 'gradedUnits') return units.length;
    const limit = rankOf(quota.of.gradeOrBetter);
    return units.filter(({ grade }) => rankOf(grade.id) <= limit).length;
  };
  return wholeNumber(times(new Decimal(denominator()), quota.atMost), quota.rounding);
}

/** How many of the holders keep the grade: the places, moved to the edge of a tie across them. */
function keptOf<H>(holders: readonly H[], places: number, quota: Quota, compare: Order<H>): number {
  if (holders.length <= places) return holders.length;
  const tied = (a: number, b: number): boolean => {
    const [left, right] = [holders[a], holders[b]];
    return left !== undefined && right !== undefined && compare(left, right) === 0;
  };
  const step = quota.tiedAtTheLimit === 'allStay' ? 1 : -1;
  let kept = places;
  while (kept > 0 && tied(kept - 1, kept)) kept += step;
  return kept;
}
