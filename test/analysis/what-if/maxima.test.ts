import { describe, expect, it } from 'vitest';
import { criterion, deadline, given, grade, group, is, yesNo } from '../../support/set-text.ts';
import { edits, faultsOf, maximaOf, tryOut } from './try-out.ts';

const CASES = {
  cases: {
    cases: [
      { title: 'Nhiều', when: is('so', 'greaterThan', '5'), points: '4' },
      { title: 'Ít', when: is('so', 'greaterThan', '0'), share: '50%' },
    ],
    otherwise: { title: 'Không', points: '1' },
  },
};

/** A criterion with a maximum of 4 that becomes 6: every number of points times 1.5, by hand. */
describe('a maximum of 4 changed to 6', () => {
  it.each([
    [
      'choice',
      { c: { type: 'choice', options: { a: 'A', b: 'B' } } },
      { choice: { input: 'c', options: { a: { points: '4' }, b: { points: '1,5' } } } },
      ['choice.options.a.points: 4 → 6', 'choice.options.b.points: 1,5 → 2.25'],
    ],
    [
      'cases',
      { so: 'count' },
      CASES,
      ['cases.cases.Nhiều.points: 4 → 6', 'cases.otherwise.points: 1 → 1.5'],
    ],
    [
      'bands',
      { so: 'count' },
      {
        bands: {
          measure: { value: 'so' },
          bands: [
            { below: '5', points: '0' },
            { from: '5', points: '4' },
          ],
        },
      },
      ['bands.bands.5.points: 4 → 6'],
    ],
    [
      'count',
      { so: 'count' },
      { count: { input: 'so', each: '0,75', atMost: '3' } },
      ['count.each: 0,75 → 1.1250', 'count.atMost: 3 → 4.5'],
    ],
    [
      'checklist',
      { a: 'yesNo', b: 'yesNo' },
      {
        checklist: {
          items: [
            { input: 'a', points: '1' },
            { input: 'b', points: '3' },
          ],
        },
      },
      ['checklist.items.a.points: 1 → 1.5', 'checklist.items.b.points: 3 → 4.5'],
    ],
    [
      'deductions',
      { so: 'count' },
      { deductions: { occurrences: [{ input: 'so', each: '0,5' }], floor: '1' } },
      ['deductions.occurrences.so.each: 0,5 → 0.75', 'deductions.floor: 1 → 1.5'],
    ],
    [
      'lateness by the day',
      {},
      {
        lateness: {
          deadline: 'gui',
          submitted: 'submission.date',
          deduct: { perDay: '0,5' },
          floor: '0',
        },
      },
      ['lateness.deduct.perDay: 0,5 → 0.75'],
    ],
    [
      'lateness by tiers',
      {},
      {
        lateness: {
          deadline: 'gui',
          submitted: 'submission.date',
          deduct: {
            tiers: [
              { fromDay: '1', points: '1' },
              { fromDay: '6', points: '3' },
            ],
          },
          floor: '1',
        },
      },
      [
        'lateness.deduct.tiers.1.points: 1 → 1.5',
        'lateness.deduct.tiers.6.points: 3 → 4.5',
        'lateness.floor: 1 → 1.5',
      ],
    ],
    ['yesNo', { x: 'yesNo' }, { yesNo: { input: 'x' } }, []],
    [
      'survey: its scale is no points',
      { x: 'number' },
      { survey: { input: 'x', outOf: '100' } },
      [],
    ],
    [
      'awarded: a step that still fits stays',
      { x: 'points' },
      { awarded: { input: 'x', step: '0,5' } },
      [],
    ],
    [
      'awarded: a step that no longer fits',
      { x: 'points' },
      { awarded: { input: 'x', step: '4' } },
      ['awarded.step: 4 → '],
    ],
  ])('%s', (_, inputs, method, numbers) => {
    const parts = {
      criteria: [criterion('1.1', '4', inputs, method), yesNo('2', '6')],
      deadlines: [deadline('gui', 'selfScore', '10/12/N')],
    };
    const changed = tryOut(parts, ['criteria.1.1.max=6']);
    expect(edits(changed)).toEqual([
      'criteria.1.1.max: 4 → 6',
      ...numbers.map((edit) => `criteria.1.1.method.${edit}`),
      'scale: 10 → 12',
    ]);
    expect(changed.made).toHaveLength(1);
  });

  it('a number named by another change is taken as said', () => {
    const parts = {
      criteria: [criterion('1', '4', { so: 'count' }, { count: { input: 'so', each: '1' } })],
    };
    const changed = tryOut(parts, ['criteria.1.max=6', 'criteria.1.method.count.each=2']);
    expect(edits(changed)).toEqual([
      'criteria.1.max: 4 → 6',
      'criteria.1.method.count.each: 1 → 2',
      'scale: 4 → 6',
    ]);
  });

  it('a third keeps 30 digits, and the checklist still adds up', () => {
    const items = ['a', 'b', 'c'].map((input) => ({ input, points: '1' }));
    const inputs = { a: 'yesNo', b: 'yesNo', c: 'yesNo' };
    const parts = { criteria: [criterion('1', '3', inputs, { checklist: { items } })] };
    const changed = tryOut(parts, ['criteria.1.max=4']);
    expect(edits(changed).slice(1, 4)).toEqual([
      `criteria.1.method.checklist.items.a.points: 1 → 1.${'3'.repeat(29)}`,
      `criteria.1.method.checklist.items.b.points: 1 → 1.${'3'.repeat(29)}`,
      `criteria.1.method.checklist.items.c.points: 1 → 1.${'3'.repeat(28)}4`,
    ]);
  });
});

