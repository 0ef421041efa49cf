import type { IntakeArea } from './workbook.ts';

const ADDRESS = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
const LETTERS = 26;
const BEFORE_A = 64;

/** `B7` as row and column, 1-based; nothing where it is no place on a sheet. */
export function readAddress(text: string): { row: number; column: number } | undefined {
  const match = ADDRESS.exec(text);
  if (!match) return undefined;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) {
    column = column * LETTERS + letter.charCodeAt(0) - BEFORE_A;
  }
  const row = Number(match[2]);
  return row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : undefined;
}

/** `A1:C3`, or a single cell. */
export function readArea(text: string): IntakeArea | undefined {
  const [first = '', last = first] = text.split(':');
  const [from, to] = [readAddress(first), readAddress(last)];
  if (!from || !to) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
