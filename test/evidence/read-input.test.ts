import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/criteria/dates.ts';
import { Decimal } from '../../src/criteria/decimal.ts';
import { type Input, input } from '../../src/criteria/schema/criterion.ts';
import { readInput } from '../../src/evidence/read-input.ts';

const period = { from: '2025-01-01' as IsoDate, to: '2025-12-31' as IsoDate };
const limits = { period, max: new Decimal(10), criterion: '1' };

function declared(parts: Record<string, unknown>): Input {
  return input.parse({ title: 'Số liệu', ...parts });
}

describe('a number', () => {
  it('below zero is refused unless the set says how low it may go', () => {
    expect(readInput(declared({ type: 'number' }), '-1', limits)).toMatchObject({
      code: 'number.out-of-range',
      figures: { found: '-1', low: '0' },
    });
    expect(readInput(declared({ type: 'number', min: '-5' }), '-1', limits)).toEqual({
      value: new Decimal(-1),
    });
    expect(readInput(declared({ type: 'number', min: '-5' }), '-5.01', limits)).toMatchObject({
      code: 'number.out-of-range',
    });
  });

  it('over the scale of a survey is refused, also where the input states no maximum', () => {
    const survey = { ...limits, most: new Decimal(5) };
    expect(readInput(declared({ type: 'number' }), '5', survey)).toEqual({ value: new Decimal(5) });
    expect(readInput(declared({ type: 'number' }), '5,01', survey)).toMatchObject({
      code: 'number.out-of-range',
      figures: { found: '5,01', high: '5' },
    });
  });
});
