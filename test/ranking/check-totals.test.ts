import { expect, it } from 'vitest';
import { Decimal } from '../../src/criteria/decimal.ts';
import { checkTotals } from '../../src/ranking/check-totals.ts';
import type { RoundResult } from '../../src/ranking/rank-round.ts';
import { exactly } from '../../src/scoring/points.ts';
import { rank } from '../support/score.ts';
import { setOf, yesNo } from '../support/set-text.ts';
import type { PlainSubmission } from '../support/submissions.ts';

const set = setOf({ criteria: [yesNo('1', '6'), yesNo('2', '4')] });
const answers: readonly PlainSubmission[] = [
  { code: 'A1', answers: { '1': { x: 'có' }, '2': { x: 'không' } } },
  { code: 'A2', answers: { '1': { x: 'có' } } },
];

/** The round as it would be if the total of one unit had come out wrong. */
function withTotal(round: RoundResult, code: string, points: string): RoundResult {
  const units = round.units.map((result) => {
    if (result.unit.code !== code) return result;
    const { sheet } = result.self;
    const total = { ...sheet.total, points: exactly(new Decimal(points)) };
    return { ...result, self: { ...result.self, sheet: { ...sheet, total } } };
  });
  return { ...round, units };
}

it('a round whose totals are right is agreed with; one that is open is left alone', async () => {
  const checked = checkTotals(set, await rank(set, answers));
  expect(checked).toEqual({ disagreements: [], settled: 1, left: 0 });
});

it('a total that does not follow from the answers is named with both values', async () => {
  const wrong = withTotal(await rank(set, answers), 'A1', '6.01');
  expect(checkTotals(set, wrong).disagreements).toEqual([
    { unit: 'A1', item: 'total', values: ['6.01', '6'] },
  ]);
});
