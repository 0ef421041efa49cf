import { type Decimal, ZERO } from '../../criteria/decimal.ts';
import { atMost, between, exactly, times } from '../points.ts';
import type { ScoringMethod } from './method.ts';

export interface CountWorking {
  readonly method: 'count';
  readonly input: string;
  readonly count: Decimal | undefined;
  readonly each: Decimal;
  readonly cap: Decimal;
}

/** Points for each one counted, up to a cap. */
export const count: ScoringMethod<'count', CountWorking> = (parameters, criterion) => {
  const { input, each } = parameters;
  const cap = parameters.atMost ?? criterion.max;
  const counted = criterion.decimal(input);
  const working = { method: 'count', input, count: counted, each, cap } as const;
  if (!counted) return { amount: between(ZERO, cap), working };
  return { amount: atMost(exactly(times(counted, each)), cap), working };
};
