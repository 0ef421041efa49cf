import { describe, expect, it } from 'vitest';
import { findingsOf, found, setWithCriterion } from '../minimal-set.ts';

const INPUTS = `
inputs:
  ty-le: { title: Tỷ lệ, type: percent }
  so: { title: Số, type: count }
  co: { title: Có, type: yesNo }
`;

/** Cases in order, the first of which earns the maximum. All inputs are read by the last. */
function cases(...whens: readonly string[]): string {
  const all = `{ any: [${leaf('ty-le', 'lessThan', '10%')}, ${leaf('so', 'greaterThan', '7')}, ${leaf('co', 'equal', 'có')}] }`;
  const lines = [...whens, all].map(
    (when, index) => `      - { title: Thứ ${index + 1}, when: ${when}, share: 1 }`,
  );
  return setWithCriterion(`${INPUTS}
method:
  cases:
    cases:
${lines.join('\n')}
    otherwise: { title: Còn lại, points: 0 }`);
}

const leaf = (fact: string, operator: string, value: string) =>
  `{ fact: ${fact}, operator: ${operator}, value: ${value} }`;

const unreachable = (text: string, number: string) =>
  found('set.option-unreachable', text, `title: Thứ ${number}`, {
    criterion: '1.2',
    case: number,
    title: `Thứ ${number}`,
  });

describe('cases that can never win', () => {
  it('cases that each take a part are fine', () => {
    const text = cases(
      leaf('ty-le', 'greaterThanInclusive', '90%'),
      leaf('ty-le', 'greaterThanInclusive', '80%'),
      `{ all: [${leaf('co', 'equal', 'không')}, { not: ${leaf('so', 'lessThan', '3')} }] }`,
    );
    expect(findingsOf(text)).toEqual([]);
  });

  it('one that an earlier case always takes is refused', () => {
    const text = cases(
      leaf('ty-le', 'greaterThanInclusive', '80%'),
      leaf('ty-le', 'greaterThanInclusive', '90%'),
    );
    expect(findingsOf(text)).toEqual([unreachable(text, '2')]);
  });

  it('the same threshold, exclusive before inclusive, leaves the threshold itself', () => {
    const text = cases(
      leaf('ty-le', 'greaterThan', '80%'),
      leaf('ty-le', 'greaterThanInclusive', '80%'),
    );
    expect(findingsOf(text)).toEqual([]);
  });

  it('one that contradicts itself is refused', () => {
    const text = cases(`{ all: [${leaf('co', 'equal', 'có')}, ${leaf('co', 'equal', 'không')}] }`);
    expect(findingsOf(text)).toEqual([unreachable(text, '1')]);
  });

  it('a count between two neighbours is refused, a rate between them is not', () => {
    const between = (fact: string, low: string, high: string) =>
      `{ all: [${leaf(fact, 'greaterThan', low)}, ${leaf(fact, 'lessThan', high)}] }`;
    const count = cases(between('so', '2', '3'));
    expect(findingsOf(count)).toEqual([unreachable(count, '1')]);
    expect(findingsOf(cases(between('ty-le', '2%', '3%')))).toEqual([]);
  });

  it('a rate below zero is refused', () => {
    const text = cases(leaf('ty-le', 'lessThan', '0'));
    expect(findingsOf(text)).toEqual([unreachable(text, '1')]);
  });

  it('are not looked for where facts are compared with one another', () => {
    const text = cases(
      `{ fact: so, operator: lessThan, value: { fact: submission.daysLate } }`,
      `{ all: [${leaf('co', 'equal', 'có')}, ${leaf('co', 'equal', 'không')}] }`,
    );
    expect(findingsOf(text)).toEqual([]);
  });

  it('are found by the attributes of units too', () => {
    const text = cases(
      leaf('unit.hang', 'in', '[mot, hai]'),
      leaf('unit.group', 'equal', 'cap-xa'),
    );
    expect(findingsOf(text).length).toBe(2);
    expect(findingsOf(text)).toContainEqual(unreachable(text, '2'));
  });
});
