import { describe, expect, it } from 'vitest';
import { criterionLine, missingOn, scoreOne, shown } from '../../support/score.ts';
import { criterion, setOf } from '../../support/set-text.ts';

function surveyOf(outOf: string, max: string) {
  const inputs = { diem: { type: 'number', by: 'external', min: '0', max: outOf } };
  return setOf({ criteria: [criterion('1', max, inputs, { survey: { input: 'diem', outOf } })] });
}

describe('survey', () => {
  it.each([
    ['5', '10', '4,2', '8.4', '10 × 4,2 ÷ 5'],
    ['5', '10', '5', '10', 'the whole scale'],
    ['5', '10', '0', '0', 'a real zero'],
    ['60', '3', '20', '1', 'a third of three is one'],
  ])('out of %s, maximum %s: %s earns %s, %s', async (outOf, max, diem, points) => {
    const sheet = await scoreOne(surveyOf(outOf, max), { external: { '1': { diem } } });
    expect(shown(criterionLine(sheet).amount)).toBe(points);
  });

  it('waits for the score from outside', async () => {
    const line = criterionLine(await scoreOne(surveyOf('5', '10')));
    expect(shown(line.amount)).toBe('0..10');
    expect(missingOn(line)).toEqual(['1/diem by external']);
  });
});
