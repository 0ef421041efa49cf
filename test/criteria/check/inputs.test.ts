import { describe, expect, it } from 'vitest';
import { findingsOf, found, minimalSet, setWithCriterion } from '../minimal-set.ts';

const ASSIGNED = `inputs:
  giao: { title: Được giao, type: count }
  dat: { title: Đạt, type: count, atMost: giao }
method:
  proportional: { measure: { achieved: dat, of: giao, noneAssigned: full } }`;

describe('inputs', () => {
  it('a set whose methods fit their inputs has no findings', () => {
    expect(findingsOf(setWithCriterion(ASSIGNED))).toEqual([]);
  });

  it('a method that reads an input nobody declared is refused', () => {
    const text = minimalSet(['rate: ty-le', 'rate: ty-lee']);
    const figures = { what: 'input', found: 'ty-lee', allowed: 'ty-le' };
    expect(findingsOf(text)).toContainEqual(
      found('set.reference-unknown', text, 'ty-lee', figures),
    );
  });

  const unfit: [method: string, type: string, allowed: string][] = [
    ['yesNo: { input: x }', 'count', 'yesNo'],
    ['proportional: { measure: { rate: x } }', 'count', 'percent'],
    [
      'proportional: { measure: { achieved: x, of: x, noneAssigned: full } }',
      'date',
      'count, number',
    ],
    [
      'bands: { measure: { rate: x }, bands: [{ below: 50%, share: 0 }, { from: 50%, share: 1 }] }',
      'number',
      'percent',
    ],
    [
      'bands: { measure: { value: x }, bands: [{ below: 1, share: 0 }, { from: 1, share: 1 }] }',
      'points',
      'number, count, percent',
    ],
    ['count: { input: x, each: 1 }', 'number', 'count'],
    ['checklist: { items: [{ input: x, points: 40 }] }', 'count', 'yesNo'],
    ['deductions: { occurrences: [{ input: x, each: 1 }], floor: 0 }', 'yesNo', 'count'],
    [
      'lateness: { deadline: tu-cham, submitted: x, deduct: { perDay: 1 }, floor: 0 }',
      'text',
      'date',
    ],
    ['awarded: { input: x }', 'number', 'points'],
    ['survey: { input: x, outOf: 100 }', 'count', 'number'],
    [
      'relative: { input: x, best: highest, missingUnits: wait }',
      'points',
      'number, count, percent',
    ],
  ];
  it.each(unfit)('%s over a %s input is refused', (method, type, allowed) => {
    const text = setWithCriterion(
      `inputs:\n  x: { title: X, type: ${type} }\nmethod:\n  ${method}`,
    );
    const figures = { criterion: '1.2', input: 'x', found: type, allowed };
    expect(findingsOf(text)).toContainEqual(found('set.input-type', text, method, figures));
  });

  it('what every object has is no input', () => {
    const text = minimalSet(['rate: ty-le', 'rate: constructor']);
    const figures = { what: 'input', found: 'constructor', allowed: 'ty-le' };
    expect(findingsOf(text)).toContainEqual(
      found('set.reference-unknown', text, 'constructor', figures),
    );
  });

  it('an input may not exceed another input of the criterion only', () => {
    const text = setWithCriterion(ASSIGNED.replace('atMost: giao', 'atMost: co-ke-hoach'));
    const figures = { what: 'input', found: 'co-ke-hoach', allowed: 'giao' };
    expect(findingsOf(text)).toEqual([
      found('set.reference-unknown', text, 'atMost: co-ke-hoach', figures),
    ]);
  });

  it('an input that limits itself is refused', () => {
    const text = setWithCriterion(ASSIGNED.replace('atMost: giao', 'atMost: dat'));
    const figures = { what: 'input', found: 'dat', allowed: 'giao' };
    expect(findingsOf(text)).toEqual([
      found('set.reference-unknown', text, 'atMost: dat', figures),
    ]);
  });

  it('a limit of another kind is refused', () => {
    const text = setWithCriterion(`
inputs:
  ngay: { title: Ngày, type: date }
  dat: { title: Đạt, type: count, atMost: ngay }
method:
  count: { input: dat, each: 1 }`);
    const figures = { criterion: '1.2', input: 'ngay', found: 'date', allowed: 'count' };
    expect(findingsOf(text)).toEqual([found('set.input-type', text, 'atMost: ngay', figures)]);
  });

  it('a smallest value above the largest is refused, equal ones are not', () => {
    const withRange = (range: string) =>
      minimalSet([
        'ty-le: { title: Tỷ lệ, type: percent',
        `ty-le: { title: Tỷ lệ, type: percent, ${range}`,
      ]);
    expect(findingsOf(withRange('min: 50%, max: 50%'))).toEqual([]);
    const text = withRange('min: 51%, max: 50%');
    const figures = { input: 'ty-le', min: '0.51', max: '0.5' };
    expect(findingsOf(text)).toEqual([found('set.input-range', text, 'min: 51%', figures)]);
  });

  it('a choice without options is refused', () => {
    const text = setWithCriterion(`
inputs:
  muc: { title: Mức, type: choice }
method:
  choice: { input: muc, options: { tot: { share: 1 } } }`);
    const figures = { what: 'input', name: 'muc', type: 'choice' };
    expect(findingsOf(text)).toEqual([found('set.options-empty', text, 'muc: {', figures)]);
  });
});

describe('inputs nobody uses', () => {
  const withSpare = (rest = '') =>
    setWithCriterion(`
inputs:
  ty-le: { title: Tỷ lệ, type: percent }
  thua: { title: Thừa, type: yesNo }
method:
  proportional: { measure: { rate: ty-le } }
${rest}`);

  it('are refused', () => {
    const text = withSpare();
    const figures = { criterion: '1.2', input: 'thua', title: 'Thừa' };
    expect(findingsOf(text)).toEqual([found('set.input-unused', text, 'thua: {', figures)]);
  });

  it('are used when a condition of the criterion reads them', () => {
    const text = withSpare(
      'applies: { fact: thua, operator: equal, value: có }\nnotApplicable: rescale',
    );
    expect(findingsOf(text)).toEqual([]);
  });

  it('are used when a condition elsewhere reads them by their full name', () => {
    const text = withSpare()
      .replace('fact: submission.daysLate', 'fact: 1.2/thua')
      .replace('operator: greaterThan, value: 10', 'operator: equal, value: có');
    expect(findingsOf(text)).toEqual([]);
  });

  it('are not looked for while a condition cannot be bound', () => {
    const text = withSpare().replace('fact: submission.daysLate', 'fact: submission.dayLate');
    expect(findingsOf(text).map(({ code }) => code)).toEqual(['condition.fact-unknown']);
  });
});
