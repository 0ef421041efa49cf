import fc from 'fast-check';
import { expect, it } from 'vitest';
import { resultFacts } from '../../src/ranking/result-facts.ts';
import { compiledConditions } from '../../src/scoring/compiled-conditions.ts';
import { rulesEngine } from '../../src/scoring/rules-engine.ts';
import { anyParts, anyReview, anySubmission, withGaps } from '../support/arbitrary.ts';
import { scoreOne } from '../support/score.ts';
import { is, setOf } from '../support/set-text.ts';

const OPERATORS = ['equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan'] as const;
/** Shares that criteria of the generated sets often have, and a third, which none has exactly. */
const SHARES = ['0%', '25%', '50%', '0.3333', '75%', '100%'];

const counted = fc
  .record({
    parts: anyParts,
    operator: fc.constantFrom(...OPERATORS, 'greaterThanInclusive'),
    share: fc.constantFrom(...SHARES),
  })
  .chain(({ parts, operator, share }) => {
    const where = is('share', operator, share);
    const set = setOf({ ...parts, counts: { dem: { title: 'Đếm', where } } });
    return fc.record({
      set: fc.constant(set),
      plain: anySubmission(set).chain(withGaps),
      appraisal: anyReview(set),
    });
  });

it('counts come to the same whichever way conditions are decided', async () => {
  const [engine, compiled] = [rulesEngine(), compiledConditions()];
  const nothing = { get: () => undefined };
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(counted, async ({ set, plain, appraisal }) => {
      for (const view of ['self', 'appraised'] as const) {
        const sheet = await scoreOne(set, { ...plain, appraisal }, view);
        const expected = (await resultFacts(set, sheet, nothing, engine)).get('count.dem');
        const found = (await resultFacts(set, sheet, nothing, compiled)).get('count.dem');
        expect(found).toEqual(expected);
        seen.add(expected?.state === 'known' ? String(expected.value) : 'open');
      }
    }),
    { numRuns: 500 },
  );
  expect([...seen]).toEqual(expect.arrayContaining(['open', '0', '1', '2', '3']));
});
