import { describe, expect, it } from 'vitest';
import { criterionLine, missingOn, pointsOf, scoreOne } from '../../support/score.ts';
import { setOf, yesNo } from '../../support/set-text.ts';

const set = setOf({ criteria: [yesNo('1', '3.5')] });

describe('yesNo', () => {
  it.each([
    ['có', '3.5'],
    ['không', '0'],
  ])('%s earns %s of 3,5', async (x, points) => {
    expect(await pointsOf(set, { x })).toBe(points);
  });

  it('leaves everything open without an answer, and says which is missing', async () => {
    const line = criterionLine(await scoreOne(set));
    expect(await pointsOf(set)).toBe('0..3.5');
    expect(line.state).toBe('undecided');
    expect(missingOn(line)).toEqual(['1/x by unit']);
  });

  it('scores a no as zero, which is a score', async () => {
    const line = criterionLine(await scoreOne(set, { answers: { '1': { x: 'không' } } }));
    expect(line.state).toBe('scored');
    expect(line.missing).toEqual([]);
  });
});
