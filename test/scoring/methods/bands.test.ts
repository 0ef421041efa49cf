import { describe, expect, it } from 'vitest';
import { criterionLine, missingOn, pointsOf, scoreOne, shown } from '../../support/score.ts';
import { criterion, setOf, type WrittenObject } from '../../support/set-text.ts';

// Below 50%: 1; from 50%: 2; from 80%: 75% of 4 = 3; from 95%: 4.
const BANDS = [
  { from: '95%', points: '4' },
  { from: '80%', below: '95%', share: '75%' },
  { from: '50%', below: '80%', points: '2' },
  { below: '50%', points: '1' },
];

function overRate(bands: readonly WrittenObject[]) {
  const method = { bands: { measure: { rate: 'ty' }, bands } };
  return setOf({ criteria: [criterion('1', '4', { ty: 'percent' }, method)] });
}

function ofAssigned(noneAssigned: string, more: WrittenObject = {}) {
  const measure = { achieved: 'xong', of: 'giao', noneAssigned };
  const inputs = { xong: { type: 'count', atMost: 'giao' }, giao: 'count' };
  return setOf({
    criteria: [criterion('1', '4', inputs, { bands: { measure, bands: BANDS } }, more)],
  });
}

describe('bands', () => {
  const thresholds = [
    ['0%', '1'],
    ['49,99%', '1'],
    ['50%', '2'],
    ['50,01%', '2'],
    ['79,99%', '2'],
    ['80%', '3'],
    ['94,999999%', '3'],
    ['95%', '4'],
    ['100%', '4'],
    ['120%', '4'],
  ] as const;

  it.each(thresholds)('a rate of %s earns %s', async (ty, points) => {
    expect(await pointsOf(overRate(BANDS), { ty })).toBe(points);
  });

  it.each(thresholds)(
    '%s earns %s in whichever order the bands are written',
    async (ty, points) => {
      expect(await pointsOf(overRate([...BANDS].reverse()), { ty })).toBe(points);
    },
  );

  it('spans all bands without a value: the lowest band is not zero', async () => {
    expect(await pointsOf(overRate(BANDS))).toBe('1..4');
  });

  it.each([
    ['1', '2', '2', '1 ÷ 2 = 50%'],
    ['2', '3', '2', '2 ÷ 3 = 66,67%'],
    ['19', '20', '4', '19 ÷ 20 = 95%'],
    ['189', '200', '3', '189 ÷ 200 = 94,5%'],
    ['0', '20', '1', '0%, which is a score'],
  ])('%s of %s earns %s: %s', async (xong, giao, points) => {
    expect(await pointsOf(ofAssigned('undecided'), { xong, giao })).toBe(points);
  });

  it('finds the band of a third that was multiplied back', async () => {
    // 1 ÷ 3 against a threshold that no decimal writes exactly is below 33,34% and above 33,33%.
    const set = (from: string) =>
      setOf({
        criteria: [
          criterion(
            '1',
            '4',
            { xong: 'count', giao: 'count' },
            {
              bands: {
                measure: { achieved: 'xong', of: 'giao', noneAssigned: 'zero' },
                bands: [
                  { below: from, points: '0' },
                  { from, points: '4' },
                ],
              },
            },
          ),
        ],
      });
    expect(await pointsOf(set('33,33%'), { xong: '1', giao: '3' })).toBe('4');
    expect(await pointsOf(set('33,34%'), { xong: '1', giao: '3' })).toBe('0');
  });

  it.each([
    ['4', '0'],
    ['5', '1.5'],
    ['6', '1.5'],
    ['9', '1.5'],
    ['10', '4'],
  ])('a plain number of %s earns %s', async (so, points) => {
    const bands = [
      { below: '5', points: '0' },
      { from: '5', below: '10', points: '1.5' },
      { from: '10', points: '4' },
    ];
    const method = { bands: { measure: { value: 'so' }, bands } };
    const set = setOf({ criteria: [criterion('1', '4', { so: 'count' }, method)] });
    expect(await pointsOf(set, { so })).toBe(points);
  });

  describe('with nothing assigned', () => {
    const none = { xong: '0', giao: '0' };

    it('full means the maximum', async () => {
      expect(await pointsOf(ofAssigned('full'), none)).toBe('4');
    });

    it('zero means none, though the lowest band earns one', async () => {
      expect(await pointsOf(ofAssigned('zero'), none)).toBe('0');
    });

    it('undecided leaves every band possible', async () => {
      const line = criterionLine(
        await scoreOne(ofAssigned('undecided'), { answers: { '1': none } }),
      );
      expect(await pointsOf(ofAssigned('undecided'), none)).toBe('1..4');
      expect(missingOn(line)).toEqual(['bar']);
    });

    it('notApplicable takes the criterion out', async () => {
      const set = ofAssigned('notApplicable', { notApplicable: 'rescale' });
      const line = criterionLine(await scoreOne(set, { answers: { '1': none } }));
      expect(line.state).toBe('notApplicable');
    });
  });

  describe('while it is open whether anything was assigned', () => {
    it.each([
      ['zero', undefined],
      ['notApplicable', 'zero'],
    ])('reaches down to nothing: %s, %s', async (noneAssigned, notApplicable) => {
      const set = ofAssigned(noneAssigned, notApplicable ? { notApplicable } : {});
      expect(await pointsOf(set)).toBe('0..4');
      expect(await pointsOf(set, { xong: '0' })).toBe('0..4');
    });

    it('leaves the maximum open where it may be taken out', async () => {
      const set = ofAssigned('notApplicable', { notApplicable: 'rescale' });
      const line = criterionLine(await scoreOne(set, { answers: { '1': { xong: '0' } } }));
      expect(shown(line.amount)).toBe('1..4');
      expect(shown(line.max)).toBe('0..4');
    });

    it.each(['full', 'undecided'])('stays within the bands: %s', async (noneAssigned) => {
      expect(await pointsOf(ofAssigned(noneAssigned))).toBe('1..4');
    });

    it('stays within the bands once something was assigned', async () => {
      expect(await pointsOf(ofAssigned('zero'), { giao: '10' })).toBe('1..4');
    });
  });
});