const tree = {
  criteria: [
    group('1', '6', [given('1.1', '2'), given('1.2', '4')]),
    group('2', '4', [
      given('2.1', '1'),
      group('2.2', '3', [given('2.2.1', '1'), given('2.2.2', '2')]),
    ]),
  ],
};

describe('without rebalance', () => {
  it('the sums above and the scale follow', () => {
    expect(maximaOf(tryOut(tree, ['criteria.2.2.2.max=5']))).toEqual({
      '1': '6',
      '1.1': '2',
      '1.2': '4',
      '2': '7',
      '2.1': '1',
      '2.2': '6',
      '2.2.1': '1',
      '2.2.2': '5',
      scale: '13',
    });
  });

  it('a weight multiplies every maximum below, exactly', () => {
    expect(maximaOf(tryOut(tree, ['groups.2.weight=1,2']))).toEqual({
      '1': '6',
      '1.1': '2',
      '1.2': '4',
      '2': '4.8',
      '2.1': '1.2',
      '2.2': '3.6',
      '2.2.1': '1.2',
      '2.2.2': '2.4',
      scale: '10.8',
    });
  });

  it('a maximum of a group is shared out; what is named inside keeps what was said', () => {
    // 10 − 6 = 4 for 1.2 of 4, which stays; 1.1 is said to be 6.
    expect(maximaOf(tryOut(tree, ['groups.1.max=10', 'criteria.1.1.max=6']))).toMatchObject({
      '1': '10',
      '1.1': '6',
      '1.2': '4',
      scale: '14',
    });
  });

  it('rounds what does not come out even, and the sum is exact', () => {
    // 7 × 2 ÷ 6 = 2.333…, 7 × 4 ÷ 6 = 4.666…
    expect(maximaOf(tryOut(tree, ['groups.1.max=7']))).toMatchObject({
      '1': '7',
      '1.1': '2.33',
      '1.2': '4.67',
    });
  });

  it('bonus criteria do not touch the scale', () => {
    const parts = { ...tree, bonus: { cap: '2', criteria: [given('T1', '2')] } };
    expect(maximaOf(tryOut(parts, ['criteria.T1.max=4']))).toMatchObject({ T1: '4', scale: '10' });
  });

  it('a scale of its own is taken as said, and must be the sum', () => {
    expect(faultsOf(tree, ['scale=12'])).toMatchObject([
      { code: 'set-fault', finding: { code: 'set.scale-sum' }, changes: [{ path: 'scale' }] },
    ]);
    const both = tryOut(tree, ['scale=12', 'criteria.1.1.max=4']);
    expect(maximaOf(both)).toMatchObject({ scale: '12', '1': '8' });
  });
});

