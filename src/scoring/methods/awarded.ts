import { type Decimal, ZERO } from '../../criteria/decimal.ts';
import { between, exactly } from '../points.ts';
import type { ScoringMethod } from './method.ts';

export interface AwardedWorking {
  readonly method: 'awarded';
  readonly input: string;
  readonly points: Decimal | undefined;
}

/** Points that a person gives; range and step were checked when they were read. */
export const awarded: ScoringMethod<'awarded', AwardedWorking> = ({ input }, { max }) => {
  const open = between(ZERO, max);
  return (unit) => {
    const points = unit.decimal(input);
    const working = { method: 'awarded', input, points } as const;
    return { amount: points ? exactly(points) : open, working };
  };
};
