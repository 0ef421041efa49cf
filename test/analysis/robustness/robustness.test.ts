import { describe, expect, it } from 'vitest';
import { criterion, given, grade, group, setOf, yesNo } from '../../support/set-text.ts';
import type { PlainSubmission } from '../../support/submissions.ts';
import { analysed, rankedUnits, unitOf } from './analysed.ts';

/** Points given by a person in whole steps, 0 to 10. */
const byStep = setOf({
  criteria: [criterion('1', '10', { x: 'points' }, { awarded: { input: 'x', step: '1' } })],
  grades: [grade('tot', '6'), grade('dat')],
});

const twoGroups = setOf({
  criteria: [
    group('1', '60', [given('1.1', '40'), yesNo('1.2', '20')]),
    group('2', '40', [given('2.1', '30'), yesNo('2.2', '10')]),
  ],
  grades: [grade('tot', '70'), grade('dat')],
});

function one(code: string, x: string): PlainSubmission {
  return { code, answers: { '1': { x } } };
}

function four(code: string, a: string, b: string, c: string, d: string): PlainSubmission {
  return {
    code,
    answers: { '1.1': { x: a }, '1.2': { x: b }, '2.1': { x: c }, '2.2': { x: d } },
  };
}

const block = [
  four('A', '35', 'có', '25', 'có'),
  four('B', '30', 'có', '15', 'có'),
  four('C', '34', 'có', '11', 'có'),
  four('D', '12', 'không', '10', 'có'),
];

describe('without any range', () => {
  it('every grade and place is kept in every draw, and intervals are points', async () => {
    const robustness = await analysed(twoGroups, block, { draws: 20 });
    for (const { keepsGrade, keepsPlace, place, ranks, grades, grade } of rankedUnits(robustness)) {
      expect({ keepsGrade, keepsPlace, grades: [...grades] }).toEqual({
        keepsGrade: 1,
        keepsPlace: 1,
        grades: [[grade.id, 1]],
      });
      expect(new Set(Object.values(ranks ?? {}))).toEqual(new Set([place]));
    }
    expect(robustness.blocks[0]).toMatchObject({
      ranks: { meanShift: 0, sameFirst: 1, sameFirstThree: 1, varied: 0 },
      sensitivity: { state: 'notEstimated', because: 'nothingVaried' },
    });
  });
});

describe('two units judged to ± 1 step', () => {
  // A is 5, 6 or 7 and B 4, 5 or 6: of nine pairs A leads in 6, two are ties (place 1 both), B leads
  // in 1. So A keeps place 1 in 8/9, B place 2 in 6/9, and the shift is (1/9 + 3/9) ÷ 2 = 2/9.
  // Of 4000 draws a share lies within 4 standard errors, 4 √(¼ ÷ 4000) = 0.032.
  const BOUND = 0.032;

  it('have the chances worked out by hand', async () => {
    const robustness = await analysed(byStep, [one('A', '6'), one('B', '5')], {
      judged: '1',
      draws: 4000,
    });
    const [a, b] = [unitOf(robustness, 'A'), unitOf(robustness, 'B')];
    expect(Math.abs(a.keepsPlace - 8 / 9)).toBeLessThan(BOUND);
    expect(Math.abs(b.keepsPlace - 6 / 9)).toBeLessThan(BOUND);
    // A needs 6 for the better grade: 6 or 7 of three; B gets it with 6 alone.
    expect(Math.abs(a.keepsGrade - 2 / 3)).toBeLessThan(BOUND);
    expect(Math.abs(b.keepsGrade - 2 / 3)).toBeLessThan(BOUND);
    const shift = robustness.blocks[0]?.ranks?.meanShift ?? 9;
    expect(Math.abs(shift - 2 / 9)).toBeLessThan(BOUND);
    expect(a.ranks).toEqual({ least: 1, low: 1, median: 1, high: 2, greatest: 2 });
  });

  it('are cut to the bounds: what cannot rise only falls', async () => {
    const robustness = await analysed(byStep, [one('A', '10'), one('B', '0')], {
      judged: '1',
      draws: 500,
    });
    expect(unitOf(robustness, 'A')).toMatchObject({ keepsPlace: 1, keepsGrade: 1 });
    expect(unitOf(robustness, 'B')).toMatchObject({ keepsPlace: 1, keepsGrade: 1 });
  });

  it('stay where they are when the range is below one step', async () => {
    const robustness = await analysed(byStep, [one('A', '6'), one('B', '5')], { judged: '0.9' });
    expect(robustness.blocks[0]?.ranks?.varied).toBe(0);
  });
});

