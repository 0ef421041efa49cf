import { type Condition, isFactReference } from '../condition.ts';
import type { FactValue } from '../facts.ts';
import { operators } from '../operators.ts';

/**
 * Decides a condition when every fact is known. Scoring must not use it: there a missing fact is
 * neither true nor false.
 */
export function holds(condition: Condition, facts: ReadonlyMap<string, FactValue>): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, facts));
  if ('any' in condition) return condition.any.some((part) => holds(part, facts));
  if ('not' in condition) return !holds(condition.not, facts);
  const { fact, operator, value } = condition;
  const operand = isFactReference(value) ? valueIn(facts, value.fact) : value;
  return operators[operator](valueIn(facts, fact), operand);
}

function valueIn(facts: ReadonlyMap<string, FactValue>, fact: string): FactValue {
  const value = facts.get(fact);
  if (value === undefined) throw new Error(`fact without a value: ${fact}`);
  return value;
}
