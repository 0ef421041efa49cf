import type { BoundConditions } from './bind-conditions.ts';
import type { Condition } from './condition.ts';
import type { FactTable } from './facts.ts';
import type { ConditionDocument } from './schema/condition.ts';
import type { Criterion } from './schema/criterion.ts';
import type { SetDocument } from './schema/set.ts';
import type { PlacedNode } from './walk.ts';

/** A regulation that passed every check: what scoring, ranking and documents rely on. */
export interface CriteriaSet extends SetDocument {
  /** File the set was read from, for messages. */
  readonly file: string;
  /** Groups and criteria in the order of the regulation, parents first. */
  readonly nodes: readonly PlacedNode[];
  /** The criteria alone, in the same order. */
  readonly leaves: readonly PlacedNode<Criterion>[];
  readonly byId: ReadonlyMap<string, PlacedNode>;
  readonly facts: FactTable;
  /** Each condition as bound, by the node it was written as. */
  readonly bound: BoundConditions;
}

/** The bound form of a condition of this set. */
export function conditionOf(set: CriteriaSet, document: ConditionDocument): Condition {
  const condition = set.bound.get(document);
  if (!condition) throw new Error(`condition of another set than ${set.id}`);
  return condition;
}
