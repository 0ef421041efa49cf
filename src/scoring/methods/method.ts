import type { IsoDate } from '../../criteria/dates.ts';
import type { Decimal } from '../../criteria/decimal.ts';
import type { FactValue } from '../../criteria/facts.ts';
import type { ConditionDocument } from '../../criteria/schema/condition.ts';
import type { Graduated, MethodName, MethodParameters } from '../../criteria/schema/method.ts';
import type { Amount } from '../points.ts';
import type { Verdict } from '../verdict.ts';

/** What a scoring method may look at: one criterion of one unit, nothing else. */
export interface CriterionContext {
  readonly max: Decimal;
  /** Value of an input; `undefined` when nobody gave it, which is noted as missing. */
  input(name: string): FactValue | undefined;
  decimal(name: string): Decimal | undefined;
  yesNo(name: string): boolean | undefined;
  text(name: string): string | undefined;
  date(name: string): IsoDate | undefined;
  verdict(condition: ConditionDocument): Verdict;
  /** A number that may differ by an attribute of the unit. */
  graduated(number: Graduated): Decimal;
  /** The day of a deadline in the graded year. */
  deadline(id: string): IsoDate;
  /** Best value of the block for this criterion; see `cohort.ts`. */
  best(): Best;
}

/** The best of the block, as far as it is known. */
export interface Best {
  readonly value?: Decimal;
  /** Units whose value is missing, while the set says to wait for them. */
  readonly waitingFor: readonly string[];
}

/** What a method found: points before rounding and the figures they were worked out from. */
export interface Worked<W> {
  readonly amount: Amount;
  /** What is missing may turn out to be that nothing was assigned, so that it does not apply. */
  readonly perhapsInapplicable?: boolean;
  readonly working: W;
}

/** Nothing was assigned or arose, and the set says that the criterion then does not apply. */
export interface Inapplicable<W> {
  readonly inapplicable: true;
  readonly working: W;
}

export type ScoringMethod<K extends MethodName, W> = (
  parameters: MethodParameters<K>,
  criterion: CriterionContext,
) => Worked<W> | Inapplicable<W>;
