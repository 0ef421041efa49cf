import { formatDate, type IsoDate } from '../../criteria/dates.ts';
import type { Decimal } from '../../criteria/decimal.ts';
import type { InputType } from '../../criteria/schema/criterion.ts';
import type { FilledCell, FilledValue } from './filled-workbook.ts';

/** Digits of a number that a person can have typed; the rest is noise of the binary number. */
const TYPED_DIGITS = 15;
/** Day numbers of 01/01/1990 and 31/12/2199: a bare number among them can only be a day. */
const FIRST_DAY = 32_874;
const LAST_DAY = 109_574;
const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);

/**
 * What a cell says for an input, as evidence files write it: `7,5`, `95%`, `05/12/2025`, `có`.
 * Whether that is a value of the input is for `readInput` to say. Empty when nothing is written.
 */
export function writtenText(cell: FilledCell | undefined, type: InputType): string {
  if (!cell) return '';
  const { value } = cell;
  switch (value.kind) {
    case 'text':
      return type === 'date' ? paddedDate(cleaned(value.text)) : cleanedFor(type, value.text);
    case 'number':
      return numberText(value, type);
    case 'date':
      return formatDate(value.date);
    case 'yesNo':
      return value.value ? 'có' : 'không';
    case 'error':
      return value.text;
  }
}

function numberText(
  { value, percent }: Extract<FilledValue, { kind: 'number' }>,
  type: InputType,
): string {
  const typed = value.toSignificantDigits(TYPED_DIGITS);
  if (type === 'date') {
    const isDay = typed.isInteger() && typed.gte(FIRST_DAY) && typed.lte(LAST_DAY);
    return isDay ? formatDate(dayOf(typed.toNumber())) : decimalText(typed);
  }
  return percent ? `${decimalText(typed.times(100))}%` : decimalText(typed);
}

function dayOf(serial: number): IsoDate {
  return new Date(EPOCH_MS + serial * DAY_MS).toISOString().slice(0, 10) as IsoDate;
}

/**
 * A number that reads back as itself. With three decimals it takes a fourth: `1,234` could be a
 * thousand and more.
 */
export function decimalText(value: Decimal): string {
  const text = value.toFixed().replace('.', ',');
  return value.decimalPlaces() === 3 ? `${text}0` : text;
}

/** `5/3/2025` and `5-3-2025` as `05/03/2025`; anything else stays as it is. */
function paddedDate(text: string): string {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!match) return text;
  const [, day = '', month = '', year = ''] = match;
  return `${day.padStart(2, '0')}/${month.padStart(2, '0')}/${year}`;
}

function cleanedFor(type: InputType, text: string): string {
  const clean = cleaned(text);
  // `95 %` and full-width digits are what people see as 95%.
  const isNumber = type === 'count' || type === 'number' || type === 'percent' || type === 'points';
  return isNumber ? clean.normalize('NFKC').replace(/\s+%$/, '%') : clean;
}

/** Text as evidence keeps it: composed letters, no spaces at the ends, line feeds between lines. */
export function cleaned(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00A0\u202F\u2007]/g, ' ')
    .replace(/[\u200B\uFEFF]/g, '')
    .trim();
}

/** The text of a cell where a text is expected, whatever the cell holds. */
export function plainText(cell: FilledCell | undefined): string {
  return writtenText(cell, 'text');
}
