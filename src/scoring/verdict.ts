import { type Condition, isFactReference, type Leaf } from '../criteria/condition.ts';
import type { Facts, FactValue } from '../criteria/facts.ts';

/**
 * What can be said of a condition. `undecided`: a missing fact could still turn it either way.
 * `notApplicable`: all it looks at does not apply to the unit.
 */
export type Outcome = 'holds' | 'fails' | 'undecided' | 'notApplicable';

/** The condition again, each part with its outcome and each leaf with the fact it found. */
export type Trace =
  | { readonly kind: 'all' | 'any'; readonly outcome: Outcome; readonly parts: readonly Trace[] }
  | { readonly kind: 'not'; readonly outcome: Outcome; readonly part: Trace }
  | {
      readonly kind: 'leaf';
      readonly outcome: Outcome;
      readonly leaf: Leaf;
      readonly actual?: FactValue;
      /** The other side, when the condition compares two facts. */
      readonly compared?: FactValue;
    };

export interface Verdict {
  readonly outcome: Outcome;
  readonly trace: Trace;
  /** Facts whose absence keeps it undecided; empty otherwise. */
  readonly missing: readonly string[];
}

/**
 * Decides conditions. The evaluator of record is json-rules-engine, which is asynchronous; one that
 * answers at once fits too.
 */
export interface ConditionEvaluator {
  decide(condition: Condition, facts: Facts): Promise<Verdict> | Verdict;
  /** What one condition comes to for each of many, where nobody will ask for the reasons. */
  outcomes(
    condition: Condition,
    many: readonly Facts[],
  ): Promise<readonly Outcome[]> | readonly Outcome[];
}

/** Facts missing where they matter: a part that is settled does not wait for its own. */
export function missingFacts(trace: Trace): readonly string[] {
  if (trace.outcome !== 'undecided') return [];
  switch (trace.kind) {
    case 'all':
    case 'any':
      return trace.parts.flatMap(missingFacts);
    case 'not':
      return missingFacts(trace.part);
    case 'leaf': {
      const { leaf, actual, compared } = trace;
      const other = isFactReference(leaf.value) && compared === undefined ? [leaf.value.fact] : [];
      return actual === undefined ? [leaf.fact, ...other] : other;
    }
  }
}
