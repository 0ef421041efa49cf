import { describe, expect, it } from 'vitest';
import {
  basisOf,
  gradeDistribution,
  groupAverages,
  lostPoints,
  selfAgainstFinal,
  unitProfile,
} from '../../../src/analysis/overview/index.ts';
import { FULL, OPEN, PART, SET, unit, view } from './figures.ts';

const A = unit('A', { final: FULL, standing: { state: 'ranked', grade: 'tot' } });
const B = unit('B', { final: PART });
const C = unit('C', { final: OPEN, standing: { state: 'undecided', grade: null } });
const D = unit('D', { standing: { state: 'notAppraised', grade: null } });
const X = unit('X', {
  block: 'khoi-xa',
  final: PART,
  standing: { state: 'ungraded', grade: null },
});
const ALL = [A, B, C, D, X];

describe('the distribution of grades', () => {
  it('counts each unit of a block once: by its grade, or by why it has none', () => {
    expect(gradeDistribution(SET, ALL)).toEqual([
      {
        block: 'khoi-so',
        units: 4,
        grades: [
          { id: 'tot', title: 'Loại tot', units: 1 },
          { id: 'dat', title: 'Loại dat', units: 1 },
        ],
        ungraded: 0,
        undecided: 1,
        notAppraised: 1,
      },
      {
        block: 'khoi-xa',
        units: 1,
        grades: [
          { id: 'tot', title: 'Loại tot', units: 0 },
          { id: 'dat', title: 'Loại dat', units: 0 },
        ],
        ungraded: 1,
        undecided: 0,
        notAppraised: 0,
      },
    ]);
  });

  it('leaves out blocks without units', () => {
    expect(gradeDistribution(SET, [A]).map(({ block }) => block)).toEqual(['khoi-so']);
  });
});

describe('averages of groups', () => {
  it('are over the units that are decided; the others are counted, never taken as zero', () => {
    const [first, second] = groupAverages(SET, [A, B, C, D], 'final');
    // Group 1: 6 of 6, 3 of 4 (1.2 is out of the scale), 5 of 6.
    expect(first).toMatchObject({ group: '1', counted: 3, undecided: 0, unscored: 1 });
    expect(first?.points?.times(3).toFixed()).toBe('14');
    expect(first?.share?.toFixed()).toBe('0.875');
    // Group 2: 4 of 4 and 2 of 4; the third unit is open.
    expect(second).toMatchObject({ group: '2', counted: 2, undecided: 1, unscored: 1 });
    expect(second?.points?.toFixed()).toBe('3');
    expect(second?.share?.toFixed()).toBe('0.75');
  });

  it('have no value where no unit is decided', () => {
    const [, second] = groupAverages(SET, [C, D], 'final');
    expect(second).toEqual({
      group: '2',
      title: 'Nhóm 2',
      counted: 0,
      undecided: 1,
      notApplicable: 0,
      unscored: 1,
    });
  });

  it('leave out units to which nothing in a group applies', () => {
    const none = view({ '1': '0', '1.2': undefined, '2': '4', '2.1': '4' });
    const [first] = groupAverages(SET, [A, unit('E', { final: none })], 'final');
    expect(first).toMatchObject({ counted: 1, notApplicable: 1 });
  });

  it('are of the self-scores when those are asked for', () => {
    const own = unit('E', { self: FULL, final: PART });
    expect(groupAverages(SET, [own], 'self')[1]?.points?.toFixed()).toBe('4');
    expect(groupAverages(SET, [own], 'final')[1]?.points?.toFixed()).toBe('2');
  });
});

describe('the self-score against the final score', () => {
  it('is compared over the criteria that both decide, deductions taken away', () => {
    // Self 4 + 2 + 4 + 0 − 0 = 10; final 3 + 0 + 2 + 1,5 − 1 = 5,5.
    const [compared] = selfAgainstFinal(SET, [unit('E', { self: FULL, final: PART })]);
    expect(compared).toMatchObject({ code: 'E', compared: 5, leftOut: 0 });
    expect(compared?.self.toFixed()).toBe('10');
    expect(compared?.final.toFixed()).toBe('5.5');
    expect(compared?.difference.toFixed()).toBe('-4.5');
  });

  it('leaves out and counts criteria that one of the two has open', () => {
    // Without 2.1: self 4 + 1 = 5, final 4 + 2 = 6.
    const [compared] = selfAgainstFinal(SET, [unit('E', { self: OPEN, final: FULL })]);
    expect(compared).toMatchObject({ compared: 4, leftOut: 1 });
    expect(compared?.difference.toFixed()).toBe('1');
  });

  it('leaves out units without a final score', () => {
    expect(selfAgainstFinal(SET, [unit('E', { self: FULL })])).toEqual([]);
  });
});

describe('criteria by lost points', () => {
  it('are in order of points lost, of the most that could be, over the units they apply to', () => {
    const found = lostPoints(SET, [A, B, C, D], 'final').map((one) => ({
      id: one.criterion,
      units: one.units,
      lost: one.lost.toFixed(),
      most: one.most.toFixed(),
      share: one.share.toFixed(4),
      notApplicable: one.notApplicable,
      undecided: one.undecided,
    }));
    expect(found).toEqual([
      // 4 − 4 and 4 − 2; open for C.
      {
        id: '2.1',
        units: 2,
        lost: '2',
        most: '8',
        share: '0.2500',
        notApplicable: 0,
        undecided: 1,
      },
      // 0 + 1 + 0 of 4 each.
      {
        id: '1.1',
        units: 3,
        lost: '1',
        most: '12',
        share: '0.0833',
        notApplicable: 0,
        undecided: 0,
      },
      // 2 − 2 and 2 − 1; does not apply to B.
      {
        id: '1.2',
        units: 2,
        lost: '1',
        most: '4',
        share: '0.2500',
        notApplicable: 1,
        undecided: 0,
      },
      // What was taken away: 0 + 1 + 0 of 3 each.
      {
        id: 'P1',
        units: 3,
        lost: '1',
        most: '9',
        share: '0.1111',
        notApplicable: 0,
        undecided: 0,
      },
    ]);
  });

  it('do not list a bonus, nor what is decided for nobody', () => {
    const ids = lostPoints(SET, [C], 'final').map(({ criterion }) => criterion);
    expect(ids.toSorted()).toEqual(['1.1', '1.2', 'P1']);
  });
});

describe('the profile of a unit', () => {
  it('puts its share of the maximum beside that of its block, and says where it has none', () => {
    const [first, second] = unitProfile(SET, C, ALL, 'final');
    expect(first).toMatchObject({ group: '1', counted: 3 });
    expect(String(first?.unit).slice(0, 6)).toBe('0.8333');
    expect(first?.block?.toFixed()).toBe('0.875');
    expect(second).toMatchObject({ group: '2', unit: 'undecided', counted: 2 });
    expect(second?.block?.toFixed()).toBe('0.75');
  });

  it('of a unit that nobody appraised has no share of its own', () => {
    expect(unitProfile(SET, D, ALL, 'final').map(({ unit: own }) => own)).toEqual([
      'unscored',
      'unscored',
    ]);
  });
});

describe('the basis of an overview', () => {
  it('is the self-score only while nobody has been appraised', () => {
    const own = unit('E', { self: FULL });
    expect(basisOf([own])).toBe('self');
    expect(basisOf([own, A])).toBe('final');
  });
});
