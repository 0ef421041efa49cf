import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, readDecimal } from '../../src/criteria/decimal.ts';

function read(text: string): string {
  const result = readDecimal(text);
  return 'value' in result ? result.value.toFixed() : result.fault;
}

describe('readDecimal', () => {
  it.each([
    ['7,5', '7.5'],
    ['7.5', '7.5'],
    ['0,125', '0.125'],
    ['0.125', '0.125'],
    ['12,34', '12.34'],
    ['1234', '1234'],
    ['1234,567', '1234.567'],
    ['334.327,57', '334327.57'],
    ['1.234.567', '1234567'],
    ['1.234,5', '1234.5'],
    ['90%', '0.9'],
    ['90 %', '0.9'],
    ['7,5%', '0.075'],
    ['-1', '-1'],
    ['+1', '1'],
    [' 4 ', '4'],
    ['007', '7'],
  ])('%j is %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each(['1.234', '1,234', '-1.234', '999,000', '1.234%'])(
    '%j could be thousands or decimals and is refused as ambiguous',
    (text) => {
      expect(read(text)).toBe('number.ambiguous');
    },
  );

  it.each([
    '',
    ' ',
    '7,5,1',
    '1,234,567',
    '1.23.456',
    '1e3',
    'bảy',
    '0x10',
    '7.',
    ',5',
    '--1',
    '%',
    '90%%',
    '90% %',
    '½',
    '１',
  ])('%j is not a number', (text) => {
    expect(read(text)).toBe('number.unreadable');
  });

  it('what is written with a comma or a point is the same number', () => {
    const parts = fc.tuple(fc.nat(), fc.stringMatching(/^\d{1,2}$/));
    fc.assert(
      fc.property(parts, ([whole, decimals]) => {
        expect(read(`${whole},${decimals}`)).toBe(read(`${whole}.${decimals}`));
      }),
    );
  });
});

describe('Decimal', () => {
  it('adds tenths exactly and rounds ties away from zero', () => {
    expect(new Decimal('0.1').plus('0.2').toFixed()).toBe('0.3');
    expect(new Decimal('1.005').toDecimalPlaces(2).toFixed()).toBe('1.01');
  });
});
