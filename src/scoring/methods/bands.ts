import type { Decimal } from '../../criteria/decimal.ts';
import type { Band } from '../../criteria/schema/method.ts';
import { exactly, NOTHING, spanning, worth } from '../points.ts';
import { type Measurement, measure, rateOf } from './measure.ts';
import type { ScoringMethod } from './method.ts';

export interface BandsWorking {
  readonly method: 'bands';
  readonly measurement: Measurement | undefined;
  readonly value: Decimal | undefined;
  readonly band: Band | undefined;
}

/** The points of the band the value lies in: from (inclusive) to below (exclusive). */
export const bands: ScoringMethod<'bands', BandsWorking> = (parameters, { max }) => {
  const { measure: measured } = parameters;
  const earning = parameters.bands.map((band) => ({ band, amount: exactly(worth(band, max)) }));
  const open = spanning(earning.map(({ amount }) => amount));
  return (unit) => {
    const measurement = 'value' in measured ? undefined : measure(measured, unit);
    const value = measurement
      ? rateOf(measurement)
      : 'value' in measured
        ? unit.decimal(measured.value)
        : undefined;
    const found = value && earning.find(({ band }) => contains(band, value));
    const working = { method: 'bands', measurement, value, band: found?.band } as const;
    if (found) return { amount: found.amount, working };
    if (value) throw new Error(`no band for ${value}, although bands were checked for gaps`);
    if (measurement?.state === 'none') {
      if (measurement.ifNone === 'notApplicable') return { inapplicable: true, working };
      if (measurement.ifNone === 'full') return { amount: exactly(max), working };
      if (measurement.ifNone === 'zero') return { amount: NOTHING, working };
    }
    const ifNone = measurement?.state === 'missing' ? measurement.ifNone : undefined;
    // The maximum is among the bands already; zero need not be.
    const amount = ifNone === 'zero' ? spanning([open, NOTHING]) : open;
    return { amount, working, perhapsInapplicable: ifNone === 'notApplicable' };
  };
};

function contains(band: Band, value: Decimal): boolean {
  return (!band.from || value.gte(band.from)) && (!band.below || value.lt(band.below));
}
