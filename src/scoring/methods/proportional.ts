import { type Decimal, ONE, ZERO } from '../../criteria/decimal.ts';
import { atLeast, between, exactly, proportionUpTo } from '../points.ts';
import { type Measurement, measure } from './measure.ts';
import type { ScoringMethod } from './method.ts';

export interface ProportionalWorking {
  readonly method: 'proportional';
  readonly measurement: Measurement;
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
  const working = { method: 'proportional', measurement, target } as const;
  if (measurement.state === 'known') {
    const { achieved, of } = measurement;
    const earned = proportionUpTo(max, max, [achieved], [of, target]);
    return { amount: atLeast(exactly(earned), ZERO), working };
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
