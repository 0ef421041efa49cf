import { type Decimal, ZERO } from '../../criteria/decimal.ts';
import { between, exactly, lessDown, spanning, times, totalOf } from '../points.ts';
import type { Verdict } from '../verdict.ts';
import type { ScoringMethod } from './method.ts';

export interface DeductionsWorking {
  readonly method: 'deductions';
  readonly occurrences: readonly {
    readonly input: string;
    readonly count: Decimal | undefined;
    readonly each: Decimal;
  }[];
  readonly floor: Decimal;
  readonly waiver: Verdict | undefined;
}

/** The maximum less so much for each occurrence, not below the floor; nothing less when waived. */
export const deductions: ScoringMethod<'deductions', DeductionsWorking> = (
  { occurrences: counted, floor, waivedWhen },
  { max, condition },
) => {
  const full = exactly(max);
  const waived = waivedWhen && condition(waivedWhen);
  return (unit) => {
    const occurrences = counted.map(({ input, each }) => ({
      input,
      count: unit.decimal(input),
      each,
    }));
    const waiver = waived && unit.verdict(waived);
    const working = { method: 'deductions', occurrences, floor, waiver } as const;
    if (waiver?.outcome === 'holds') return { amount: full, working };

    const deductedAtLeast = totalOf(occurrences, ({ count, each }) =>
      count ? times(count, each) : ZERO,
    );
    const most = lessDown(max, deductedAtLeast, floor);
    const complete = occurrences.every(({ count }) => count !== undefined);
    const deducted = complete ? exactly(most) : between(floor, most);
    const amount = waiver?.outcome === 'undecided' ? spanning([deducted, full]) : deducted;
    return { amount, working };
  };
};
