import { type Decimal, ZERO } from '../../criteria/decimal.ts';
import { atMost, between, exactly, proportion } from '../points.ts';
import type { Best, ScoringMethod } from './method.ts';

export interface RelativeWorking {
  readonly method: 'relative';
  readonly input: string;
  readonly value: Decimal | undefined;
  readonly best: Best;
  readonly prefers: 'highest' | 'lowest';
}

/** This unit against the best of its block: the best gets the maximum, the others in proportion. */
export const relative: ScoringMethod<'relative', RelativeWorking> = (parameters, criterion) => {
  const { max } = criterion;
  const value = criterion.decimal(parameters.input);
  const best = criterion.best();
  const working = {
    method: 'relative',
    input: parameters.input,
    value,
    best,
    prefers: parameters.best,
  } as const;
  if (!value || !best.value) return { amount: between(ZERO, max), working };
  // Of what is counted, none can be fewer: zero is full whoever is still to come.
  if (parameters.best === 'lowest' && value.isZero()) return { amount: exactly(max), working };
  const earned =
    parameters.best === 'highest'
      ? shareOf(max, value, best.value)
      : shareOf(max, best.value, value);
  if (!earned) return { amount: between(ZERO, max), working };
  // A unit still to come may be better, never worse, than the best so far; so may this one itself,
  // while it is open whether it counts.
  const amount = best.waitingFor.length > 0 ? between(ZERO, earned) : exactly(earned);
  return { amount: atMost(amount, max), working };
};

/** Nothing when the bar is zero: there is nothing to measure against, and no rule says what holds. */
function shareOf(max: Decimal, reached: Decimal, bar: Decimal): Decimal | undefined {
  return bar.isZero() ? undefined : proportion(max, [reached], [bar]);
}
