import { describe, expect, it } from 'vitest';
import { criterionLine, missingOn, pointsOf, scoreOne } from '../../support/score.ts';
import { criterion, is, setOf, type WrittenObject } from '../../support/set-text.ts';
import type { PlainInputs } from '../../support/submissions.ts';

const occurrences = [
  { input: 'cham', each: '0.5' },
  { input: 'sai', each: '2' },
];

function deducting(more: WrittenObject = {}, inputs: WrittenObject = {}) {
  const declared = { cham: 'count', sai: 'count', ...inputs } as Record<string, string>;
  const method = { deductions: { occurrences, floor: '1', ...more } };
  return setOf({ criteria: [criterion('1', '5', declared, method)] });
}

describe('deductions', () => {
  it.each([
    ['0', '0', '5', 'nothing deducted'],
    ['3', '0', '3.5', '5 − 3 × 0,5'],
    ['1', '1', '2.5', '5 − 0,5 − 2'],
    ['4', '1', '1', '5 − 2 − 2, at the floor'],
    ['5', '1', '1', '5 − 2,5 − 2 = 0,5, below the floor'],
    ['3', '1', '1.5', '5 − 1,5 − 2, just above the floor'],
  ])('%s late and %s wrong leave %s: %s', async (cham, sai, points) => {
    expect(await pointsOf(deducting(), { cham, sai })).toBe(points);
  });

  it.each<[PlainInputs, string, string]>([
    [{ cham: '2' }, '1..4', '5 − 1 at most'],
    [{ sai: '1' }, '1..3', '5 − 2 at most'],
    [{ sai: '2' }, '1', '5 − 4 is the floor already'],
    [{}, '1..5', 'everything open'],
  ])('%j leaves %s: %s', async (answers, points) => {
    expect(await pointsOf(deducting(), answers)).toBe(points);
  });

  describe('waived for an objective cause', () => {
    const set = deducting({ waivedWhen: is('thien-tai', 'equal', 'có') }, { 'thien-tai': 'yesNo' });

    it.each<[PlainInputs, string, string]>([
      [{ cham: '3', sai: '0', 'thien-tai': 'có' }, '5', 'nothing is deducted'],
      [{ cham: '3', sai: '0', 'thien-tai': 'không' }, '3.5', '5 − 1,5'],
      [{ cham: '3', sai: '0' }, '3.5..5', 'open whether it is waived'],
      [{ 'thien-tai': 'có' }, '5', 'the counts no longer matter'],
      [{ cham: '3', 'thien-tai': 'không' }, '1..3.5', 'a count is missing'],
      [{ cham: '0', sai: '0' }, '5', 'there is nothing to waive'],
    ])('%j leaves %s: %s', async (answers, points) => {
      expect(await pointsOf(set, answers)).toBe(points);
    });

    it('names the cause as missing while it matters', async () => {
      const sheet = await scoreOne(set, { answers: { '1': { cham: '3', sai: '0' } } });
      expect(missingOn(criterionLine(sheet))).toEqual(['1/thien-tai by unit']);
    });
  });
});