describe('a ranked block', () => {
  const plan = { judged: '3', points: '0.1', draws: 600 };

  it('a unit far from every threshold and every other unit keeps grade and place', async () => {
    const robustness = await analysed(twoGroups, block, plan);
    expect(unitOf(robustness, 'D')).toMatchObject({ keepsGrade: 1, keepsPlace: 1 });
  });

  it('shares of grades add up to 1 and ranks are in order', async () => {
    for (const { grades, ungraded, ranks, keepsGrade, grade } of rankedUnits(
      await analysed(twoGroups, block, plan),
    )) {
      const sum = [...grades.values()].reduce((total, share) => total + share, ungraded);
      expect(sum).toBeCloseTo(1, 12);
      expect(grades.get(grade.id) ?? 0).toBe(keepsGrade);
      const inOrder = Object.values(ranks ?? {});
      expect(inOrder).toEqual(inOrder.toSorted((x, y) => x - y));
    }
  });

  it('gives the same for the same seed, whatever the order of the units', async () => {
    const [first, again, turned] = [
      await analysed(twoGroups, block, plan),
      await analysed(twoGroups, block, plan),
      await analysed(twoGroups, block.toReversed(), plan),
    ];
    expect(again).toEqual(first);
    expect(turned).toEqual(first);
  });

  it('draws otherwise for another seed', async () => {
    const first = await analysed(twoGroups, block, plan);
    const other = await analysed(twoGroups, block, { ...plan, seed: 2 });
    expect(other.blocks[0]?.ranks?.meanShift).not.toBe(first.blocks[0]?.ranks?.meanShift);
  });

  it('traces the shift to the sources that move it', async () => {
    // 74 for C: without a tie to break, ± 0.02 points of the criteria nobody judges hardly matter.
    const apart = block.with(2, four('C', '34', 'có', '10', 'có'));
    const robustness = await analysed(twoGroups, apart, { ...plan, points: '0.001' });
    const { sensitivity } = robustness.blocks[0] ?? {};
    if (sensitivity?.state !== 'estimated') throw new Error('not estimated');
    expect(sensitivity.indices.map(({ source }) => source.kind)).toEqual([
      'group',
      'group',
      'judged',
    ]);
    for (const { source, total } of sensitivity.indices) {
      if (source.kind === 'judged') expect(total.value).toBeGreaterThan(0.9);
      else expect(total.value).toBeLessThan(0.1);
    }
  });

  it('has no indices from too few draws, and says so', async () => {
    const [analysis] = (await analysed(twoGroups, block, { ...plan, draws: 511 })).blocks;
    expect(analysis?.sensitivity).toEqual({
      state: 'notEstimated',
      because: 'tooFewDraws',
      needed: 512,
    });
  });

  it('can be moved by weights alone, which are brought back to the scale', async () => {
    // B has 50 of 60 and 25 of 40, C 54 and 21: at weights 60 : 40 both have 75.
    const robustness = await analysed(twoGroups, block, { weights: '0.1', draws: 600 });
    expect(unitOf(robustness, 'B').ranks).toMatchObject({ least: 2, greatest: 3 });
    expect(unitOf(robustness, 'A')).toMatchObject({ keepsPlace: 1, keepsGrade: 1 });
    const [analysis] = robustness.blocks;
    expect(analysis?.ranks?.varied).toBe(0);
    if (analysis?.sensitivity.state !== 'estimated') throw new Error('not estimated');
    expect(analysis.sensitivity.indices.map(({ source }) => source.kind)).toEqual(['weights']);
  });

  it('leaves units without a place as they are', async () => {
    const open = { code: 'E', answers: { '1.1': { x: '20' } } };
    const [analysis] = (await analysed(twoGroups, [...block, open], plan)).blocks;
    expect(analysis?.units.at(-1)).toMatchObject({ state: 'undecided', unit: { code: 'E' } });
  });
});

describe('margins', () => {
  it('tell how far the thresholds are and which smallest change decides', async () => {
    // B has 75: 5.01 less of any criterion with as much is below 70; the judged ones come first,
    // and of these the one with the greater maximum.
    const robustness = await analysed(twoGroups, block, {});
    const { down, up } = unitOf(robustness, 'B').margins;
    expect(up).toBeUndefined();
    expect([down?.grade.id, down?.threshold.toFixed(), down?.distance.toFixed()]).toEqual([
      'tot',
      '70',
      '5',
    ]);
    expect([
      down?.decider?.criterion.id,
      down?.decider?.change.toFixed(),
      down?.decider?.to?.id,
      down?.decider?.alike,
    ]).toEqual(['1.1', '-5.01', 'dat', 3]);
  });

  it('count in the steps in which points are given', async () => {
    const robustness = await analysed(byStep, [one('A', '5'), one('B', '4')], {});
    const decider = (code: string) =>
      unitOf(robustness, code).margins.up?.decider?.change.toFixed();
    expect([decider('A'), decider('B')]).toEqual(['1', '2']);
  });

  it('name no criterion beyond what counts as near', async () => {
    const robustness = await analysed(byStep, [one('A', '3'), one('B', '4')], {});
    expect(unitOf(robustness, 'A').margins.up?.distance.toFixed()).toBe('3');
    expect(unitOf(robustness, 'A').margins.up?.decider).toBeUndefined();
  });
});
