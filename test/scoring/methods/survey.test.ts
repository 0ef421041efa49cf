import { describe, expect, it } from 'vitest';
import { criterionLine, missingOn, scoreOne, shown } from '../../support/score.ts';
import { criterion, setOf } from '../../support/set-text.ts';

function surveyOf(type: string, outOf: string, max: string) {
  const inputs = { diem: { type, by: 'external', min: '0', max: outOf } };
  return setOf({ criteria: [criterion('1', max, inputs, { survey: { input: 'diem', outOf } })] });
}

describe('survey', () => {
  it.each([
    ['number', '5', '10', '4,2', '8.4', '10 × 4,2 ÷ 5'],
    ['number', '5', '10', '5', '10', 'the whole scale'],
    ['number', '5', '10', '0', '0', 'a real zero'],
    ['percent', '100%', '10', '83,5%', '8.35', '10 × 0,835 ÷ 1'],
    ['points', '60', '3', '20', '1', 'a third of three is one'],
  ])('%s out of %s, maximum %s: %s earns %s, %s', async (type, outOf, max, diem, points) => {
    const sheet = await scoreOne(surveyOf(type, outOf, max), { external: { '1': { diem } } });
    expect(shown(criterionLine(sheet).amount)).toBe(points);
  });

  it('waits for the score from outside', async () => {
    const line = criterionLine(await scoreOne(surveyOf('number', '5', '10')));
    expect(shown(line.amount)).toBe('0..10');
    expect(missingOn(line)).toEqual(['1/diem by external']);
  });
});
