import { describe, expect, it } from 'vitest';
import { conditionOf } from '../../src/criteria/criteria-set.ts';
import { Decimal } from '../../src/criteria/decimal.ts';
import {
  findingsOf,
  found,
  minimalSet,
  type Replacement,
  setWithCriterion,
  validSet,
} from './minimal-set.ts';

const KNOCK_OUT = 'when: { fact: submission.daysLate, operator: greaterThan, value: 10 }';
const knockOut = (when: string, ...others: readonly Replacement[]) =>
  minimalSet([KNOCK_OUT, `when: ${when}`], ...others);
const named = (conditions: string): Replacement => [
  'counts:\n',
  `conditions: { ${conditions} }\ncounts:\n`,
];

describe('bound conditions', () => {
  it('hold values of the type of the fact', () => {
    const set = validSet();
    const [rule] = set.knockOuts;
    expect(rule && conditionOf(set, rule.when)).toEqual({
      fact: 'submission.daysLate',
      operator: 'greaterThan',
      value: new Decimal(10),
    });
  });

  it('write out named conditions, and the full names of a criterion’s own inputs', () => {
    const condition = '{ fact: ty-le, operator: lessThan, value: 50% }';
    const text = setWithCriterion(`
inputs:
  ty-le: { title: Tỷ lệ, type: percent }
method:
  proportional: { measure: { rate: ty-le } }
applies: { not: ${condition} }
notApplicable: full`);
    const set = validSet(text);
    const applies = set.leaves.find(({ node }) => node.id === '1.2')?.node.applies;
    expect(applies && conditionOf(set, applies)).toEqual({
      not: { fact: '1.2/ty-le', operator: 'lessThan', value: new Decimal('0.5') },
    });
    const late = named('cham: { fact: submission.daysLate, operator: greaterThan, value: 3 }');
    const other = validSet(knockOut('{ condition: cham }', late));
    const [rule] = other.knockOuts;
    expect(rule && conditionOf(other, rule.when)).toEqual({
      fact: 'submission.daysLate',
      operator: 'greaterThan',
      value: new Decimal(3),
    });
  });
});

describe('faults of conditions', () => {
  it.each(['cham', 'constructor', 'toString'])('the unknown name %s', (name) => {
    const text = knockOut(`{ condition: ${name} }`);
    const figures = { name, allowed: '' };
    expect(findingsOf(text)).toEqual([
      found('condition.name-unknown', text, `condition: ${name}`, figures),
    ]);
  });

  it('names that lead back to themselves', () => {
    const text = knockOut('{ condition: a }', named('a: { condition: b }, b: { condition: a }'));
    expect(new Set(findingsOf(text).map(({ code }) => code))).toEqual(new Set(['condition.cycle']));
  });

  it('a fact nobody declared, with those alike', () => {
    const text = knockOut('{ fact: submission.dayslate, operator: equal, value: 1 }');
    const allowed = 'submission.received, submission.date, submission.daysLate';
    expect(findingsOf(text)).toEqual([
      found('condition.fact-unknown', text, 'submission.dayslate', {
        fact: 'submission.dayslate',
        allowed,
      }),
    ]);
  });

  it('an operator that means nothing for the fact', () => {
    const text = knockOut('{ fact: unit.hang, operator: lessThan, value: mot }');
    expect(findingsOf(text)).toEqual([
      found('condition.operator-unfit', text, 'operator: lessThan', {
        operator: 'lessThan',
        fact: 'unit.hang',
        type: 'choice',
        allowed: 'equal, notEqual, in, notIn',
      }),
    ]);
  });

  it.each([
    [
      'a choice that is not offered',
      '{ fact: unit.hang, operator: equal, value: ba }',
      'condition.value-unfit',
    ],
    [
      'one value where a list is asked for',
      '{ fact: unit.hang, operator: in, value: mot }',
      'condition.value-unfit',
    ],
    [
      'a list where one value is asked for',
      '{ fact: unit.hang, operator: equal, value: [mot] }',
      'condition.value-unfit',
    ],
    [
      'a fact of another kind',
      '{ fact: unit.hang, operator: equal, value: { fact: base.points } }',
      'condition.value-unfit',
    ],
    [
      'a number that is none',
      '{ fact: base.points, operator: equal, value: mười }',
      'number.unreadable',
    ],
    [
      'an ambiguous number',
      '{ fact: base.points, operator: equal, value: 1.234 }',
      'number.ambiguous',
    ],
    [
      'a share of seventy times all there is',
      '{ fact: share.1, operator: greaterThanInclusive, value: 70 }',
      'set.rate-scale',
    ],
    ['a share below nothing', '{ fact: share.1, operator: lessThan, value: -1 }', 'set.rate-scale'],
    [
      'a date of no calendar',
      '{ fact: submission.date, operator: equal, value: 30/02/2025 }',
      'date.impossible',
    ],
    [
      'yes or no that is neither',
      '{ fact: 1.1/co-ke-hoach, operator: equal, value: chưa }',
      'condition.value-unfit',
    ],
  ])('%s', (_, when, code) => {
    const text = knockOut(when);
    expect(findingsOf(text).map((finding) => finding.code)).toEqual([code]);
  });

  it('points inside a criterion: they are not known yet', () => {
    const text = minimalSet([
      '        title: Có kế hoạch\n',
      '        title: Có kế hoạch\n        applies: { fact: total.points, operator: equal, value: 1 }\n        notApplicable: full\n',
    ]);
    expect(findingsOf(text)).toEqual([
      found('condition.layer', text, 'fact: total.points', { fact: 'total.points' }),
    ]);
  });

  it('anything but the unit itself in a block', () => {
    const text = minimalSet([
      'title: Khối sở\n',
      'title: Khối sở\n    when: { fact: submission.received, operator: equal, value: có }\n',
    ]);
    expect(findingsOf(text).map(({ code }) => code)).toEqual(['condition.fact-unknown']);
  });
});
