import { type Decimal, ZERO } from '../../criteria/decimal.ts';
import { between, exactly, lesser, times } from '../points.ts';
import type { ScoringMethod } from './method.ts';

export interface CountWorking {
  readonly method: 'count';
  readonly input: string;
  readonly count: Decimal | undefined;
  readonly each: Decimal;
  readonly cap: Decimal;
}

/** Points for each one counted, up to a cap. */
export const count: ScoringMethod<'count', CountWorking> = ({ input, each, atMost }, { max }) => {
  const cap = atMost ?? max;
  const open = between(ZERO, cap);
  return (unit) => {
    const counted = unit.decimal(input);
    const working = { method: 'count', input, count: counted, each, cap } as const;
    if (!counted) return { amount: open, working };
    return { amount: exactly(lesser(times(counted, each), cap)), working };
  };
};
