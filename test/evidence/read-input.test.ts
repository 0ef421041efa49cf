import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/criteria/dates.ts';
import { Decimal } from '../../src/criteria/decimal.ts';
import type { Input, InputType } from '../../src/criteria/schema/criterion.ts';
import { type InputRead, readInput } from '../../src/evidence/read-input.ts';

const LIMITS = {
  period: { from: '2025-01-01' as IsoDate, to: '2025-12-31' as IsoDate },
  max: new Decimal(4),
  step: new Decimal('0.5'),
  criterion: '1',
};

function input(type: InputType, more: Partial<Input> = {}): Input {
  const dates = { mayFollowPeriod: false, mayPrecedePeriod: false };
  return { title: 'Số liệu', type, by: 'unit', ...dates, ...more };
}

/** The value as text, or the code of the fault. */
function told(read: InputRead): string {
  if ('code' in read) return read.code;
  return Decimal.isDecimal(read.value) ? read.value.toFixed() : String(read.value);
}

function read(type: InputType, written: string | readonly string[], more: Partial<Input> = {}) {
  return told(readInput(input(type, more), written, LIMITS));
}

describe('numbers', () => {
  it.each([
    ['number', '7,5', '7.5'],
    ['number', '7.5', '7.5'],
    ['number', '-0,5', 'number.out-of-range'],
    ['number', '334.327,57', '334327.57'],
    ['number', '1.234', 'number.ambiguous'],
    ['number', '1,234', 'number.ambiguous'],
    ['number', '12 000', 'number.unreadable'],
    ['number', '1e3', 'number.unreadable'],
    ['number', '', 'value.empty'],
    ['count', '0', '0'],
    ['count', '007', '7'],
    ['count', '7,0', '7'],
    ['count', '-1', 'number.negative'],
    ['count', '1,5', 'number.not-whole'],
    ['count', '1.000.000', '1000000'],
  ] as const)('%s %j → %s', (type, written, expected) => {
    expect(read(type, written)).toBe(expected);
  });

  it.each([
    ['95', '0.95'],
    ['95%', '0.95'],
    ['95,5', '0.955'],
    ['95,5 %', '0.955'],
    ['0', '0'],
    ['0,91', 'number.rate-unclear'],
    ['0.01', 'number.rate-unclear'],
    ['0,99', 'number.rate-unclear'],
    ['0,91%', '0.0091'],
    ['91%', '0.91'],
    ['1', 'number.rate-unclear'],
    ['1%', '0.01'],
    ['1,01', '0.0101'],
    ['100', '1'],
    ['100,01', 'number.out-of-range'],
    ['-0,01', 'number.out-of-range'],
  ])('percent %j → %s', (written, expected) => {
    expect(read('percent', written)).toBe(expected);
  });

  it('a percent may pass 100 when its input says so', () => {
    expect(read('percent', '120%', { max: new Decimal('1.5') })).toBe('1.2');
  });

  it.each(['count', 'number', 'points'] as const)(
    'a percent sign is refused where %s are asked: 200%% are not 2',
    (type) => {
      expect(read(type, '200%')).toBe('value.type');
    },
  );

  it('a number may be below zero when its input says so', () => {
    expect(read('number', '-0,5', { min: new Decimal(-1) })).toBe('-0.5');
  });

  it('limits of the input are inclusive', () => {
    const limits = { min: new Decimal(2), max: new Decimal(5) };
    expect(['1', '2', '5', '6'].map((written) => read('count', written, limits))).toEqual([
      'number.out-of-range',
      '2',
      '5',
      'number.out-of-range',
    ]);
  });
});

describe('points', () => {
  it.each([
    ['4', '4'],
    ['4,5', 'evidence.points-over-max'],
    ['3,5', '3.5'],
    ['3,4', 'evidence.points-step'],
    ['0', '0'],
    ['-0,5', 'number.negative'],
  ])('%j → %s', (written, expected) => {
    expect(read('points', written)).toBe(expected);
  });
});

describe('yes and no', () => {
  it.each([
    ['có', 'true'],
    ['CÓ', 'true'],
    ['đạt', 'true'],
    ['true', 'true'],
    ['không', 'false'],
    ['Không đạt', 'false'],
    ['co', 'value.not-allowed'],
    ['1', 'value.not-allowed'],
    ['', 'value.empty'],
  ])('%j → %s', (written, expected) => {
    expect(read('yesNo', written)).toBe(expected);
  });
});

describe('choices', () => {
  const options = { rieng: 'Phòng riêng', chung: 'Phòng chung' };

  it('one of the options, by its key', () => {
    expect(read('choice', 'rieng', { options })).toBe('rieng');
    expect(read('choice', 'constructor', { options })).toBe('value.not-allowed');
    expect(read('choice', ['rieng'], { options })).toBe('value.type');
  });

  it('a refusal shows keys with their titles', () => {
    expect(readInput(input('choice', { options }), 'Phòng riêng', LIMITS)).toEqual({
      code: 'value.not-allowed',
      figures: { found: 'Phòng riêng', allowed: 'rieng (Phòng riêng), chung (Phòng chung)' },
    });
  });

  it('several, none, or one without a list', () => {
    expect(read('choices', ['rieng', 'chung'], { options })).toBe('rieng,chung');
    expect(read('choices', [], { options })).toBe('');
    expect(read('choices', 'chung', { options })).toBe('chung');
    expect(read('choices', ['rieng', 'ngoai'], { options })).toBe('value.not-allowed');
  });
});

describe('dates', () => {
  it.each([
    ['01/01/2025', '2025-01-01'],
    ['31/12/2025', '2025-12-31'],
    ['31/12/2024', 'evidence.date-outside'],
    ['01/01/2026', 'evidence.date-outside'],
    ['29/02/2025', 'date.impossible'],
    ['1/2/2025', 'date.format'],
    ['2025-12-31', 'date.format'],
  ])('%j → %s', (written, expected) => {
    expect(read('date', written)).toBe(expected);
  });

  it('may lie before or after the period where the input says so', () => {
    expect(read('date', '31/12/2024', { mayPrecedePeriod: true })).toBe('2024-12-31');
    expect(read('date', '01/01/2026', { mayPrecedePeriod: true })).toBe('evidence.date-outside');
    expect(read('date', '01/01/2026', { mayFollowPeriod: true })).toBe('2026-01-01');
    expect(read('date', '31/12/2024', { mayFollowPeriod: true })).toBe('evidence.date-outside');
  });

  it('a refusal names the period as people write dates', () => {
    expect(readInput(input('date'), '31/12/2024', LIMITS)).toMatchObject({
      figures: { from: '01/01/2025', to: '31/12/2025' },
    });
  });
});
