import { type Decimal, ZERO } from '../../criteria/decimal.ts';
import type { Band } from '../../criteria/schema/method.ts';
import { type Amount, exactly, NOTHING, spanning, worth } from '../points.ts';
import { type Measurement, measure, rateOf } from './measure.ts';
import type { ScoringMethod } from './method.ts';

export interface BandsWorking {
  readonly method: 'bands';
  readonly measurement: Measurement | undefined;
  readonly value: Decimal | undefined;
  readonly band: Band | undefined;
}

/** The points of the band the value lies in: from (inclusive) to below (exclusive). */
export const bands: ScoringMethod<'bands', BandsWorking> = (parameters, criterion) => {
  const { max } = criterion;
  const measured = parameters.measure;
  const measurement = 'value' in measured ? undefined : measure(measured, criterion);
  const value = measurement
    ? rateOf(measurement)
    : 'value' in measured
      ? criterion.decimal(measured.value)
      : undefined;
  const band = value && parameters.bands.find((candidate) => contains(candidate, value));
  const working = { method: 'bands', measurement, value, band } as const;
  if (band) return { amount: exactly(worth(band, max)), working };
  if (value) throw new Error(`no band for ${value}, although bands were checked for gaps`);
  if (measurement?.state === 'none') {
    if (measurement.ifNone === 'notApplicable') return { inapplicable: true, working };
    if (measurement.ifNone === 'full') return { amount: exactly(max), working };
    if (measurement.ifNone === 'zero') return { amount: exactly(ZERO), working };
  }
  const ifNone = measurement?.state === 'missing' ? measurement.ifNone : undefined;
  const banded = anyOf(parameters.bands, max);
  // The maximum is among the bands already; zero need not be.
  const amount = ifNone === 'zero' ? spanning(banded, NOTHING) : banded;
  return { amount, working, perhapsInapplicable: ifNone === 'notApplicable' };
};

function contains(band: Band, value: Decimal): boolean {
  return (!band.from || value.gte(band.from)) && (!band.below || value.lt(band.below));
}

function anyOf(candidates: readonly Band[], max: Decimal): Amount {
  const [first, ...others] = candidates.map((band) => exactly(worth(band, max)));
  if (!first) throw new Error('bands without a band passed the checks of the set');
  return spanning(first, ...others);
}
