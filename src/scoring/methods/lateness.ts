import { daysBetween, type IsoDate } from '../../criteria/dates.ts';
import { Decimal, ZERO } from '../../criteria/decimal.ts';
import type { MethodParameters } from '../../criteria/schema/method.ts';
import { between, exactly, lessDown, times } from '../points.ts';
import type { ScoringMethod } from './method.ts';

export interface LatenessWorking {
  readonly method: 'lateness';
  readonly submitted: IsoDate | undefined;
  readonly deadline: IsoDate;
  readonly daysLate: number | undefined;
  readonly deducted: Decimal | undefined;
  readonly floor: Decimal;
}

/** The maximum less a deduction for each day, or tier of days, after a deadline. */
export const lateness: ScoringMethod<'lateness', LatenessWorking> = (parameters, criterion) => {
  const { floor } = parameters;
  const deadline = criterion.deadline(parameters.deadline);
  const submitted = criterion.date(parameters.submitted);
  if (!submitted) {
    const nothing = { daysLate: undefined, deducted: undefined };
    const working = { method: 'lateness', submitted, deadline, floor, ...nothing } as const;
    return { amount: between(floor, criterion.max), working };
  }
  const daysLate = Math.max(0, daysBetween(deadline, submitted));
  const deducted = deductionFor(daysLate, parameters.deduct);
  const amount = exactly(lessDown(criterion.max, deducted, floor));
  return {
    amount,
    working: { method: 'lateness', submitted, deadline, daysLate, deducted, floor },
  };
};

function deductionFor(days: number, deduct: MethodParameters<'lateness'>['deduct']): Decimal {
  if ('perDay' in deduct) return times(new Decimal(days), deduct.perDay);
  const reached = deduct.tiers.filter((tier) => days >= tier.fromDay);
  return reached.at(-1)?.points ?? ZERO;
}
