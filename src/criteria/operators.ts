import { Decimal } from './decimal.ts';
import type { FactKind, FactValue } from './facts.ts';

/**
 * The comparisons conditions may use, by the names json-rules-engine gives them but exact for
 * decimals: its own would silently fail on a Decimal and on numeric text. Dates compare as
 * `yyyy-mm-dd` text.
 */
export const operators = {
  equal: compares((order) => order === 0),
  notEqual: compares((order) => order !== 0),
  lessThan: compares((order) => order < 0),
  lessThanInclusive: compares((order) => order <= 0),
  greaterThan: compares((order) => order > 0),
  greaterThanInclusive: compares((order) => order >= 0),
  in: (fact, list) => asList(list).some((value) => compare(fact, value) === 0),
  notIn: (fact, list) => asList(list).every((value) => compare(fact, value) !== 0),
  contains: (list, value) => asList(list).some((item) => compare(item, value) === 0),
  doesNotContain: (list, value) => asList(list).every((item) => compare(item, value) !== 0),
} satisfies Record<string, Operator>;

/** The value or values on the right of a condition. */
export type Operand = FactValue | readonly FactValue[];
export type Operator = (fact: FactValue, operand: Operand) => boolean;
export type OperatorName = keyof typeof operators;

const ORDERING: readonly OperatorName[] = [
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
];

/** The operators that mean something for a kind of fact; a set using another one is refused. */
export const operatorsFor: Readonly<Record<FactKind, readonly OperatorName[]>> = {
  decimal: [...ORDERING, 'in', 'notIn'],
  date: ORDERING,
  yesNo: ['equal', 'notEqual'],
  choice: ['equal', 'notEqual', 'in', 'notIn'],
  choices: ['contains', 'doesNotContain'],
  text: ['equal', 'notEqual'],
};

export const LIST_OPERATORS: readonly string[] = ['in', 'notIn'];

export function isOperatorName(name: string): name is OperatorName {
  return Object.hasOwn(operators, name);
}

function compares(accepts: (order: number) => boolean): Operator {
  return (fact, operand) => accepts(compare(fact, operand));
}

/** Orders two values of one kind. Values of different kinds are a bug: sets are checked on loading. */
function compare(left: Operand, right: Operand): number {
  if (Decimal.isDecimal(left) && Decimal.isDecimal(right)) return left.cmp(right);
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  if (typeof left === 'string' && typeof right === 'string') {
    return left === right ? 0 : left < right ? -1 : 1;
  }
  throw new TypeError(`cannot compare ${describe(left)} with ${describe(right)}`);
}

function asList(value: Operand): readonly FactValue[] {
  if (Array.isArray(value)) return value;
  throw new TypeError(`expected a list, got ${describe(value)}`);
}

function describe(value: Operand): string {
  return Array.isArray(value) ? 'a list' : `${typeof value} ${String(value)}`;
}
