import { describe, expect, it } from 'vitest';
import { pointsOf } from '../../support/score.ts';
import { criterion, setOf, type WrittenObject } from '../../support/set-text.ts';

function counting(more: WrittenObject = {}) {
  const method = { count: { input: 'so', each: '1.5', ...more } };
  return setOf({ criteria: [criterion('1', '5', { so: 'count' }, method)] });
}

describe('count', () => {
  it.each([
    ['0', '0', 'a real zero'],
    ['1', '1.5', '1 × 1,5'],
    ['3', '4.5', '3 × 1,5, just below the maximum'],
    ['4', '5', '4 × 1,5 = 6, capped at the maximum'],
  ])('%s counted earn %s: %s', async (so, points) => {
    expect(await pointsOf(counting(), { so })).toBe(points);
  });

  it.each([
    ['2', '3', '2 × 1,5, at the cap'],
    ['3', '3', '4,5 capped at 3'],
  ])('with a cap of 3, %s counted earn %s: %s', async (so, points) => {
    expect(await pointsOf(counting({ atMost: '3' }), { so })).toBe(points);
  });

  it('is open up to the cap without a count', async () => {
    expect(await pointsOf(counting())).toBe('0..5');
    expect(await pointsOf(counting({ atMost: '3' }))).toBe('0..3');
  });
});
