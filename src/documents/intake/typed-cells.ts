import { type IsoDate, readDate } from '../../criteria/dates.ts';
import { type Decimal, readDecimal } from '../../criteria/decimal.ts';
import type { FindingCode } from '../../criteria/finding.ts';
import { readYesNo } from '../../criteria/schema/scalars.ts';
import { serialDate } from './cell-numbers.ts';
import type { CellValue, IntakeCell } from './workbook.ts';

/** What a cell says, or why it cannot be taken; `figures` are what the sentence needs. */
export type CellRead<T> =
  | { readonly value: T }
  | { readonly code: FindingCode; readonly figures: Readonly<Record<string, string>> };

/** Words that stand for digits; whoever writes them is asked for digits. */
const NUMBER_WORDS =
  /(^|\s)(không|một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|nghìn|ngàn|triệu|rưỡi|phẩy)(?=\s|$)/u;
const LOOSE_DATE = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/;
/** A bare number that would be a day of these years is a day that lost its format. */
const PLAUSIBLE_DAYS = { from: '2000-01-01', to: '2099-12-31' } as const;
/** Spaces for thousands, `1 234,5`. Any other space between digits may part two numbers: `7 5`. */
const SPACED_THOUSANDS = /^[+-]?\d{1,3}(?: \d{3})+(?![\d ])/;
/** A number is no longer; a longer text is not tried. */
const LONGEST_NUMBER = 40;

/** The text of a cell as a person sees it; blanks of every kind are plain ones. */
export function cellText({ value }: IntakeCell): string {
  switch (value.kind) {
    case 'text':
      return tidy(value.text);
    case 'number':
      return value.isPercent ? `${value.value.times(100).toFixed()}%` : value.value.toFixed();
    case 'date':
      return value.date.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
    case 'yesNo':
      return value.value ? 'có' : 'không';
    case 'error':
      return value.text;
    case 'notCalculated':
      return '';
  }
}

/** Text; a number or a day is taken as it shows. */
export function readCellText(cell: IntakeCell): CellRead<string> {
  return faultOf(cell.value) ?? { value: cellText(cell) };
}

/** A number, written as a number or as a text such as `7,5`. A cell shown as a percent is its ratio. */
export function readCellDecimal(cell: IntakeCell): CellRead<Decimal> {
  const { value } = cell;
  if (value.kind === 'number') return { value: value.value };
  if (value.kind !== 'text') return faultOf(value) ?? unfit('cell.not-a-number', cell);
  const tidied = asciiDigits(tidy(value.text)).replace(/ (?=%$)/, '');
  const written = SPACED_THOUSANDS.test(tidied) ? tidied.replaceAll(' ', '') : tidied;
  if (written.length > LONGEST_NUMBER) return unfit('number.unreadable', cell);
  const read = readDecimal(written);
  if ('value' in read) return read;
  if (NUMBER_WORDS.test(tidy(value.text).toLowerCase())) return unfit('cell.number-in-words', cell);
  return unfit(read.fault, cell);
}

/** How many: a whole number that is not negative. */
export function readCellCount(cell: IntakeCell): CellRead<Decimal> {
  const read = readCellDecimal(cell);
  if ('code' in read) return read;
  if (read.value.isNegative()) return unfit('number.negative', cell, read.value.toFixed());
  return read.value.isInteger() ? read : unfit('cell.not-whole', cell);
}

/**
 * A rate as a ratio. `75%`, a cell shown as 75%, and a plain `75` are three quarters; a plain number
 * above 0 up to 1 could be a ratio or a percent and is refused.
 */
export function readCellPercent(cell: IntakeCell): CellRead<Decimal> {
  const read = readCellDecimal(cell);
  if ('code' in read) return read;
  const { value } = cell;
  const hasSign = value.kind === 'number' ? value.isPercent : cellText(cell).endsWith('%');
  if (hasSign || read.value.isZero()) return read;
  if (read.value.gt(0) && read.value.lte(1)) {
    const figures = {
      found: cellText(cell),
      rate: `${read.value.times(100).toFixed()}%`,
      percent: `${read.value.toFixed()}%`,
    };
    return { code: 'cell.rate-unclear', figures };
  }
  return { value: read.value.div(100) };
}

/** A day: a date cell, a text `dd/mm/yyyy` (also `d.m.yyyy`), or a bare serial number of this century. */
export function readCellDate(cell: IntakeCell): CellRead<IsoDate> {
  const { value } = cell;
  if (value.kind === 'date') return { value: value.date };
  if (value.kind === 'number') {
    const date = serialDate(value.value, value.is1904 ?? false);
    const isPlausible =
      date !== undefined && date >= PLAUSIBLE_DAYS.from && date <= PLAUSIBLE_DAYS.to;
    return isPlausible ? { value: date } : unfit('date.format', cell);
  }
  if (value.kind !== 'text') return faultOf(value) ?? unfit('date.format', cell);
  const loose = LOOSE_DATE.exec(asciiDigits(tidy(value.text)));
  if (!loose) return unfit('date.format', cell);
  const [, day = '', month = '', year = ''] = loose;
  const read = readDate(`${day.padStart(2, '0')}/${month.padStart(2, '0')}/${year}`);
  return 'value' in read ? read : unfit(read.fault, cell);
}

/** Yes or no, in the words of the format; a ticked `x` is yes. */
export function readCellYesNo(cell: IntakeCell): CellRead<boolean> {
  const { value } = cell;
  if (value.kind === 'yesNo') return { value: value.value };
  const fault = faultOf(value);
  if (fault) return fault;
  const written = cellText(cell).toLowerCase();
  const said = written === 'x' ? true : readYesNo(written);
  return said === undefined ? unfit('cell.not-yes-no', cell) : { value: said };
}

/** What no kind of reading can take. */
function faultOf(value: CellValue): Extract<CellRead<never>, { code: FindingCode }> | undefined {
  if (value.kind === 'error') return { code: 'cell.formula-error', figures: { found: value.text } };
  return value.kind === 'notCalculated' ? { code: 'cell.not-calculated', figures: {} } : undefined;
}

function unfit(
  code: FindingCode,
  cell: IntakeCell,
  found = cellText(cell),
): Extract<CellRead<never>, { code: FindingCode }> {
  return { code, figures: { found } };
}

/** Blanks that do not break, of no width or of other widths, soft hyphens: what people paste with a text. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const BLANKS = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g;

function tidy(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(BLANKS, ' ').trim().replace(/^'/, '');
}

const WIDE_ZERO = 0xff10;
const ASCII_ZERO = 0x30;

/** Digits, points and signs of the full width used in East Asian texts. */
function asciiDigits(text: string): string {
  return text.replace(/[\uFF05\uFF0B-\uFF0F\uFF10-\uFF19]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - WIDE_ZERO + ASCII_ZERO),
  );
}
