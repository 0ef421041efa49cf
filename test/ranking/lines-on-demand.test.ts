import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/criteria/canonical.ts';
import type { CriteriaSet } from '../../src/criteria/criteria-set.ts';
import { VIEWS } from '../../src/evidence/submission.ts';
import { type RoundResult, rankRound } from '../../src/ranking/rank-round.ts';
import { compiledConditions } from '../../src/scoring/compiled-conditions.ts';
import { anyReview, anySet, anySubmissions, withGaps } from '../support/arbitrary.ts';
import { given, group, setOf } from '../support/set-text.ts';
import { type PlainSubmission, submissionOf, YEAR } from '../support/submissions.ts';

function rank(
  set: CriteriaSet,
  plain: readonly PlainSubmission[],
  lines: 'kept' | 'onDemand',
): Promise<RoundResult> {
  const submissions = plain.map((one) => submissionOf(set, one));
  const evaluator = compiledConditions();
  return rankRound(set, submissions, { year: YEAR, basis: 'final', evaluator, lines });
}

const round = anySet.chain((set) =>
  fc.record({
    set: fc.constant(set),
    plain: anySubmissions(set, 3).chain((units) =>
      fc.tuple(
        ...units.map((unit) =>
          fc
            .record({
              told: withGaps(unit),
              appraisal: fc.option(anyReview(set), { nil: undefined }),
              council: fc.option(anyReview(set), { nil: undefined }),
            })
            .map(({ told, appraisal, council }) => ({
              ...told,
              ...(appraisal && { appraisal }),
              ...(appraisal && council && { council }),
            })),
        ),
      ),
    ),
  }),
);

describe('a round whose sheets work their lines out on demand', () => {
  it('says the same of every unit in every view as one that keeps them', async () => {
    await fc.assert(
      fc.asyncProperty(round, async ({ set, plain }) => {
        const kept = await rank(set, plain, 'kept');
        const onDemand = await rank(set, plain, 'onDemand');
        expect(canonicalJson(onDemand)).toBe(canonicalJson(kept));
      }),
      { numRuns: 100 },
    );
  });

  it('keeps no lines, but gives them each time they are asked for', async () => {
    const set = setOf({ criteria: [group('A', '100', [given('1', '60'), given('2', '40')])] });
    const plain = { answers: { '1': { x: '48' }, '2': { x: '40' } } };
    const { units } = await rank(set, [{ ...plain, appraisal: { acceptRest: true } }], 'onDemand');
    const sheets = VIEWS.flatMap((view) => units[0]?.[view]?.sheet ?? []);
    expect(sheets.map(({ view }) => view)).toEqual(VIEWS);
    for (const sheet of sheets) {
      expect(sheet.lines).not.toBe(sheet.lines);
      expect(sheet.lines.map(({ node, amount }) => `${node.id} ${amount.low}`)).toEqual([
        'A 88',
        '1 48',
        '2 40',
      ]);
    }
  });
});
