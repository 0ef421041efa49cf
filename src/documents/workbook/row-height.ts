import { type CellStyleName, styleOf } from './cell-styles.ts';
import type { CellPlan, RowPlan } from './sheet-plan.ts';
import { linesNeeded } from './text-lines.ts';

/** Leading of Times New Roman as spreadsheets set it, and the room above and below. */
const LEADING = 1.32;
const ROOM = 3;
/** Spreadsheets draw no row higher than this. */
const HIGHEST = 409;

/** Height in points that shows every text of a row in full, as far as a row can be high. */
export function rowHeight(row: RowPlan, widths: readonly number[]): number {
  if (row.height !== undefined) return row.height;
  let height = 0;
  for (const [index, cell] of row.cells.entries()) {
    if (!cell || cell.kind === 'blank' || isTall(row, index)) continue;
    height = Math.max(height, cellHeight(cell, widthAt(row, index, widths)) + ROOM);
  }
  return Math.min(HIGHEST, Math.ceil(height * 4) / 4);
}

function cellHeight(cell: CellPlan, width: number): number {
  const linesHeight = (text: string, style: CellStyleName): number =>
    linesNeeded(text, width, styleOf(style)) * styleOf(style).size * LEADING;
  switch (cell.kind) {
    case 'rich':
      return cell.parts.reduce((sum, part) => sum + linesHeight(part.text, part.style), 0);
    case 'text':
      return linesHeight(cell.text, cell.style);
    default:
      return linesHeight('', cell.style);
  }
}

/** A cell that goes down over several rows does not say how high the first is. */
function isTall(row: RowPlan, index: number): boolean {
  return row.spans?.some(([from, , rows]) => from === index + 1 && (rows ?? 1) > 1) ?? false;
}

function widthAt(row: RowPlan, index: number, widths: readonly number[]): number {
  const span = row.spans?.find(([from]) => from === index + 1);
  if (!span) return widths[index] ?? 0;
  const [from, to] = span;
  return widths.slice(from - 1, to).reduce((sum, width) => sum + width, 0);
}
