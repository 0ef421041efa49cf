import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSets } from '../../../src/criteria/load.ts';
import { operators } from '../../../src/criteria/operators.ts';
import type { ConditionDocument } from '../../../src/criteria/schema/condition.ts';
import { conditionOfQuery, queryOf } from '../../../src/web/pages/sets/condition-query.ts';

const thereAndBack = (condition: ConditionDocument) => conditionOfQuery(queryOf(condition));

const text = fc.string({ minLength: 1, maxLength: 8 });
const single = ['equal', 'notEqual', 'lessThan', 'greaterThanInclusive', 'contains'] as const;
const leaf: fc.Arbitrary<ConditionDocument> = fc.oneof(
  fc.record({
    fact: text,
    operator: fc.constantFrom(...single),
    value: fc.oneof(text, fc.record({ fact: text })),
  }),
  fc.record({
    fact: text,
    operator: fc.constantFrom('in', 'notIn'),
    value: fc.array(text, { minLength: 1, maxLength: 3 }),
  }),
);
const { condition: any } = fc.letrec<{ condition: ConditionDocument }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.record({ condition: text }),
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));

describe('a condition in the builder and back', () => {
  it('is the same for every condition of the shipped sets and of the fixtures', async () => {
    const { sets } = await loadSets(['criteria', 'fixtures/shapes']);
    const conditions = sets.flatMap(({ bound }) => [...bound.keys()]);
    // Were the sets not found, nothing would be tried.
    expect(sets.length).toBeGreaterThan(10);
    expect(conditions.length).toBeGreaterThan(40);
    for (const condition of conditions) expect(thereAndBack(condition)).toEqual(condition);
  });

  it('is the same for any condition at all', () => {
    fc.assert(
      fc.property(any, (condition) => {
        expect(thereAndBack(condition)).toEqual(condition);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps decimals, rates and days as they are written', () => {
    for (const value of ['0,10', '7.50', '70%', '09/12/N', '1e3']) {
      const { rules } = queryOf({ fact: 'a', operator: 'equal', value });
      expect(rules).toEqual([{ field: 'a', operator: 'equal', value, valueSource: 'value' }]);
    }
  });

  it('shows what is turned round as one group, not as a group in a group', () => {
    const leafA: ConditionDocument = { fact: 'a', operator: 'equal', value: 'có' };
    const leafB: ConditionDocument = { fact: 'b', operator: 'equal', value: 'có' };
    expect(queryOf({ not: { any: [leafA, leafB] } })).toMatchObject({
      combinator: 'or',
      not: true,
      rules: [{ field: 'a' }, { field: 'b' }],
    });
    expect(queryOf({ not: leafA })).toMatchObject({ not: true, rules: [{ field: 'a' }] });
  });

  it('takes a single value for a list, and the first of a list for one value', () => {
    const rule = (operator: string, value: unknown) =>
      conditionOfQuery({ combinator: 'and', rules: [{ field: 'a', operator, value }] });
    expect(rule('in', 'x')).toEqual({ fact: 'a', operator: 'in', value: ['x'] });
    expect(rule('equal', ['x', 'y'])).toEqual({ fact: 'a', operator: 'equal', value: 'x' });
    expect(Object.keys(operators)).toContain('notIn');
  });
});
