import type { IsoDate } from '../../criteria/dates.ts';
import { Decimal } from '../../criteria/decimal.ts';

/** Beyond it no spreadsheet goes; written out, such a number would fill the memory. */
const LAST_EXPONENT = 308;
const WRITTEN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE]([+-]?\d+))?$/;
const LONGEST = 40;
/** Digits of a number that spreadsheets keep and show. */
const KEPT_DIGITS = 15;
const DAY_MS = 86_400_000;
/** Day 0 of both ways to count days; the first believes in a 29/02/1900, so it holds from 01/03/1900. */
const DAY_ZERO = { since1900: Date.UTC(1899, 11, 30), since1904: Date.UTC(1904, 0, 1) } as const;
const FIRST_SERIAL = 61;
/** 31/12/9999. */
const LAST_SERIAL = 2_958_465;

/**
 * The number a person saw when the file was saved. Spreadsheets keep 15 digits but may write 17:
 * 7.1 lies in some files as `7.0999999999999996`.
 */
export function cellNumber(written: string): Decimal | undefined {
  const text = written.trim();
  const match = text.length > LONGEST ? null : WRITTEN_NUMBER.exec(text);
  if (!match || Math.abs(Number(match[1] ?? 0)) > LAST_EXPONENT) return undefined;
  return new Decimal(text).toSignificantDigits(KEPT_DIGITS);
}

/** The day of a serial number; a time of day is left off. */
export function serialDate(serial: Decimal, is1904: boolean): IsoDate | undefined {
  const day = serial.floor().toNumber();
  if (day > LAST_SERIAL || day < (is1904 ? 0 : FIRST_SERIAL)) return undefined;
  const zero = is1904 ? DAY_ZERO.since1904 : DAY_ZERO.since1900;
  return new Date(zero + day * DAY_MS).toISOString().slice(0, 10) as IsoDate;
}
