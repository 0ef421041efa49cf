import { Decimal } from './decimal.ts';
import type { FactKind, FactValue } from './facts.ts';

/** The operators that look only at the order of their two sides. */
export const orderings = {
  equal: (order) => order === 0,
  notEqual: (order) => order !== 0,
  lessThan: (order) => order < 0,
  lessThanInclusive: (order) => order <= 0,
  greaterThan: (order) => order > 0,
  greaterThanInclusive: (order) => order >= 0,
} satisfies Record<string, Accepts>;

/**
 * The comparisons conditions may use, by the names json-rules-engine gives them but exact for
 * decimals: its own would silently fail on a Decimal and on numeric text. Dates compare as
 * `yyyy-mm-dd` text.
 */
export const operators = {
  equal: compares(orderings.equal),
  notEqual: compares(orderings.notEqual),
  lessThan: compares(orderings.lessThan),
  lessThanInclusive: compares(orderings.lessThanInclusive),
  greaterThan: compares(orderings.greaterThan),
  greaterThanInclusive: compares(orderings.greaterThanInclusive),
  in: (fact, list) => asList(list).some((value) => compare(fact, value) === 0),
  notIn: (fact, list) => asList(list).every((value) => compare(fact, value) !== 0),
  contains: (list, value) => asList(list).some((item) => compare(item, value) === 0),
  doesNotContain: (list, value) => asList(list).every((item) => compare(item, value) !== 0),
} satisfies Record<string, Operator>;

/** The value or values on the right of a condition. */
export type Operand = FactValue | readonly FactValue[];
export type Operator = (fact: FactValue, operand: Operand) => boolean;
export type OperatorName = keyof typeof operators;
/** Whether an order will do: negative, 0 or positive as the fact lies below, at or above the other side. */
type Accepts = (order: number) => boolean;

const ORDERING = Object.keys(orderings) as readonly (keyof typeof orderings)[];

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

export function isOrdering(name: OperatorName): name is keyof typeof orderings {
  return Object.hasOwn(orderings, name);
}

export function isOperatorName(name: string): name is OperatorName {
  return Object.hasOwn(operators, name);
}

function compares(accepts: Accepts): Operator {
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
