import { daysBetween, type IsoDate } from '../../criteria/dates.ts';
import { type Decimal, wholeDecimal, ZERO } from '../../criteria/decimal.ts';
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
export const lateness: ScoringMethod<'lateness', LatenessWorking> = (parameters, scope) => {
  const { floor, deduct } = parameters;
  const due = scope.deadline(parameters.deadline);
  const open = between(floor, scope.max);
  return (unit) => {
    const deadline = unit.day(due);
    const submitted = unit.date(parameters.submitted);
    if (!submitted) {
      const nothing = { daysLate: undefined, deducted: undefined };
      const working = { method: 'lateness', submitted, deadline, ...nothing, floor } as const;
      return { amount: open, working };
    }
    const daysLate = Math.max(0, daysBetween(deadline, submitted));
    const deducted = deductionFor(daysLate, deduct);
    return {
      amount: exactly(lessDown(scope.max, deducted, floor)),
      working: { method: 'lateness', submitted, deadline, daysLate, deducted, floor },
    };
  };
};

function deductionFor(days: number, deduct: MethodParameters<'lateness'>['deduct']): Decimal {
  if ('perDay' in deduct) return times(wholeDecimal(days), deduct.perDay);
  const reached = deduct.tiers.filter((tier) => days >= tier.fromDay);
  return reached.at(-1)?.points ?? ZERO;
}
