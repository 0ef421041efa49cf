import { type Decimal, ONE, ZERO } from '../../criteria/decimal.ts';
import { atLeast, between, exactly, NOTHING, proportionUpTo, times } from '../points.ts';
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
  { max },
) => {
  const full = exactly(max);
  const open = between(ZERO, max);
  return (unit) => {
    const target = parameters.target ? unit.graduated(parameters.target) : ONE;
    const measurement = measure(parameters.measure, unit);
    const working = { method: 'proportional', measurement, target } as const;
    if (measurement.state === 'known') {
      const { achieved, of } = measurement;
      const earned = proportionUpTo(max, achieved, times(of, target));
      return { amount: atLeast(exactly(earned), ZERO), working };
    }
    if (measurement.state === 'missing') {
      const perhapsInapplicable = measurement.ifNone === 'notApplicable';
      return { amount: open, working, perhapsInapplicable };
    }
    switch (measurement.ifNone) {
      case 'notApplicable':
        return { inapplicable: true, working };
      case 'full':
        return { amount: full, working };
      case 'zero':
        return { amount: NOTHING, working };
      case 'undecided':
        return { amount: open, working };
    }
  };
};
