import { describe, expect, it } from 'vitest';
import { findingsOf, found, minimalSet } from '../minimal-set.ts';

describe('grades', () => {
  it('a threshold equal to that of the better grade is refused, for the class it is so for', () => {
    const text = minimalSet(['mot: 75, hai: 70', 'mot: 90, hai: 89']);
    const figures = {
      grade: 'tot',
      found: '90',
      better: 'xuat-sac',
      limit: '90',
      unitClass: 'mot',
    };
    expect(findingsOf(text)).toEqual([found('set.grades-order', text, 'mot: 90', figures)]);
  });

  it('classes are compared each with its own', () => {
    const text = minimalSet(['from: 90', 'from: { by: unit.hang, values: { mot: 76, hai: 71 } }']);
    expect(findingsOf(text)).toEqual([]);
  });

  it('the last grade with a threshold is refused', () => {
    const text = minimalSet(['title: Yếu', 'title: Yếu\n    from: 10']);
    const figures = { grade: 'yeu', key: 'from' };
    expect(findingsOf(text)).toEqual([found('set.grade-floor', text, 'from: 10', figures)]);
  });

  it('the last grade with a condition is refused: units would be left without a grade', () => {
    const text = minimalSet([
      'title: Yếu',
      'title: Yếu\n    requires: { fact: base.points, operator: greaterThan, value: 1 }',
    ]);
    const figures = { grade: 'yeu', key: 'requires' };
    expect(findingsOf(text)).toEqual([found('set.grade-floor', text, 'requires:', figures)]);
  });

  it('a grade without a threshold before the last is refused', () => {
    const text = minimalSet(['    from: 90\n', '']);
    expect(findingsOf(text)).toEqual([
      found('set.grade-from-missing', text, '- id: xuat-sac', { grade: 'xuat-sac' }),
    ]);
  });

  it.each([
    ['from: 0 # không', '0'],
    ['from: 100.01', '100.01'],
  ])('a threshold outside a scale of 100 is refused: %s', (threshold, value) => {
    const text = minimalSet(['from: 90', threshold]);
    const figures = { grade: 'xuat-sac', unitClass: '', found: value, low: '0', high: '100' };
    expect(findingsOf(text)).toContainEqual(found('set.grade-threshold', text, threshold, figures));
  });

  it('where the total may exceed the scale, a threshold may by as much as the bonus', () => {
    const above = (value: string) =>
      minimalSet(['mayExceedScale: không', 'mayExceedScale: có'], ['from: 90', `from: ${value}`]);
    expect(findingsOf(above('105'))).toEqual([]);
    const text = above('105.1');
    const figures = {
      grade: 'xuat-sac',
      unitClass: '',
      found: '105.1',
      low: '0',
      high: '105',
    };
    expect(findingsOf(text)).toEqual([found('set.grade-threshold', text, 'from: 105.1', figures)]);
  });
});

describe('quotas', () => {
  it('on the lowest grade is refused: nobody can move down', () => {
    const text = minimalSet(['- grade: xuat-sac', '- grade: yeu']);
    expect(findingsOf(text)).toEqual([
      found('set.quota-lowest', text, '- grade: yeu', { grade: 'yeu' }),
    ]);
  });

  it('twice on a grade is refused', () => {
    const again = `  - { grade: xuat-sac, atMost: 10%, of: blockUnits, rounding: up, tiedAtTheLimit: allStay, source: { document: luat, section: x, fidelity: derived } }
ranking:`;
    const text = minimalSet(['ranking:', again]);
    expect(findingsOf(text)).toEqual([
      found('set.quota-twice', text, 'atMost: 10%', { grade: 'xuat-sac' }),
    ]);
  });
});
