import { ZERO } from '../../criteria/decimal.ts';
import { between, exactly, NOTHING } from '../points.ts';
import type { ScoringMethod } from './method.ts';

export interface YesNoWorking {
  readonly method: 'yesNo';
  readonly input: string;
  readonly answer: boolean | undefined;
}

/** Full points for yes, none for no. */
export const yesNo: ScoringMethod<'yesNo', YesNoWorking> = ({ input }, { max }) => {
  const open = between(ZERO, max);
  const full = exactly(max);
  return (unit) => {
    const answer = unit.yesNo(input);
    const amount = answer === undefined ? open : answer ? full : NOTHING;
    return { amount, working: { method: 'yesNo', input, answer } };
  };
};
