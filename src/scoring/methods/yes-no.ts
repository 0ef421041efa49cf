import { ZERO } from '../../criteria/decimal.ts';
import { between, exactly } from '../points.ts';
import type { ScoringMethod } from './method.ts';

export interface YesNoWorking {
  readonly method: 'yesNo';
  readonly input: string;
  readonly answer: boolean | undefined;
}

/** Full points for yes, none for no. */
export const yesNo: ScoringMethod<'yesNo', YesNoWorking> = ({ input }, criterion) => {
  const answer = criterion.yesNo(input);
  const working = { method: 'yesNo', input, answer } as const;
  if (answer === undefined) return { amount: between(ZERO, criterion.max), working };
  return { amount: exactly(answer ? criterion.max : ZERO), working };
};
