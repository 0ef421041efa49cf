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
export const relative: ScoringMethod<'relative', RelativeWorking> = (parameters, { max }) => {
  const { input, best: prefers } = parameters;
  const open = between(ZERO, max);
  return (unit) => {
    const value = unit.decimal(input);
    const best = unit.best();
    const working = { method: 'relative', input, value, best, prefers } as const;
    if (!value || !best.value) return { amount: open, working };
    // Of what is counted, none can be fewer: zero is full whoever is still to come.
    if (prefers === 'lowest' && value.isZero()) return { amount: exactly(max), working };
    const [reached, bar] = prefers === 'highest' ? [value, best.value] : [best.value, value];
    // With a bar of zero there is nothing to measure against, and no rule says what holds.
    if (bar.isZero()) return { amount: open, working };
    const earned = proportion(max, reached, bar);
    // A unit still to come may be better, never worse, than the best so far; so may this one itself,
    // while it is open whether it counts.
    const amount = best.waitingFor.length > 0 ? between(ZERO, earned) : exactly(earned);
    return { amount: atMost(amount, max), working };
  };
};
