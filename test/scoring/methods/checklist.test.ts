import { describe, expect, it } from 'vitest';
import { criterionLine, missingOn, pointsOf, scoreOne } from '../../support/score.ts';
import { criterion, setOf } from '../../support/set-text.ts';
import type { PlainInputs } from '../../support/submissions.ts';

const items = [
  { input: 'a', points: '0.5' },
  { input: 'b', points: '1.5' },
  { input: 'c', points: '3' },
];
const inputs = { a: 'yesNo', b: 'yesNo', c: 'yesNo' };
const set = setOf({ criteria: [criterion('1', '5', inputs, { checklist: { items } })] });

describe('checklist', () => {
  it.each<[PlainInputs, string, string]>([
    [{ a: 'có', b: 'có', c: 'có' }, '5', '0,5 + 1,5 + 3'],
    [{ a: 'có', b: 'không', c: 'có' }, '3.5', '0,5 + 3'],
    [{ a: 'không', b: 'không', c: 'không' }, '0', 'nothing, which is a score'],
    [{ a: 'có', b: 'không' }, '0.5..3.5', '0,5, and perhaps 3'],
    [{ b: 'có' }, '1.5..5', '1,5, and perhaps 0,5 and 3'],
    [{}, '0..5', 'everything open'],
  ])('%j earns %s: %s', async (answers, points) => {
    expect(await pointsOf(set, answers)).toBe(points);
  });

  it('names only the items nobody answered', async () => {
    const sheet = await scoreOne(set, { answers: { '1': { a: 'không', c: 'có' } } });
    expect(missingOn(criterionLine(sheet))).toEqual(['1/b by unit']);
  });
});
