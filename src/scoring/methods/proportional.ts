import { type Decimal, ONE, ZERO } from '../../criteria/decimal.ts';
import { atLeast, atMost, between, exactly, proportion } from '../points.ts';
import { type Measurement, measure, rateOf } from './measure.ts';
import type { ScoringMethod } from './method.ts';

export interface ProportionalWorking {
  readonly method: 'proportional';
  readonly measurement: Measurement;
  readonly rate: Decimal | undefined;
  readonly target: Decimal;
}

/**
 * Maximum × achieved ÷ assigned ÷ target, at most the maximum.
 *
 * @example 81 of 100 files, target 90%, maximum 4: 4 × 81 ÷ (100 × 0,9) = 3,6
 */
export const proportional: ScoringMethod<'proportional', ProportionalWorking> = (
  parameters,
  criterion,
) => {
  const { max } = criterion;
  const target = parameters.target ? criterion.graduated(parameters.target) : ONE;
  const measurement = measure(parameters.measure, criterion);
  const rate = rateOf(measurement);
  const working = { method: 'proportional', measurement, rate, target } as const;
  if (measurement.state === 'known') {
    const earned = proportion(max, [measurement.achieved], [measurement.of, target]);
    return { amount: atLeast(atMost(exactly(earned), max), ZERO), working };
  }
  if (measurement.state === 'missing') {
    const perhapsInapplicable = measurement.ifNone === 'notApplicable';
    return { amount: between(ZERO, max), working, perhapsInapplicable };
  }
  switch (measurement.ifNone) {
    case 'notApplicable':
      return { inapplicable: true, working };
    case 'full':
      return { amount: exactly(max), working };
    case 'zero':
      return { amount: exactly(ZERO), working };
    case 'undecided':
      return { amount: between(ZERO, max), working };
  }
};
