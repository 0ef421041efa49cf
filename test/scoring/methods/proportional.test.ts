import { describe, expect, it } from 'vitest';
import { criterionLine, missingOn, pointsOf, scoreOne } from '../../support/score.ts';
import { criterion, setOf, type Written, type WrittenObject } from '../../support/set-text.ts';

function ofAssigned(noneAssigned: string, target?: Written, more: WrittenObject = {}) {
  const measure = { achieved: 'xong', of: 'giao', noneAssigned };
  const method = { proportional: { measure, ...(target !== undefined && { target }) } };
  const inputs = { xong: { type: 'count', atMost: 'giao' }, giao: 'count' };
  return criterion('1', '4', inputs, method, more);
}

const achieved = setOf({ criteria: [ofAssigned('undecided', '90%')] });
const rate = setOf({
  criteria: [criterion('1', '4', { ty: 'percent' }, { proportional: { measure: { rate: 'ty' } } })],
});

describe('proportional', () => {
  it.each([
    ['81', '100', '3.6', '4 × 81 ÷ (100 × 0,9)'],
    ['90', '100', '4', 'the target itself'],
    ['89', '100', '3.955556', '4 × 89 ÷ 90, just below, here to six decimals'],
    ['91', '100', '4', 'just above the target: the maximum caps'],
    ['100', '100', '4', 'all of them'],
    ['0', '100', '0', 'none of them, which is a score'],
    ['3', '3', '4', '4 × 3 ÷ 2,7 is more than 4'],
  ])('%s of %s with a target of 0,9 earn %s of 4: %s', async (xong, giao, points) => {
    const line = criterionLine(await scoreOne(achieved, { answers: { '1': { xong, giao } } }));
    expect(line.state).toBe('scored');
    expect(line.amount.low.toDecimalPlaces(6).toString()).toBe(points);
  });

  it.each([
    ['95%', '3.8'],
    ['100%', '4'],
    ['110%', '4'],
    ['0%', '0'],
  ])('a rate of %s earns %s of 4 when no target is set', async (ty, points) => {
    expect(await pointsOf(rate, { ty })).toBe(points);
  });

  it.each([
    [{}, ['1/xong by unit', '1/giao by unit']],
    [{ xong: '5' }, ['1/giao by unit']],
    [{ giao: '5' }, ['1/xong by unit']],
  ])('is open from 0 to 4 with %j answered', async (inputs, missing) => {
    const line = criterionLine(await scoreOne(achieved, { answers: { '1': inputs } }));
    expect(await pointsOf(achieved, inputs)).toBe('0..4');
    expect(missingOn(line)).toEqual(missing);
  });

  it('is open from 0 to the maximum without a rate', async () => {
    expect(await pointsOf(rate)).toBe('0..4');
  });

  describe('with nothing assigned', () => {
    const none = { xong: '0', giao: '0' };

    it.each([
      ['full', '4'],
      ['zero', '0'],
    ])('%s means %s points', async (noneAssigned, points) => {
      expect(await pointsOf(setOf({ criteria: [ofAssigned(noneAssigned)] }), none)).toBe(points);
    });

    it('undecided leaves it open for want of anything to measure against', async () => {
      const line = criterionLine(await scoreOne(achieved, { answers: { '1': none } }));
      expect(await pointsOf(achieved, none)).toBe('0..4');
      expect(missingOn(line)).toEqual(['bar']);
    });

    it.each([
      ['rescale', '0', '0'],
      ['full', '4', '4'],
      ['zero', '0', '4'],
    ])('notApplicable follows the criterion: %s gives %s of %s', async (policy, points, max) => {
      const set = setOf({
        criteria: [ofAssigned('notApplicable', '90%', { notApplicable: policy })],
      });
      const line = criterionLine(await scoreOne(set, { answers: { '1': none } }));
      expect(line.state).toBe('notApplicable');
      expect(line.amount.low.toString()).toBe(points);
      expect(line.max.low.toString()).toBe(max);
      expect(line.how).toMatchObject({ by: 'notApplicable', policy });
    });

    it('does not ask for the achieved number', async () => {
      expect(await pointsOf(setOf({ criteria: [ofAssigned('full')] }), { giao: '0' })).toBe('4');
    });
  });

  describe('with a target that differs', () => {
    const inputs = { '1': { ty: '72%' } };
    const method = (target: Written) => ({ proportional: { measure: { rate: 'ty' }, target } });

    it.each([
      ['so', '3.6', '5 × 72 ÷ 100'],
      ['huyen', '4', '5 × 72 ÷ 90'],
      ['xa', '5', '5 × 72 ÷ 70 is more than 5'],
    ])('by unit.group: %s earns %s, %s', async (group, points) => {
      const target = { by: 'unit.group', values: { so: '100%', huyen: '90%', xa: '70%' } };
      const set = setOf({
        unitGroups: ['so', 'huyen', 'xa'],
        criteria: [criterion('1', '5', { ty: 'percent' }, method(target))],
      });
      expect(await pointsOf(set, {}, { group, answers: inputs })).toBe(points);
    });

    it.each([
      ['mot', '4'],
      ['hai', '4.5'],
    ])('by the attribute of the unit: class %s earns %s of 5', async (hang, points) => {
      // 5 × 72 ÷ 90 = 4; 5 × 72 ÷ 80 = 4,5.
      const target = { by: 'unit.hang', values: { mot: '90%', hai: '80%' } };
      const set = setOf({
        attributes: { hang: { title: 'Hạng', type: 'choice', options: { mot: 'I', hai: 'II' } } },
        criteria: [criterion('1', '5', { ty: 'percent' }, method(target))],
      });
      expect(await pointsOf(set, {}, { attributes: { hang }, answers: inputs })).toBe(points);
    });

    it('may be one number with a source of its own', async () => {
      const source = { document: 'quyet-dinh', section: 'II', fidelity: 'verbatim' };
      const set = setOf({
        criteria: [criterion('1', '5', { ty: 'percent' }, method({ value: '80%', source }))],
      });
      expect(await pointsOf(set, { ty: '72%' })).toBe('4.5');
    });
  });
});
