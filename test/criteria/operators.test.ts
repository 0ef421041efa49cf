import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/criteria/decimal.ts';
import type { FactKind, FactValue } from '../../src/criteria/facts.ts';
import {
  type Operand,
  type OperatorName,
  operators,
  operatorsFor,
} from '../../src/criteria/operators.ts';

const n = (text: string) => new Decimal(text);

/** For a value below, at and above what it is held against. */
const ORDER: Readonly<Partial<Record<OperatorName, readonly [boolean, boolean, boolean]>>> = {
  equal: [false, true, false],
  notEqual: [true, false, true],
  lessThan: [true, false, false],
  lessThanInclusive: [true, true, false],
  greaterThan: [false, false, true],
  greaterThanInclusive: [false, true, true],
};

describe.each(Object.entries(ORDER))('%s', (name, expected) => {
  const operator = operators[name as OperatorName];
  it('is exact at, just below and just above a decimal', () => {
    const found = ['89.999999999', '90.0', '90.000000001'].map((v) => operator(n(v), n('90')));
    expect(found).toEqual(expected);
  });

  it('compares 9 and 10 as numbers, not as text', () => {
    expect(operator(n('9'), n('10'))).toBe(expected[0]);
  });

  it('compares days', () => {
    const days = ['2025-12-09', '2025-12-10', '2026-01-01'];
    expect(days.map((day) => operator(day, '2025-12-10'))).toEqual(expected);
  });
});

describe('the other operators', () => {
  const cases: [OperatorName, FactValue, Operand, boolean][] = [
    ['equal', true, true, true],
    ['equal', true, false, false],
    ['notEqual', false, true, true],
    ['in', n('7.50'), [n('1'), n('7.5')], true],
    ['in', n('7.51'), [n('1'), n('7.5')], false],
    ['notIn', n('7.5'), [n('1'), n('7.5')], false],
    ['notIn', n('7.51'), [n('1'), n('7.5')], true],
    ['in', 'tot', ['tot', 'kha'], true],
    ['in', 'yeu', ['tot', 'kha'], false],
    ['notIn', 'yeu', ['tot', 'kha'], true],
    ['contains', ['a', 'b'], 'b', true],
    ['contains', ['a', 'b'], 'c', false],
    ['contains', [], 'c', false],
    ['doesNotContain', ['a', 'b'], 'c', true],
    ['doesNotContain', ['a', 'b'], 'b', false],
  ];
  it.each(cases)('%s %j %j is %s', (name, fact, operand, result) => {
    expect(operators[name](fact, operand)).toBe(result);
  });

  it.each([
    ['text and a number', '90', n('90')],
    ['a truth value and text', true, 'có'],
    ['a list and a number', ['1'], n('1')],
  ])('%s are never compared: that is a bug and throws', (_, fact, operand) => {
    expect(() => operators.equal(fact, operand)).toThrow(TypeError);
  });
});

describe('the operators of a kind of fact', () => {
  const orderings = Object.keys(ORDER);
  const expected: Record<FactKind, readonly string[]> = {
    decimal: [...orderings, 'in', 'notIn'],
    date: orderings,
    yesNo: ['equal', 'notEqual'],
    choice: ['equal', 'notEqual', 'in', 'notIn'],
    choices: ['contains', 'doesNotContain'],
    text: ['equal', 'notEqual'],
  };
  it('are those that mean something', () => {
    expect(operatorsFor).toEqual(expected);
  });
});
