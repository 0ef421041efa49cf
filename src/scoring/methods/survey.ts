import { type Decimal, ZERO } from '../../criteria/decimal.ts';
import { atLeast, between, exactly, proportion } from '../points.ts';
import type { ScoringMethod } from './method.ts';

export interface SurveyWorking {
  readonly method: 'survey';
  readonly input: string;
  readonly score: Decimal | undefined;
  readonly outOf: Decimal;
}

/** A survey score brought in from outside, on the scale of the criterion. */
export const survey: ScoringMethod<'survey', SurveyWorking> = ({ input, outOf }, { max }) => {
  const open = between(ZERO, max);
  return (unit) => {
    const score = unit.decimal(input);
    const working = { method: 'survey', input, score, outOf } as const;
    if (!score) return { amount: open, working };
    return { amount: atLeast(exactly(proportion(max, score, outOf)), ZERO), working };
  };
};
