import type { Finding } from '../../criteria/finding.ts';
import type { IntakeCell, IntakeSheet, IntakeWorkbook } from '../intake/index.ts';
import { cellAt } from '../workbook/cell-reference.ts';
import { plainText } from './written-text.ts';

/** The mark stands in the first cell; somebody may have put rows or columns in front of it. */
const SEARCHED_ROWS = 20;
const SEARCHED_COLUMNS = 6;

/** A sheet of a form, its columns found by the keys in its hidden row, its rows by those in its hidden column. */
export interface KeyedSheet {
  readonly name: string;
  readonly sheet: IntakeSheet;
  readonly file: string;
  /** Columns by key. */
  readonly columns: ReadonlyMap<string, number>;
  /** Rows below the keys that hold something, with the text of their key. */
  readonly rows: readonly KeyedRow[];
}

export interface KeyedRow {
  readonly row: number;
  readonly key: string;
}

/** Finds a sheet by its mark, whatever it was renamed to or moved behind. */
export function keyedSheet(
  workbook: IntakeWorkbook,
  mark: string,
  file: string,
): KeyedSheet | undefined {
  for (const sheet of workbook.sheets) {
    const at = markedAt(sheet, mark);
    if (!at) continue;
    const columns = new Map<string, number>([['key', at.column]]);
    for (let column = at.column + 1; column <= sheet.columnCount; column++) {
      const key = plainText(sheet.cell(at.row, column));
      if (key !== '' && !columns.has(key)) columns.set(key, column);
    }
    const rows: KeyedRow[] = [];
    for (const row of sheet.rows) {
      if (row > at.row) rows.push({ row, key: plainText(sheet.cell(row, at.column)) });
    }
    return { name: sheet.name, sheet, file, columns, rows };
  }
  return undefined;
}

function markedAt(sheet: IntakeSheet, mark: string): { row: number; column: number } | undefined {
  for (let row = 1; row <= SEARCHED_ROWS; row++) {
    for (let column = 1; column <= SEARCHED_COLUMNS; column++) {
      if (plainText(sheet.cell(row, column)) === mark) return { row, column };
    }
  }
  return undefined;
}

/** The cell of a row under a column key. */
export function cellOf(
  { sheet, columns }: KeyedSheet,
  row: number,
  column: string,
): IntakeCell | undefined {
  const at = columns.get(column);
  return at === undefined ? undefined : sheet.cell(row, at);
}

/** The place of a cell, also of one that holds nothing. */
export function placeOf(
  { file, name, columns }: KeyedSheet,
  row: number,
  column: string,
): Finding['at'] {
  const at = columns.get(column);
  return { file, sheet: name, ...(at !== undefined && { cell: cellAt(at, row) }) };
}
