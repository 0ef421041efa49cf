import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/criteria/decimal.ts';
import {
  cappedSum,
  rounded,
  roundsAlike,
  totalFormula,
} from '../../../src/documents/ranking-workbook/total-formula.ts';
import { sampleSet } from './sample-round.ts';

describe('formulas of totals', () => {
  it.each([
    ['halfUp', 'ROUND(ROUND(A1,10),2)'],
    ['down', 'ROUNDDOWN(ROUND(A1,10),2)'],
    ['up', 'ROUNDUP(ROUND(A1,10),2)'],
  ] as const)('rounding %s is %s', (direction, formula) => {
    expect(rounded('A1', { decimals: 2, direction })).toBe(formula);
  });

  it('where the set does not round, neither does the formula', () => {
    expect(rounded('A1', undefined)).toBe('A1');
  });

  it('rescales, adds, takes away, holds within scale and floor, rounds', () => {
    const cells = { groups: 'D9:E9', applicableMax: 'F9', bonus: 'G9', deduction: 'H9' };
    expect(totalFormula(sampleSet(), cells)).toBe(
      'ROUND(ROUND(MAX(0,MIN(100,IF(F9=0,0,SUM(D9:E9)*100/F9)+G9-H9)),10),2)',
    );
  });

  it('a total that may exceed the scale is not held by it', () => {
    const set = sampleSet(['mayExceedScale: không', 'mayExceedScale: có']);
    expect(totalFormula(set, { groups: 'D9' })).toBe('ROUND(ROUND(MAX(0,SUM(D9)),10),2)');
  });

  it('figures in formulas have a point', () => {
    expect(cappedSum(new Decimal('2.5'), 'A1:B1')).toBe('MIN(2.5,SUM(A1:B1))');
  });

  it.each([
    ['0.305', '0.31', 'halfUp', true],
    ['64.4444444444444444444444444444', '64.44', 'halfUp', true],
    ['0.30499999999999', '0.3', 'halfUp', false],
    ['0.30999999999999', '0.3', 'down', false],
    ['0.30000000000001', '0.31', 'up', false],
    ['0.3', '0.3', 'up', true],
  ] as const)(
    '%s rounded to %s (%s): a formula gives the same – %s',
    (exact, result, direction, alike) => {
      const rule = { decimals: 2, direction };
      expect(roundsAlike(new Decimal(exact), new Decimal(result), rule)).toBe(alike);
    },
  );
});
