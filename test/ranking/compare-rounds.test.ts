import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/criteria/decimal.ts';
import { compareRounds } from '../../src/ranking/compare-rounds.ts';
import { rankRound } from '../../src/ranking/rank-round.ts';
import { compiledConditions } from '../../src/scoring/compiled-conditions.ts';
import { rulesEngine } from '../../src/scoring/rules-engine.ts';
import type { ConditionEvaluator } from '../../src/scoring/verdict.ts';
import { criterion, is, setOf } from '../support/set-text.ts';
import { submissionOf, YEAR } from '../support/submissions.ts';

const enough = { title: 'Đủ', when: is('x', 'greaterThanInclusive', '5'), share: '1' };
const method = { cases: { cases: [enough], otherwise: { title: 'Thiếu', share: '0' } } };
const set = setOf({ criteria: [criterion('1', '10', { x: 'count' }, method)] });
const submissions = ['4', '5', '6'].map((x, index) =>
  submissionOf(set, { code: `A${index}`, answers: { '1': { x } } }),
);

/** Takes "at least" for "more than": wrong exactly at the threshold. */
function wrongAtThreshold(): ConditionEvaluator {
  const right = compiledConditions();
  return {
    outcomes: right.outcomes,
    decide(condition, facts) {
      const verdict = right.decide(condition, facts);
      if (verdict instanceof Promise || verdict.trace.kind !== 'leaf') return verdict;
      const { leaf, actual } = verdict.trace;
      const atThreshold = Decimal.isDecimal(actual) && actual.eq(String(leaf.value));
      if (!atThreshold) return verdict;
      const { trace, missing } = verdict;
      return { outcome: 'fails', trace: { ...trace, outcome: 'fails' }, missing };
    },
  };
}

function rank(evaluator: ConditionEvaluator) {
  return rankRound(set, submissions, { year: YEAR, basis: 'self', evaluator });
}

describe('two computations of a round', () => {
  it('agree when both evaluators are right', async () => {
    expect(compareRounds(await rank(rulesEngine()), await rank(compiledConditions()))).toEqual([]);
  });

  it('name the unit, the criterion and both values where one evaluator is wrong', async () => {
    const differing = compareRounds(await rank(rulesEngine()), await rank(wrongAtThreshold()));
    expect(differing.map(({ unit }) => unit)).toContain('A1');
    expect(differing.find(({ unit, item }) => unit === 'A1' && item === '1')).toEqual({
      unit: 'A1',
      item: '1',
      values: ['scored 10', 'scored 0'],
    });
    expect(differing.some(({ unit, item }) => unit === 'A1' && item === 'total')).toBe(true);
    expect(differing.some(({ unit, item }) => item === '1' && unit !== 'A1')).toBe(false);
  });
});
