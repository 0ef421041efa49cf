import { describe, expect, it } from 'vitest';
import { findingsOf, found, minimalSet, setWithCriterion } from '../minimal-set.ts';

describe('checklist', () => {
  const checklist = (second: string) =>
    setWithCriterion(`
inputs:
  a: { title: A, type: yesNo }
  b: { title: B, type: yesNo }
method:
  checklist:
    items: [{ input: a, points: 30 }, { input: b, points: ${second} }]`);

  it('items that add up to the maximum are fine', () => {
    expect(findingsOf(checklist('10'))).toEqual([]);
  });

  it.each([
    ['9.5', '39.5'],
    ['10.5', '40.5'],
  ])('items with %s instead of 10 are refused', (second, sum) => {
    const text = checklist(second);
    const figures = { criterion: '1.2', sum, expected: '40', items: `a (30), b (${second})` };
    expect(findingsOf(text)).toEqual([found('set.checklist-sum', text, 'items:', figures)]);
  });
});

describe('count', () => {
  const count = (atMost: string) => minimalSet(['each: 10', `each: 10, atMost: ${atMost}`]);

  it('a cap up to the maximum is fine', () => {
    expect(findingsOf(count('40'))).toEqual([]);
  });

  it('a cap above the maximum is refused', () => {
    const text = count('41');
    const figures = { criterion: '2.1', found: '41', max: '40' };
    expect(findingsOf(text)).toEqual([found('set.cap-over-max', text, 'atMost: 41', figures)]);
  });
});

describe('deductions', () => {
  it('a floor above the maximum is refused', () => {
    const text = setWithCriterion(`
inputs:
  loi: { title: Lỗi, type: count }
method:
  deductions: { occurrences: [{ input: loi, each: 2 }], floor: 41 }`);
    const figures = { criterion: '1.2', found: '41', max: '40' };
    expect(findingsOf(text)).toEqual([found('set.floor-over-max', text, 'floor: 41', figures)]);
  });
});

describe('lateness', () => {
  const lateness = (tiers: string, floor = '0') =>
    setWithCriterion(`
inputs: {}
method:
  lateness:
    deadline: tu-cham
    submitted: submission.date
    deduct: { tiers: [${tiers}] }
    floor: ${floor}`);
  const tier = (fromDay: number, points: number) => `{ fromDay: ${fromDay}, points: ${points} }`;

  it('tiers that rise are fine', () => {
    expect(findingsOf(lateness(`${tier(1, 5)}, ${tier(6, 10)}`))).toEqual([]);
  });

  it('tiers from the same day are refused', () => {
    const text = lateness(`${tier(6, 5)}, ${tier(6, 10)}`);
    const figures = { criterion: '1.2', key: 'fromDay', found: '6', previous: '6' };
    expect(findingsOf(text)).toEqual([found('set.tiers-order', text, 'tiers:', figures)]);
  });

  it('a longer delay that costs less is refused', () => {
    const text = lateness(`${tier(1, 10)}, ${tier(6, 5)}`);
    const figures = { criterion: '1.2', key: 'points', found: '5', previous: '10' };
    expect(findingsOf(text)).toEqual([found('set.tiers-order', text, 'tiers:', figures)]);
  });

  it('a floor above the maximum is refused', () => {
    const text = lateness(tier(1, 5), '40.1');
    const figures = { criterion: '1.2', found: '40.1', max: '40' };
    expect(findingsOf(text)).toEqual([found('set.floor-over-max', text, 'floor: 40.1', figures)]);
  });
});

describe('awarded', () => {
  it('a step that does not divide the maximum is refused', () => {
    const text = minimalSet(["step: '0,5'", "step: '0,3'"]);
    const figures = { criterion: '3', step: '0.3', max: '40' };
    expect(findingsOf(text)).toEqual([found('set.step', text, "step: '0,3'", figures)]);
  });
});
