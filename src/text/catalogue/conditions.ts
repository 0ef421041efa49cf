import type { OperatorName } from '../../criteria/operators.ts';
import type { Outcome } from '../../scoring/verdict.ts';

/** Said of the value on the right: `at least 2`. */
type Comparisons = Readonly<Record<OperatorName, (value: string) => string>>;

export interface ConditionWords {
  /** The whole sentence, from the condition written out. */
  readonly sentence: Readonly<Record<Outcome, (condition: string) => string>>;
  all(parts: string): string;
  any(parts: string): string;
  not(part: string): string;
  /** A comparison with the value found, where there is one worth telling. */
  readonly found: Readonly<Record<Outcome, (comparison: string, actual?: string) => string>>;
  /** `3 and 5`: both sides found when two facts are compared. */
  both(actual: string, compared: string): string;
  readonly operators: {
    readonly quantity: Comparisons;
    readonly date: Comparisons;
    /** Choices, answers yes or no, text. */
    readonly name: Comparisons;
  };
}
