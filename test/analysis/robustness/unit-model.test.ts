import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedSet } from '../../../src/analysis/robustness/folded-set.ts';
import { Grader } from '../../../src/analysis/robustness/grader.ts';
import { factsBehind, UnitModel } from '../../../src/analysis/robustness/unit-model.ts';
import { moved } from '../../../src/analysis/robustness/variants.ts';
import { Decimal } from '../../../src/criteria/decimal.ts';
import { classify } from '../../../src/ranking/classify.ts';
import { rankRound } from '../../../src/ranking/rank-round.ts';
import { resultFacts } from '../../../src/ranking/result-facts.ts';
import { addUp } from '../../../src/scoring/add-up.ts';
import { compiledConditions } from '../../../src/scoring/compiled-conditions.ts';
import { anySet, anySubmission, proven } from '../../support/arbitrary.ts';
import { criterion, given, grade, group, is, setOf } from '../../support/set-text.ts';
import { submissionOf, YEAR } from '../../support/submissions.ts';

const evaluator = compiledConditions();

type Set = ReturnType<typeof setOf>;

/** A unit as the analysis scores it and as the engine does, each with the same criteria moved. */
async function both(set: Set, plain: Parameters<typeof submissionOf>[1], deviations: number[]) {
  const submission = submissionOf(set, plain);
  const work = { year: YEAR, basis: 'self', evaluator } as const;
  const { units } = await rankRound(set, [submission], work);
  const result = units[0]?.self;
  if (!result) throw new Error('one submission, one result');
  const folded = foldedSet(set);
  const evidence = await factsBehind(set, submission, result, YEAR, evaluator);
  const grader = new Grader(set, folded, evaluator);
  const model = new UnitModel(set, folded, grader, result, evidence);
  const lines = model.lines.map((line, index) => {
    const by = new Decimal(deviations[index % deviations.length] ?? 0).div(8);
    return line.state === 'scored' ? moved(set, line, by) : line;
  });
  const sheet = addUp(set, submission.unit, 'self', lines);
  const facts = await resultFacts(set, sheet, evidence, evaluator);
  const grading = await classify(set, sheet.total.points, facts, evaluator);
  return { quick: await model.with(lines), full: { sheet, grading } };
}

function told({ sheet, grading }: Awaited<ReturnType<typeof both>>['full']) {
  const { low, high } = sheet.total.points;
  return [low.toFixed(), high.toFixed(), JSON.stringify(grading.outcome)];
}

const someDeviations = fc.array(fc.integer({ min: -24, max: 24 }), { minLength: 3, maxLength: 7 });

describe('a unit with groups summed up apart', () => {
  it('comes to the total and grade the engine comes to', async () => {
    const cases = anySet.chain((set) =>
      fc.record({ set: fc.constant(set), plain: anySubmission(set), by: someDeviations }),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ({ set, plain, by }) => {
        const { quick, full } = await both(set, proven(set, plain), by);
        expect(told(quick)).toEqual(told(full));
      }),
      { numRuns: 60 },
    );
  });

  const looking = setOf({
    criteria: [
      group('1', '60', [given('1.1', '40'), given('1.2', '20')]),
      group('2', '40', [given('2.1', '30'), given('2.2', '10')]),
      criterion('3', '5', { x: 'points' }, { awarded: { input: 'x' } }),
    ],
    counts: { thap: { title: 'Tiêu chí thấp', where: is('share', 'lessThan', '50%') } },
    grades: [
      grade('a', '50', { requires: is('share.1.2', 'greaterThanInclusive', '50%') }),
      grade('b', '30', { requires: is('count.thap', 'lessThanInclusive', '1') }),
      grade('c', '20', { requires: is('share.2', 'greaterThanInclusive', '40%') }),
      grade('d'),
    ],
  });

  it('folds no group inside which a grade looks', () => {
    expect([...foldedSet(looking).groups.keys()]).toEqual(['2']);
  });

  it.each([
    [['30', '10', '20', '5', '3'], 'a'],
    [['39', '9', '20', '5', '3'], 'b'],
    [['39', '9', '14', '5', '3'], 'c'],
    [['39', '9', '14', '1', '3'], 'd'],
  ])('grades %s by shares of criteria, of groups, and by counts: %s', async (points, expected) => {
    const ids = ['1.1', '1.2', '2.1', '2.2', '3'];
    const answers = Object.fromEntries(ids.map((id, at) => [id, { x: points[at] ?? '0' }]));
    const { quick, full } = await both(looking, { answers }, [0]);
    expect(told(quick)).toEqual(told(full));
    expect(quick.grading.outcome).toMatchObject({ state: 'graded', grade: { id: expected } });
  });
});