describe('with rebalance', () => {
  it('the others give way by one factor', () => {
    // Group 1 becomes 8, so 2 are left of 4: half of each.
    expect(maximaOf(tryOut(tree, ['groups.1.max=8'], { rebalance: true }))).toMatchObject({
      '1': '8',
      '2': '2',
      '2.1': '0.5',
      '2.2': '1.5',
      '2.2.1': '0.5',
      '2.2.2': '1',
      scale: '10',
    });
  });

  it('places the last digits so that every sum is exact', () => {
    const parts = { criteria: ['1', '2', '3', '4'].map((id) => given(id, '2')) };
    // 8 − 3 = 5 for three equal ones: 1.67, 1.67, 1.66.
    expect(maximaOf(tryOut(parts, ['criteria.4.max=3'], { rebalance: true }))).toEqual({
      '1': '1.67',
      '2': '1.67',
      '3': '1.66',
      '4': '3',
      scale: '8',
    });
  });

  it('rounds as coarsely as the set rounds criteria', () => {
    const parts = {
      criteria: ['1', '2', '3', '4'].map((id) => given(id, '2')),
      rounding: { criterion: { decimals: '0', direction: 'halfUp' } },
    };
    expect(maximaOf(tryOut(parts, ['criteria.4.max=3'], { rebalance: true }))).toEqual({
      '1': '2',
      '2': '2',
      '3': '1',
      '4': '3',
      scale: '8',
    });
  });

  it('a new scale rescales everything', () => {
    expect(maximaOf(tryOut(tree, ['scale=20'], { rebalance: true }))).toMatchObject({
      '1': '12',
      '2': '8',
      '2.2.2': '4',
      scale: '20',
    });
  });

  it('is refused when nothing is left', () => {
    const one = { criteria: [given('1', '4')] };
    expect(faultsOf(one, ['criteria.1.max=5'], { rebalance: true })).toEqual([
      { code: 'nothing-left', within: '', target: '4' },
    ]);
    expect(faultsOf(tree, ['groups.1.max=10'], { rebalance: true })).toMatchObject([
      { code: 'nothing-left' },
    ]);
  });
});

describe('where kinds of units have criteria of their own', () => {
  const parts = {
    unitGroups: ['so', 'huyen'],
    scale: '10',
    criteria: [
      group('1', '6', [
        given('1.1', '2'),
        given('1.2', '4', { for: ['so'] }),
        given('1.3', '3', { for: ['huyen'] }),
        given('1.4', '1', { for: ['huyen'] }),
      ]),
      given('2', '4'),
    ],
  };

  it('a change that only one of them sees breaks the sum of the other, and says so', () => {
    expect(faultsOf(parts, ['criteria.1.2.max=5'])).toMatchObject([
      { finding: { code: 'set.maxima-sum' }, changes: [{ path: 'criteria.1.2.max' }] },
    ]);
    expect(faultsOf(parts, ['criteria.1.2.max=5'], { rebalance: true })).toMatchObject([
      { code: 'forms-differ' },
    ]);
  });

  it('a change on both forms is sound', () => {
    const changes = ['criteria.1.2.max=5', 'criteria.1.3.max=4'];
    expect(maximaOf(tryOut(parts, changes))).toMatchObject({ '1': '7', scale: '11' });
    // 5 points named on each form, 5 left of 6: 1.1 becomes 1.67 and 2 becomes 3.33.
    const named = [...changes, 'criteria.1.4.max=1'];
    expect(maximaOf(tryOut(parts, named, { rebalance: true }))).toMatchObject({
      '1': '6.67',
      '1.1': '1.67',
      '2': '3.33',
      scale: '10',
    });
  });

  it('rebalance keeps every form at the scale', () => {
    // 2 becomes 5, 5 are left of 6: 1.1 1.67, 1.2 3.33, 1.3 2.5, 1.4 0.83.
    expect(maximaOf(tryOut(parts, ['criteria.2.max=5'], { rebalance: true }))).toEqual({
      '1': '5',
      '1.1': '1.67',
      '1.2': '3.33',
      '1.3': '2.5',
      '1.4': '0.83',
      '2': '5',
      scale: '10',
    });
  });
});

describe('the changed set', () => {
  it('passes every check, or each finding names the change it comes from', () => {
    const parts = { ...tree, grades: [grade('tot', '8'), grade('kha', '5'), grade('dat')] };
    const faults = faultsOf(parts, [
      'grades.kha.from=9',
      'ranking.ties=chung',
      'grades.tot.title=Giỏi',
    ]);
    expect(faults).toMatchObject([
      {
        code: 'set-fault',
        finding: { code: 'value.not-allowed' },
        changes: [{ path: 'ranking.ties' }],
      },
    ]);
    expect(faultsOf(parts, ['grades.kha.from=9', 'grades.tot.title=Giỏi'])).toMatchObject([
      {
        finding: { code: 'set.grades-order', at: { file: 'set.yaml' } },
        changes: [{ path: 'grades.kha.from' }],
      },
    ]);
  });

  it('comes out the same whatever the order of the changes', () => {
    const changes = ['groups.2.weight=1,5', 'criteria.2.1.max=3', 'rounding.total.decimals=1'];
    const [one, other] = [tryOut(tree, changes), tryOut(tree, changes.toReversed())];
    expect(maximaOf(one)).toEqual(maximaOf(other));
  });

  it('leaves the set it is a copy of as it was', () => {
    const before = tryOut(tree, ['grades.dat.title=Khác']);
    expect(before.set.grades[0]?.title).toBe('Khác');
    expect(tryOut(tree, ['ranking.ties=dense']).set.grades[0]?.title).toBe('Loại dat');
  });
});
