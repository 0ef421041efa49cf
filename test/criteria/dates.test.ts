import { describe, expect, it } from 'vitest';
import {
  dateInYear,
  daysBetween,
  formatDate,
  formatYearlyDate,
  type IsoDate,
  isWithin,
  readDate,
  readYearlyDate,
  type YearlyDate,
} from '../../src/criteria/dates.ts';

function day(text: string): IsoDate {
  const read = readDate(text);
  if ('value' in read) return read.value;
  throw new Error(`no date: ${text}`);
}

function yearly(text: string): YearlyDate {
  const read = readYearlyDate(text);
  if ('value' in read) return read.value;
  throw new Error(`no yearly date: ${text}`);
}

describe('readDate', () => {
  it.each([
    ['10/12/2025', '2025-12-10'],
    [' 01/01/2025 ', '2025-01-01'],
    ['29/02/2024', '2024-02-29'],
  ])('%j is %s', (text, value) => {
    expect(readDate(text)).toEqual({ value });
  });

  it.each(['29/02/2025', '30/02/2024', '31/04/2025', '00/01/2025', '01/00/2025', '01/13/2025'])(
    '%s is not in the calendar',
    (text) => {
      expect(readDate(text)).toEqual({ fault: 'date.impossible' });
    },
  );

  it.each(['1/1/2025', '2025-12-10', '10/12/25', '10/12/N', '', '45000'])(
    '%j is not written dd/mm/yyyy',
    (text) => {
      expect(readDate(text)).toEqual({ fault: 'date.format' });
    },
  );
});

describe('readYearlyDate', () => {
  it.each([
    ['10/12/N', { day: 10, month: 12, yearOffset: 0 }],
    ['31/01/N+1', { day: 31, month: 1, yearOffset: 1 }],
    ['01/12/N-1', { day: 1, month: 12, yearOffset: -1 }],
  ])('%s keeps day, month and years from N', (text, value) => {
    expect(readYearlyDate(text)).toEqual({ value });
    expect(formatYearlyDate(yearly(text))).toBe(text);
  });

  it('29/02 does not come every year and is refused', () => {
    expect(readYearlyDate('29/02/N')).toEqual({ fault: 'date.impossible' });
  });

  it.each(['10/12/2025', '10/12', '10/12/N+10', '10/12/n'])('%s is refused', (text) => {
    expect(readYearlyDate(text)).toEqual({ fault: 'date.format' });
  });

  it('stands for a day once the graded year is known', () => {
    expect(dateInYear(yearly('10/12/N'), 2025)).toBe('2025-12-10');
    expect(dateInYear(yearly('31/01/N+1'), 2025)).toBe('2026-01-31');
  });
});

describe('days', () => {
  it('are counted from one date to the other', () => {
    expect(daysBetween(day('10/12/2025'), day('12/12/2025'))).toBe(2);
    expect(daysBetween(day('12/12/2025'), day('10/12/2025'))).toBe(-2);
    expect(daysBetween(day('28/02/2024'), day('01/03/2024'))).toBe(2);
    expect(daysBetween(day('31/12/2025'), day('31/12/2025'))).toBe(0);
  });

  it('are written as people write them', () => {
    expect(formatDate(day('01/02/2025'))).toBe('01/02/2025');
  });

  it('both ends of a period are within it', () => {
    const period = { from: day('01/12/2024'), to: day('30/11/2025') };
    expect(isWithin(day('30/11/2024'), period)).toBe(false);
    expect(isWithin(day('01/12/2024'), period)).toBe(true);
    expect(isWithin(day('30/11/2025'), period)).toBe(true);
    expect(isWithin(day('01/12/2025'), period)).toBe(false);
  });
});
