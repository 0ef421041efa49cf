import { type Decimal, ONE } from '../../criteria/decimal.ts';
import type { Measured } from '../../criteria/schema/method.ts';
import { settledShareOf } from '../points.ts';
import type { CriterionContext } from './method.ts';

/** A measured rate as the quotient it was read as, so that it is divided only once. */
export type Measurement =
  | { readonly state: 'known'; readonly achieved: Decimal; readonly of: Decimal }
  /** `ifNone`: what holds should nothing turn out to be assigned, while that is open too. */
  | { readonly state: 'missing'; readonly ifNone?: NoneAssigned }
  /** Nothing was assigned: there is no rate, and the set says what holds then. */
  | { readonly state: 'none'; readonly ifNone: NoneAssigned };

type NoneAssigned = 'notApplicable' | 'full' | 'zero' | 'undecided';

export function measure(measured: Measured, unit: CriterionContext): Measurement {
  if ('rate' in measured) {
    const rate = unit.decimal(measured.rate);
    return rate ? { state: 'known', achieved: rate, of: ONE } : { state: 'missing' };
  }
  const achieved = unit.decimal(measured.achieved);
  const of = unit.decimal(measured.of);
  if (of?.isZero()) return { state: 'none', ifNone: measured.noneAssigned };
  if (achieved && of) return { state: 'known', achieved, of };
  return of ? { state: 'missing' } : { state: 'missing', ifNone: measured.noneAssigned };
}

export function rateOf(measurement: Measurement): Decimal | undefined {
  if (measurement.state !== 'known') return undefined;
  return settledShareOf(measurement.achieved, measurement.of);
}
