import type { Operand, OperatorName } from './operators.ts';

/**
 * A condition ready to be decided: names of facts are complete (`3.2/online`), literals have the
 * fact's type, named conditions are written out.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Leaf;

export interface Leaf {
  readonly fact: string;
  readonly operator: OperatorName;
  readonly value: Operand | FactReference;
}

export interface FactReference {
  readonly fact: string;
}

export function isFactReference(value: Leaf['value']): value is FactReference {
  return typeof value === 'object' && !Array.isArray(value) && Object.hasOwn(value, 'fact');
}

/** The facts a leaf reads: its own, and the one it is compared with. */
export function factsOfLeaf(leaf: Leaf): readonly string[] {
  return isFactReference(leaf.value) ? [leaf.fact, leaf.value.fact] : [leaf.fact];
}

export function leavesOf(condition: Condition): readonly Leaf[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  if ('not' in condition) return leavesOf(condition.not);
  return [condition];
}
