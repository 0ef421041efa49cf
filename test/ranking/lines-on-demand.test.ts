import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRound } from '../../src/app/load-round.ts';
import { canonicalJson } from '../../src/criteria/canonical.ts';
import type { CriteriaSet } from '../../src/criteria/criteria-set.ts';
import type { IsoDate } from '../../src/criteria/dates.ts';
import { Decimal } from '../../src/criteria/decimal.ts';
import { loadSets } from '../../src/criteria/load.ts';
import { planRankingWorkbook } from '../../src/documents/ranking-workbook/write-ranking-workbook.ts';
import { type Submission, VIEWS } from '../../src/evidence/submission.ts';
import { type RoundResult, rankRound } from '../../src/ranking/rank-round.ts';
import { compiledConditions } from '../../src/scoring/compiled-conditions.ts';
import { rulesEngine } from '../../src/scoring/rules-engine.ts';
import { wordsIn } from '../../src/text/index.ts';
import { workbookLabelsIn } from '../../src/text/workbook-labels.ts';
import { anyParts, anyReview, anySubmissions, withGaps } from '../support/arbitrary.ts';
import { given, group, is, knockOut, setOf, setText } from '../support/set-text.ts';
import { submissionOf, YEAR } from '../support/submissions.ts';

const evaluators = [
  ['compiled', compiledConditions],
  ['rules engine', rulesEngine],
] as const;

function rank(
  set: CriteriaSet,
  submissions: readonly Submission[],
  evaluator: ReturnType<typeof rulesEngine>,
  lines: 'kept' | 'onDemand',
): Promise<RoundResult> {
  return rankRound(set, submissions, { year: YEAR, basis: 'final', evaluator, lines });
}

/** Sets whose knock-outs and tie breakers look at lines. */
const anySet = anyParts.map((parts) => {
  const framed = {
    ...parts,
    knockOuts: [knockOut('it', is('share.1', 'lessThan', '40%'), { dropOne: 'có' })],
    ranking: {
      order: 'total',
      ties: 'competition',
      tieBreakers: [{ fact: 'share.1', prefer: 'higher' }],
    },
  };
  return Object.defineProperty(setOf(framed), fc.toStringMethod, { value: () => setText(framed) });
});

const round = anySet.chain((set) =>
  fc.record({
    set: fc.constant(set),
    plain: anySubmissions(set, 4).chain((units) =>
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

/** Numbers anywhere in a result that still hold on to those they were made of. */
function unworked(value: unknown, seen = new Set<unknown>()): number {
  if (value === null || typeof value !== 'object' || seen.has(value)) return 0;
  seen.add(value);
  if (Decimal.isDecimal(value)) return typeof Reflect.get(value, 'digits') === 'object' ? 1 : 0;
  const inner = value instanceof Map ? [...value.values()] : Object.values(value);
  return inner.reduce((sum: number, one) => sum + unworked(one, seen), 0);
}

it('would see a number that still holds on to those it was made of', () => {
  expect(unworked([new Decimal(2).div(3)])).toBe(1);
});

describe.each(evaluators)('a round whose sheets work their lines out on demand, %s', (_, make) => {
  it('says the same of every unit in every view as one that keeps them', async () => {
    await fc.assert(
      fc.asyncProperty(round, async ({ set, plain }) => {
        const submissions = plain.map((one) => submissionOf(set, one));
        const kept = await rank(set, submissions, make(), 'kept');
        const onDemand = await rank(set, submissions, make(), 'onDemand');
        expect(unworked(onDemand)).toBe(0);
        expect(canonicalJson(onDemand)).toBe(canonicalJson(kept));
      }),
      { numRuns: 60 },
    );
  });

  it.each(['hai-duong-2025', 'quang-ngai-2025'])(
    'gives %s the same workbook, and holds on to no line',
    async (name) => {
      const { sets } = await loadSets(['criteria']);
      const { loaded } = await loadRound(`fixtures/${name}`, sets, make());
      if (!loaded) throw new Error('the round has no faults');
      const { set, submissions } = loaded;
      const planned = (result: RoundResult) =>
        planRankingWorkbook({
          set,
          round: loaded.round,
          result,
          words: wordsIn('vi'),
          labels: workbookLabelsIn('vi'),
          engineVersion: '0.1.0',
          generatedOn: '2025-12-31' as IsoDate,
        }).map((sheet) => [...sheet.rows()]);
      const kept = await rank(set, submissions, make(), 'kept');
      const onDemand = await rank(set, submissions, make(), 'onDemand');
      expect(unworked(onDemand)).toBe(0);
      expect(canonicalJson(onDemand)).toBe(canonicalJson(kept));
      expect(canonicalJson(planned(onDemand))).toBe(canonicalJson(planned(kept)));
    },
  );
});

it('lines are worked out anew each time they are asked for', async () => {
  const set = setOf({ criteria: [group('A', '100', [given('1', '60'), given('2', '40')])] });
  const plain = {
    answers: { '1': { x: '48' }, '2': { x: '40' } },
    appraisal: { acceptRest: true },
  };
  const submissions = [submissionOf(set, plain)];
  const { units } = await rank(set, submissions, compiledConditions(), 'onDemand');
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
