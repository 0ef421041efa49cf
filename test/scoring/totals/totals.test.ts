import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRound } from '../../../src/app/load-round.ts';
import type { CriteriaSet } from '../../../src/criteria/criteria-set.ts';
import { loadSets } from '../../../src/criteria/load.ts';
import { evidenceOf } from '../../../src/evidence/evidence-of.ts';
import { hasView } from '../../../src/evidence/in-view.ts';
import { type Submission, VIEWS, type View } from '../../../src/evidence/submission.ts';
import { checkTotals } from '../../../src/ranking/check-totals.ts';
import { rankRound } from '../../../src/ranking/rank-round.ts';
import { NO_COHORT } from '../../../src/scoring/cohort.ts';
import { compiledConditions } from '../../../src/scoring/compiled-conditions.ts';
import { decideEvidence } from '../../../src/scoring/decided-evidence.ts';
import { isDecided } from '../../../src/scoring/points.ts';
import { scoreUnit } from '../../../src/scoring/score-unit.ts';
import { totalsOf } from '../../../src/scoring/totals/index.ts';
import { anyReview, anySet, anySubmission, proven, withGaps } from '../../support/arbitrary.ts';
import { submissionOf, YEAR } from '../../support/submissions.ts';

const SETS = Number(process.env.THANGDIEM_CASES ?? 0) / 100 || 400;
const UNITS_A_SET = 12;

const evaluator = compiledConditions();

/** The total as whole numbers give it, and as the score sheet does. */
async function bothTotals(set: CriteriaSet, submission: Submission, view: View) {
  const evidence = evidenceOf(set, submission, view, YEAR);
  const totals = totalsOf(set, submission.unit.group, YEAR);
  const decided = await decideEvidence(set, evidence, evaluator);
  const { points } = scoreUnit(set, decided, NO_COHORT).total;
  return { quick: totals.total(totals.row(evidence, NO_COHORT)), points };
}

/** Any set with units that answered all of it, units with gaps, and units that were reviewed. */
const anyUnits = anySet.chain((set) => {
  const one = anySubmission(set);
  const unit = fc.oneof(
    one.map((plain) => proven(set, plain)),
    one,
    one.chain(withGaps),
    fc
      .tuple(one, anyReview(set), anyReview(set))
      .map(([plain, appraisal, council]) => ({ ...proven(set, plain), appraisal, council })),
  );
  const units = fc.array(unit, { minLength: UNITS_A_SET, maxLength: UNITS_A_SET });
  return units.map((plain) => ({ set, plain }));
});

describe('totals in whole numbers', () => {
  it('are those of the score sheets, or none', async () => {
    const seen = { settled: 0, undecided: 0, left: 0 };
    await fc.assert(
      fc.asyncProperty(anyUnits, async ({ set, plain }) => {
        for (const one of plain) {
          const submission = submissionOf(set, one);
          for (const view of VIEWS.filter((view) => hasView(submission, view))) {
            const { quick, points } = await bothTotals(set, submission, view);
            if (quick)
              expect([quick.toFixed(), quick.toFixed()]).toEqual([
                points.low.toFixed(),
                points.high.toFixed(),
              ]);
            if (quick) seen.settled += 1;
            else if (isDecided(points)) seen.left += 1;
            else seen.undecided += 1;
          }
        }
      }),
      { numRuns: SETS },
    );
    // Few of the totals that are decided are left to the sheet.
    expect(seen.settled).toBeGreaterThan(SETS * UNITS_A_SET * 0.3);
    expect(seen.left / (seen.settled + seen.left)).toBeLessThan(0.15);
  }, 300_000);

  it.each([
    ['fixtures/hai-duong-2025', 'criteria/hai-duong'],
    ['fixtures/quang-ngai-2025', 'criteria/quang-ngai'],
  ])('%s: are those of the sheets of every unit that is settled', async (folder, pack) => {
    const { sets } = await loadSets([pack]);
    const { loaded } = await loadRound(folder, sets, evaluator);
    if (!loaded) throw new Error(`${folder} has faults`);
    const { set, submissions, round } = loaded;
    const result = await rankRound(set, submissions, {
      year: round.year,
      basis: 'final',
      evaluator,
    });
    const checked = checkTotals(set, result);
    expect(checked.disagreements).toEqual([]);
    expect(checked.left).toBe(0);
    expect(checked.settled).toBeGreaterThan(submissions.length);
  });
});
