import { formatDate } from '../../criteria/dates.ts';
import type { Decimal } from '../../criteria/decimal.ts';
import type { InputType } from '../../criteria/schema/criterion.ts';
import {
  type CellRead,
  cellText,
  type IntakeCell,
  legacyEncoding,
  readCellDate,
  readCellDecimal,
  readCellPercent,
  readCellText,
  readCellYesNo,
} from '../intake/index.ts';

/**
 * What a cell says for an input, as evidence files write it: `7,5`, `95%`, `05/12/2025`, `có`; or
 * why nothing can be made of it. Whether it is a value of the input is for `readInput` to say. Empty
 * when nothing is written.
 */
export function writtenText(cell: IntakeCell | undefined, type: InputType): CellRead<string> {
  if (!cell || plainText(cell) === '') return cell ? readCellText(cell) : { value: '' };
  switch (type) {
    case 'count':
    case 'number':
    case 'points': {
      // A percent where none is asked for is left as it is, to be refused as that.
      if (cellText(cell).endsWith('%')) return { value: cellText(cell) };
      return mapped(readCellDecimal(cell), decimalText);
    }
    case 'percent':
      return mapped(readCellPercent(cell), (rate) => `${decimalText(rate.times(100))}%`);
    case 'date':
      return mapped(readCellDate(cell), formatDate);
    case 'yesNo':
      return mapped(readCellYesNo(cell), (value) => (value ? 'có' : 'không'));
    default: {
      const fault = readCellText(cell);
      if ('code' in fault) return fault;
      const text = plainText(cell);
      const encoding = legacyEncoding(text, cell.font);
      if (!encoding) return { value: text };
      return { code: 'cell.legacy-text', figures: { found: text, encoding } };
    }
  }
}

function mapped<T>(read: CellRead<T>, written: (value: T) => string): CellRead<string> {
  return 'value' in read ? { value: written(read.value) } : read;
}

/**
 * A number that reads back as itself. With three decimals it takes a fourth: `1,234` could be a
 * thousand and more.
 */
export function decimalText(value: Decimal): string {
  const text = value.toFixed().replace('.', ',');
  return value.decimalPlaces() === 3 ? `${text}0` : text;
}

/** Text as evidence keeps it: composed letters, no blanks at the ends, line breaks where they were. */
export function plainText(cell: IntakeCell | undefined): string {
  if (!cell) return '';
  if (cell.value.kind !== 'text') return cellText(cell);
  return cell.value.text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00A0\u202F\u2007]/g, ' ')
    .replace(/[\u200B\uFEFF]/g, '')
    .trim();
}
