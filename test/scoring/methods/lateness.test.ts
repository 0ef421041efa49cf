import { describe, expect, it } from 'vitest';
import { criterionLine, missingOn, pointsOf, scoreOne } from '../../support/score.ts';
import { criterion, deadline, setOf, type WrittenObject } from '../../support/set-text.ts';

const due = deadline('bao-cao-nam', 'report', '10/12/N');

function late(deduct: WrittenObject, floor = '0') {
  const method = {
    lateness: { deadline: 'bao-cao-nam', submitted: 'ngay', deduct, floor },
  };
  return setOf({ deadlines: [due], criteria: [criterion('1', '5', { ngay: 'date' }, method)] });
}

describe('lateness', () => {
  it.each([
    ['01/01/2025', '5', 'early'],
    ['10/12/2025', '5', 'on the last day'],
    ['11/12/2025', '4.25', '5 − 1 × 0,75'],
    ['14/12/2025', '2', '5 − 4 × 0,75, at the floor'],
    ['13/12/2025', '2.75', '5 − 3 × 0,75, just above the floor'],
    ['15/12/2025', '2', '5 − 5 × 0,75 = 1,25, below the floor'],
    ['10/12/2026', '2', 'a year late'],
  ])('a report of %s earns %s by the day: %s', async (ngay, points) => {
    expect(await pointsOf(late({ perDay: '0.75' }, '2'), { ngay })).toBe(points);
  });

  // From day 1: 1 point; from day 4: 2.5 points; from day 11: all 5.
  const tiers = [
    { fromDay: '1', points: '1' },
    { fromDay: '4', points: '2.5' },
    { fromDay: '11', points: '5' },
  ];

  it.each([
    ['10/12/2025', '5', '0 days'],
    ['11/12/2025', '4', '1 day: the first tier'],
    ['13/12/2025', '4', '3 days: still the first'],
    ['14/12/2025', '2.5', '4 days: the second tier'],
    ['20/12/2025', '2.5', '10 days: still the second'],
    ['21/12/2025', '0', '11 days: the last tier'],
    ['31/12/2026', '0', 'far beyond the last tier'],
  ])('a report of %s earns %s by tier: %s', async (ngay, points) => {
    expect(await pointsOf(late({ tiers }), { ngay })).toBe(points);
  });

  it('deducts nothing before the first tier', async () => {
    const set = late({ tiers: [{ fromDay: '3', points: '2' }] });
    expect(await pointsOf(set, { ngay: '12/12/2025' })).toBe('5');
    expect(await pointsOf(set, { ngay: '13/12/2025' })).toBe('3');
  });

  it('is open from the floor to the maximum without a date', async () => {
    const set = late({ perDay: '0.75' }, '2');
    expect(await pointsOf(set)).toBe('2..5');
    expect(missingOn(criterionLine(await scoreOne(set)))).toEqual(['1/ngay by unit']);
  });

  describe('of the self-score itself', () => {
    const method = {
      lateness: {
        deadline: 'tu-cham',
        submitted: 'submission.date',
        deduct: { perDay: '1' },
        floor: '0',
      },
    };
    const set = setOf({
      deadlines: [deadline('tu-cham', 'selfScore', '15/01/N+1')],
      criteria: [criterion('1', '5', {}, method)],
    });

    it.each([
      ['15/01/2026', '5'],
      ['17/01/2026', '3'],
    ])('a submission of %s earns %s', async (submitted, points) => {
      expect(await pointsOf(set, {}, { submitted })).toBe(points);
    });

    it('waits for a submission that never arrived', async () => {
      const line = criterionLine(await scoreOne(set, { submitted: null }));
      expect(await pointsOf(set, {}, { submitted: null })).toBe('0..5');
      expect(missingOn(line)).toEqual(['submission.date by unit']);
    });
  });
});
