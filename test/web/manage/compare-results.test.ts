import { describe, expect, it } from 'vitest';
import type { UnitResult } from '../../../src/web/api/manage.ts';
import { changesBetween, reviewBlocks } from '../../../src/web/pages/manage/compare-results.ts';

type Standing = NonNullable<UnitResult['standing']>;

function unit(
  code: string,
  standing: Partial<Standing> | null,
  points: Readonly<Record<string, string>> = {},
): UnitResult {
  const view = { total: '0', base: '0', bonus: '0', deduction: '0', states: {} };
  const grade = { state: 'graded' as const, grade: 'tot', loweredBy: [], unmet: [] };
  return {
    code,
    name: `Đơn vị ${code}`,
    group: 'so',
    block: 'khoi-so',
    submitted: null,
    self: null,
    appraised: null,
    final: { ...view, grade, points: { ...points } },
    standing: standing && {
      code,
      name: `Đơn vị ${code}`,
      state: 'ranked',
      place: 1,
      total: '90',
      grade: 'tot',
      movedBy: null,
      tiedWith: [],
      tieBroken: [],
      dependsOn: [],
      ...standing,
    },
  };
}

describe('what a draft changes against the last publication', () => {
  it('is nothing where every standing and every final point is as before', () => {
    const same = [unit('A', { place: 1 }, { '1': '5' }), unit('B', null)];
    expect(changesBetween(same, structuredClone(same))).toEqual([]);
  });

  it('names the criteria whose points differ, even where place and total stay', () => {
    const before = unit('A', {}, { '1.1': '2', '1.2': '3' });
    const after = unit('A', {}, { '1.1': '3', '1.2': '2', '1.3': '0' });
    expect(changesBetween([before], [after])).toMatchObject([
      { code: 'A', criteria: ['1.1', '1.2', '1.3'] },
    ]);
  });

  it('sees a quota that begins to hold, though place and total are as before', () => {
    const moved = { grade: 'kha', movedBy: { quota: 'tot', from: 'tot' } };
    const [change] = changesBetween([unit('A', {})], [unit('A', moved)]);
    expect(change).toMatchObject({ before: { grade: 'tot' }, after: { grade: 'kha' } });
  });

  it('tells a unit that is new, and one that is gone', () => {
    const [added, gone] = changesBetween([unit('Z', {})], [unit('A', {})]);
    expect(added).toMatchObject({ code: 'A' });
    expect(added).not.toHaveProperty('before');
    expect(gone).toMatchObject({ code: 'Z' });
    expect(gone).not.toHaveProperty('after');
  });
});

describe('the review of a block', () => {
  it('counts each state once, and finds ties by their place', () => {
    const [block] = reviewBlocks([
      unit('A', { place: 1 }),
      unit('B', { place: 2, grade: 'kha' }),
      unit('C', { place: 2, grade: 'kha' }),
      unit('D', { state: 'ungraded', place: null, grade: null }),
      unit('E', { state: 'undecided', place: null, grade: null }),
      unit('F', null),
    ]);
    expect(block).toMatchObject({
      ranked: 3,
      ungraded: [{ code: 'D' }],
      undecided: [{ code: 'E' }],
      notAppraised: [{ code: 'F' }],
      ties: [[{ code: 'B' }, { code: 'C' }]],
      moved: [],
    });
    expect(block && [...block.grades]).toEqual([
      ['tot', 1],
      ['kha', 2],
    ]);
  });

  it('tells how many standings hang on whose result', () => {
    const [block] = reviewBlocks([
      unit('A', { dependsOn: ['C'] }),
      unit('B', { dependsOn: ['C'] }),
      unit('C', { state: 'undecided', place: null }),
    ]);
    expect(block).toMatchObject({ provisional: 2, awaited: [{ code: 'C' }] });
  });
});
