import { describe, expect, it } from 'vitest';
import { findingsOf, found, MINIMAL_SET, minimalSet } from '../minimal-set.ts';

const GROUP_2 = `    max: 40
    for: [so-nganh]`;

describe('maxima', () => {
  it('the minimal set adds up for every group of units', () => {
    expect(findingsOf(MINIMAL_SET)).toEqual([]);
  });

  it('children that do not add up are told once for all groups of units alike', () => {
    const text = minimalSet(['        max: 20', '        max: 19']);
    const at = expect.objectContaining({ path: 'criteria.0.max' });
    expect(findingsOf(text)).toEqual([
      {
        code: 'set.maxima-sum',
        at,
        figures: {
          group: '1',
          unitGroups: 'so-nganh, cap-xa',
          sum: '59',
          expected: '60',
          children: '1.1 (19), 1.2 (40)',
        },
      },
    ]);
  });

  it('a scale reached by one group of units and not by another is told for that one', () => {
    const text = minimalSet(
      [GROUP_2, GROUP_2.replace('40', '39')],
      [
        `        title: Số hội nghị
        max: 40`,
        `        title: Số hội nghị
        max: 39`,
      ],
    );
    const figures = {
      unitGroups: 'so-nganh',
      sum: '99',
      expected: '100',
      children: '1 (60), 2 (39)',
    };
    expect(findingsOf(text)).toEqual([found('set.scale-sum', text, 'scale: 100', figures)]);
  });

  it('a child only some units have breaks the sum for the others', () => {
    const text = minimalSet([
      '        title: Có kế hoạch',
      '        title: Có kế hoạch\n        for: [cap-xa]',
    ]);
    expect(findingsOf(text)).toEqual([
      {
        code: 'set.maxima-sum',
        at: expect.objectContaining({ path: 'criteria.0.max' }),
        figures: {
          group: '1',
          unitGroups: 'so-nganh',
          sum: '40',
          expected: '60',
          children: '1.2 (40)',
        },
      },
    ]);
  });

  it('a group that leaves units it is for without a criterion is refused', () => {
    const text = minimalSet(
      ['    for: [so-nganh]', '    for: [so-nganh, cap-xa]'],
      ['        title: Số hội nghị', '        title: Số hội nghị\n        for: [so-nganh]'],
    );
    expect(findingsOf(text)).toContainEqual({
      code: 'set.group-empty',
      at: expect.objectContaining({ path: 'criteria.1' }),
      figures: { group: '2', unitGroups: 'cap-xa' },
    });
  });

  it('a criterion that its group keeps from everyone it is for is refused', () => {
    const text = minimalSet([
      '        title: Số hội nghị',
      '        title: Số hội nghị\n        for: [cap-xa]',
    ]);
    expect(findingsOf(text)).toContainEqual({
      code: 'set.for-nobody',
      at: expect.objectContaining({ path: 'criteria.1.children.0' }),
      figures: { id: '2.1', title: 'Số hội nghị' },
    });
  });

  it('a cap below what a part can bring is fine, above it is refused', () => {
    expect(findingsOf(minimalSet(['cap: 5', 'cap: 4']))).toEqual([]);
    const text = minimalSet(['cap: 5', 'cap: 6']);
    const figures = { part: 'bonus', cap: '6', sum: '5' };
    expect(findingsOf(text)).toEqual([found('set.cap-over-sum', text, 'cap: 6', figures)]);
  });
});
