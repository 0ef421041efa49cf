import { type Condition, isFactReference, type Leaf } from '../../criteria/condition.ts';
import type { FactKind, FactValue } from '../../criteria/facts.ts';
import type { Operand, OperatorName } from '../../criteria/operators.ts';
import type { Calculation } from './calculation.ts';
import { type FactFormula, literal } from './fact-formulas.ts';
import {
  combined,
  FAILS,
  type Formula,
  HOLDS,
  INAPPLICABLE,
  iff,
  opposite,
  or,
  RATE_DECIMALS,
  UNDECIDED,
} from './formula.ts';

/** Finds the formulas of a fact; nothing for one that a form cannot know. */
export type FindFact = (name: string) => FactFormula | undefined;

/**
 * The outcome of a condition as a cell: 1 holds, 0 fails, 2 undecided, 3 not applicable, by the same
 * rules as `compiled-conditions.ts`. Nothing when it looks at what a form cannot know.
 */
export function conditionFormula(
  calculation: Calculation,
  condition: Condition,
  find: FindFact,
  label: string,
): Formula | undefined {
  if ('not' in condition) {
    const part = conditionFormula(calculation, condition.not, find, label);
    return part && calculation.add(`${label}: not`, opposite(part));
  }
  if ('all' in condition || 'any' in condition) {
    const [kind, conditions] =
      'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
    const parts: Formula[] = [];
    for (const one of conditions) {
      const part = conditionFormula(calculation, one, find, label);
      if (part === undefined) return undefined;
      parts.push(part);
    }
    return calculation.add(`${label}: ${kind}`, combined(kind, parts));
  }
  const formula = leafFormula(condition, find);
  return formula && calculation.add(`${label}: ${condition.fact} ${condition.operator}`, formula);
}

function leafFormula(leaf: Leaf, find: FindFact): Formula | undefined {
  const fact = find(leaf.fact);
  if (!fact) return undefined;
  if (!isFactReference(leaf.value)) {
    const test = testOf(fact, leaf.operator, leaf.value);
    return test && outcome([fact.state], test);
  }
  const other = find(leaf.value.fact);
  if (!other || fact.options || other.options) return undefined;
  return outcome(
    [fact.state, other.state],
    comparison(fact.kind, leaf.operator, fact.value, other.value),
  );
}

function outcome(states: readonly Formula[], test: Formula): Formula {
  const some = (code: number) => or(...states.map((state) => `${state}=${code}`));
  return iff(
    some(INAPPLICABLE),
    String(INAPPLICABLE),
    iff(some(UNDECIDED), String(UNDECIDED), iff(test, String(HOLDS), String(FAILS))),
  );
}

function testOf(fact: FactFormula, operator: OperatorName, value: Operand): Formula | undefined {
  if (operator === 'contains' || operator === 'doesNotContain') {
    const chosen = fact.options?.get(String(value)) ?? '0';
    return `${chosen}=${operator === 'contains' ? 1 : 0}`;
  }
  if (operator === 'in' || operator === 'notIn') {
    const values = value as readonly FactValue[];
    const some = or(
      ...values.map((one) => comparison(fact.kind, 'equal', fact.value, literal(fact.kind, one))),
    );
    return operator === 'in' ? some : `NOT(${some})`;
  }
  return comparison(fact.kind, operator, fact.value, literal(fact.kind, value as FactValue));
}

const SIGNS: Readonly<Partial<Record<OperatorName, string>>> = {
  equal: '=',
  notEqual: '<>',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
};

function comparison(
  kind: FactKind,
  operator: OperatorName,
  left: Formula,
  right: Formula,
): Formula {
  const sign = SIGNS[operator];
  if (sign === undefined) throw new Error(`${operator} compares no two values`);
  // Binary noise must not decide: 0,3 − 0,1 − 0,2 is not below zero.
  if (kind === 'decimal') return `ROUND(${left}-${right},${RATE_DECIMALS})${sign}0`;
  if (kind === 'text')
    return operator === 'equal' ? `EXACT(${left},${right})` : `NOT(EXACT(${left},${right}))`;
  return `${left}${sign}${right}`;
}
