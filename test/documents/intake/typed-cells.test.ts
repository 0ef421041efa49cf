import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/criteria/decimal.ts';
import {
  type CellRead,
  type CellValue,
  type IntakeCell,
  legacyEncoding,
  readCellCount,
  readCellDate,
  readCellDecimal,
  readCellPercent,
  readCellText,
  readCellYesNo,
} from '../../../src/documents/intake/index.ts';

function cell(value: CellValue | string | number): IntakeCell {
  const given: CellValue =
    typeof value === 'string'
      ? { kind: 'text', text: value }
      : typeof value === 'number'
        ? { kind: 'number', value: new Decimal(value), isPercent: false }
        : value;
  return { row: 1, column: 1, address: 'A1', value: given };
}

function told(read: CellRead<unknown>): string {
  return 'code' in read ? `! ${read.code}` : String(read.value);
}

const percent = (value: string): CellValue => ({
  kind: 'number',
  value: new Decimal(value),
  isPercent: true,
});

describe('a number', () => {
  it.each<[CellValue | string | number, string]>([
    [7.5, '7.5'],
    ['7,5', '7.5'],
    ['7.5', '7.5'],
    [' 7,5\u00a0', '7.5'],
    ['\u200b7,5', '7.5'],
    ["'12", '12'],
    ['１２', '12'],
    ['1.234,5', '1234.5'],
    ['1 234,5', '1234.5'],
    ['1 234', '1234'],
    ['7 5', '! number.unreadable'],
    ['7, 5', '! number.unreadable'],
    ['12 34', '! number.unreadable'],
    ['9'.repeat(50), '! number.unreadable'],
    [percent('0.75'), '0.75'],
    ['75%', '0.75'],
    ['1.234', '! number.ambiguous'],
    ['bảy rưỡi', '! cell.number-in-words'],
    ['Hai mươi', '! cell.number-in-words'],
    ['khá', '! number.unreadable'],
    ['7,5 điểm', '! number.unreadable'],
    [{ kind: 'yesNo', value: true }, '! cell.not-a-number'],
    [{ kind: 'date', date: '2025-11-20' as never }, '! cell.not-a-number'],
    [{ kind: 'error', text: '#DIV/0!' }, '! cell.formula-error'],
    [{ kind: 'notCalculated' }, '! cell.not-calculated'],
  ])('%j is %s', (value, expected) => {
    expect(told(readCellDecimal(cell(value)))).toBe(expected);
  });

  it.each<[string | number, string]>([
    [12, '12'],
    ['12', '12'],
    [0, '0'],
    ['7,5', '! cell.not-whole'],
    [-1, '! number.negative'],
  ])('as a count %j is %s', (value, expected) => {
    expect(told(readCellCount(cell(value)))).toBe(expected);
  });

  it.each<[CellValue | string | number, string]>([
    [percent('0.753'), '0.753'],
    [percent('0.005'), '0.005'],
    ['75%', '0.75'],
    ['75,3 %', '0.753'],
    [75, '0.75'],
    ['95,5', '0.955'],
    [0, '0'],
    ['0,91', '! cell.rate-unclear'],
    [1, '! cell.rate-unclear'],
    [0.5, '! cell.rate-unclear'],
  ])('as a rate %j is %s', (value, expected) => {
    expect(told(readCellPercent(cell(value)))).toBe(expected);
  });
});

describe('a day', () => {
  it.each<[CellValue | string | number, string]>([
    [{ kind: 'date', date: '2025-11-20' as never }, '2025-11-20'],
    ['20/11/2025', '2025-11-20'],
    ['5/3/2025', '2025-03-05'],
    ['05.03.2025', '2025-03-05'],
    ['5-3-2025', '2025-03-05'],
    [45981, '2025-11-20'],
    [12, '! date.format'],
    [36525, '! date.format'],
    [36526, '2000-01-01'],
    [{ kind: 'number', value: new Decimal(44519), isPercent: false, is1904: true }, '2025-11-20'],
    ['30/02/2025', '! date.impossible'],
    ['2025-11-20', '! date.format'],
    ['20 tháng 11 năm 2025', '! date.format'],
  ])('%j is %s', (value, expected) => {
    expect(told(readCellDate(cell(value)))).toBe(expected);
  });
});

describe('yes or no, and text', () => {
  it.each<[CellValue | string | number, string]>([
    ['có', 'true'],
    ['Có', 'true'],
    ['x', 'true'],
    ['không', 'false'],
    [{ kind: 'yesNo', value: false }, 'false'],
    ['có thể', '! cell.not-yes-no'],
    [1, '! cell.not-yes-no'],
  ])('%j is %s', (value, expected) => {
    expect(told(readCellYesNo(cell(value)))).toBe(expected);
  });

  it('a text is composed and tidied, a number or day in its place is taken as it shows', () => {
    expect(told(readCellText(cell('Co\u0302ng\u00a0 ta\u0301c ')))).toBe('Công tác');
    expect(told(readCellText(cell(12)))).toBe('12');
    expect(told(readCellText(cell({ kind: 'date', date: '2025-11-20' as never })))).toBe(
      '20/11/2025',
    );
  });
});

describe('text in an old encoding', () => {
  it.each([
    ['C«ng t¸c d©n vËn', 'TCVN3'],
    ['KÕ ho¹ch sè 15', 'TCVN3'],
    ['vµ c¸c ®¬n vÞ', 'TCVN3'],
    ['Coâng taùc daân vaän', 'VNI'],
    ['Keá hoaïch naêm', 'VNI'],
    ['ñôn vò', 'VNI'],
    ['tiÕn ®é', 'TCVN3'],
    ['thùc hiÖn', 'TCVN3'],
    ['quÇn chóng', 'TCVN3'],
    ['cuûa', 'VNI'],
    ['taïi hoäi nghò', 'VNI'],
    ['hoûi taïi', 'VNI'],
  ])('%s is %s', (text, encoding) => {
    expect(legacyEncoding(text)).toBe(encoding);
  });

  it('is told by its font where the letters leave it open', () => {
    expect(legacyEncoding('Hß', '.VnTime')).toBe('TCVN3');
    expect(legacyEncoding('où', 'VNI-Times')).toBe('VNI');
  });

  it.each([
    'Công tác dân vận chính quyền',
    'Toà án, xuân, quê, hoá, khoá, uý',
    'Quý II; 25 m²; kg·m',
    'Company © 2025, «Tốt»',
    'Excel® 2016',
    'Co\u0302ng ta\u0301c',
    'für Müller, café, señor',
    '15/KH-UBND',
    'naïve',
    'coût de la vie, déjà vu',
    'ngoài, hoàn, hoãn, khoán, loá, đoàn',
    'Noël, Zaïre, Besançon, Malmö, København',
    'ĐÀ NẴNG, CÔNG TÁC, QUÝ I, HÀ TÂY, VÙNG SÂU',
    'UBND xã A; QĐ-UBND; TTÂN',
    'CÔNG VĂN số 12',
    '',
  ])('%j is none', (text) => {
    expect(legacyEncoding(text)).toBeUndefined();
  });
});
