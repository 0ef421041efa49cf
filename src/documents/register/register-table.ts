import type { IsoDate } from '../../criteria/dates.ts';
import { readDate } from '../../criteria/dates.ts';
import type { Finding, FindingCode, Place } from '../../criteria/finding.ts';
import {
  type IntakeCell,
  type IntakeWorkbook,
  legacyEncoding,
  readCellDate,
  readCellText,
} from '../intake/index.ts';
import { cellAt } from '../workbook/cell-reference.ts';

/** What stands at one place of a table: text or a day, or why it cannot be read. */
export interface TableCell {
  readonly at: Place;
  readonly text: string;
  readonly date: { readonly value: IsoDate } | { readonly fault: FindingCode };
  /** Of the cell itself, whatever is asked of it. */
  readonly fault?: Omit<Finding, 'at'>;
}

/** A row of a table; blank cells are not there, but have their place. */
export interface TableRow {
  readonly cells: readonly (TableCell | undefined)[];
  /** @param index of a column, from 0 */
  placeOf(index: number): Place;
}

/** Rows out of a workbook or a text file. */
export interface RegisterTable {
  readonly file: string;
  readonly rows: readonly TableRow[];
}

/** The sheets of a workbook that are not hidden, the fullest first. */
export function tablesOfWorkbook({ file, sheets }: IntakeWorkbook): readonly RegisterTable[] {
  const visible = sheets.filter(({ hidden }) => !hidden);
  const fullest = visible.toSorted((a, b) => b.rows.length - a.rows.length);
  return fullest.map((sheet) => ({
    file,
    rows: sheet.rows.map((row) => {
      const placeOf = (index: number) => ({
        file,
        sheet: sheet.name,
        cell: cellAt(index + 1, row),
      });
      const cells = Array.from({ length: sheet.columnCount }, (_, index) => {
        const cell = sheet.cell(row, index + 1);
        // A merged area says what it says once, in its first cell.
        const isOwn = cell?.row === row && cell.column === index + 1;
        return cell && isOwn ? cellOf(cell, placeOf(index)) : undefined;
      });
      return { cells, placeOf };
    }),
  }));
}

function cellOf(cell: IntakeCell, at: Place): TableCell | undefined {
  const text = readCellText(cell);
  const date = readCellDate(cell);
  const day = 'value' in date ? date : { fault: date.code };
  if ('code' in text)
    return { at, text: '', date: day, fault: { code: text.code, figures: text.figures } };
  if (text.value === '') return undefined;
  return { at, text: text.value, date: day, ...legacyFault(text.value, cell.font) };
}

/** Values of a text file, each with the line it began on. */
export function tableOfText(
  file: string,
  records: readonly { readonly line: number; readonly values: readonly string[] }[],
): RegisterTable {
  return {
    file,
    rows: records.map(({ line, values }) => {
      const placeOf = (index: number) => ({ file, line, column: index + 1 });
      const cells = values.map((value, index): TableCell | undefined => {
        const text = value.normalize('NFC').replace(/\s+/g, ' ').trim();
        if (text === '') return undefined;
        const date = readDate(padded(text));
        return { at: placeOf(index), text, date, ...legacyFault(text) };
      });
      return { cells, placeOf };
    }),
  };
}

function legacyFault(text: string, font?: string): Pick<TableCell, 'fault'> {
  const encoding = legacyEncoding(text, font);
  if (!encoding) return {};
  return { fault: { code: 'cell.legacy-text', figures: { found: text, encoding } } };
}

/** Excel writes `1/7/2025` into a text file where the cell showed it so. */
function padded(text: string): string {
  return text.replace(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/, (_, day, month, year) =>
    [String(day).padStart(2, '0'), String(month).padStart(2, '0'), year].join('/'),
  );
}
