import type { IsoDate, YearlyDate } from '../../criteria/dates.ts';
import type { Decimal } from '../../criteria/decimal.ts';
import type { FormCondition } from '../../criteria/form.ts';
import type { ConditionDocument } from '../../criteria/schema/condition.ts';
import type { Graduated, MethodName, MethodParameters } from '../../criteria/schema/method.ts';
import type { Amount } from '../points.ts';
import type { Verdict } from '../verdict.ts';

/** What a scoring method may know of its criterion before any unit comes. */
export interface MethodScope {
  readonly max: Decimal;
  /** A condition of the criterion as it is decided for the units of the form. */
  condition(document: ConditionDocument): FormCondition;
  deadline(id: string): YearlyDate;
}

/** What a scoring method may look at: one criterion of one unit, nothing else. */
export interface CriterionContext {
  /** Value of an input; `undefined` when nobody gave it, which is noted as missing. */
  decimal(name: string): Decimal | undefined;
  yesNo(name: string): boolean | undefined;
  text(name: string): string | undefined;
  date(name: string): IsoDate | undefined;
  verdict(condition: FormCondition): Verdict;
  /** A number that may differ by an attribute of the unit. */
  graduated(number: Graduated): Decimal;
  /** A yearly day in the graded year. */
  day(date: YearlyDate): IsoDate;
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

/** Scores one unit after the other. */
export type Apply<W> = (unit: CriterionContext) => Worked<W> | Inapplicable<W>;

/** A method for one criterion: what is the same for every unit is worked out once. */
export type ScoringMethod<K extends MethodName, W> = (
  parameters: MethodParameters<K>,
  scope: MethodScope,
) => Apply<W>;
