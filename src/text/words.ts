import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { IsoDate } from '../criteria/dates.ts';
import type { Decimal } from '../criteria/decimal.ts';
import type { Finding } from '../criteria/finding.ts';
import type { Fidelity } from '../criteria/schema/source.ts';
import type { Grading } from '../ranking/classify.ts';
import type { ToldStanding } from '../ranking/standing.ts';
import type { Amount } from '../scoring/points.ts';
import type { CriterionLine, Missing, Total } from '../scoring/score-sheet.ts';
import type { Verdict } from '../scoring/verdict.ts';

export type Language = 'vi' | 'en';

/** What is wrong and what to do about it. */
export interface Told {
  readonly what: string;
  readonly remedy: string;
}

/**
 * Turns codes and figures into the sentences people read, in one language. Everything that knows
 * a language lives behind this interface; nothing in front of it does.
 */
export interface Words {
  readonly language: Language;
  finding(finding: Finding): Told;
  /** `7,5`; all decimals kept unless `decimals` says how many. */
  number(value: Decimal, decimals?: number): string;
  /** `7,5`, or `3–5` while undecided. */
  amount(amount: Amount, decimals?: number): string;
  /** 0.95 as `95%`. */
  percent(rate: Decimal): string;
  date(date: IsoDate): string;
  fidelity(fidelity: Fidelity): string;
  /** How the points of a criterion came about, one sentence a step. */
  explain(set: CriteriaSet, line: CriterionLine): readonly string[];
  /** Why points were lost, in one short sentence; empty when none were. */
  lost(set: CriteriaSet, line: CriterionLine): string;
  missing(set: CriteriaSet, line: CriterionLine, missing: Missing): string;
  verdict(set: CriteriaSet, verdict: Verdict): string;
  /** From the criteria to the total, one sentence a step that did something. */
  total(set: CriteriaSet, total: Total): readonly string[];
  grading(set: CriteriaSet, grading: Grading): readonly string[];
  /** Why places are provisional, naming the units that are not settled. */
  provisional(codes: readonly string[]): string;
  /** The note beside a unit in the ranking: ties, quota, knock-out, what is still open. */
  note(set: CriteriaSet, standing: ToldStanding): string;
  /** Title of the grade, or why there is none. */
  grade(set: CriteriaSet, standing: ToldStanding): string;
}
