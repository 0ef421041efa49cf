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
  for (let index = 0; index < row.cells.length; index += 1) {
    const cell = row.cells[index];
    if (!cell || cell.kind === 'blank' || isTall(row, index)) continue;
    height = Math.max(height, cellHeight(cell, widthAt(row, index, widths)) + ROOM);
  }
  return Math.min(HIGHEST, Math.ceil(height * 4) / 4);
}

function cellHeight(cell: CellPlan, width: number): number {
  switch (cell.kind) {
    case 'rich':
      return cell.parts.reduce((sum, part) => sum + textHeight(part.text, part.style, width), 0);
    case 'text':
      return textHeight(cell.text, cell.style, width);
    default:
      return styleOf(cell.style).size * LEADING;
  }
}

function textHeight(text: string, name: CellStyleName, width: number): number {
  const style = styleOf(name);
  return linesNeeded(text, width, style) * style.size * LEADING;
}

/** A cell that goes down over several rows does not say how high the first is. */
function isTall({ spans }: RowPlan, index: number): boolean {
  return spans?.some(([from, , rows]) => from === index + 1 && (rows ?? 1) > 1) ?? false;
}

function widthAt({ spans }: RowPlan, index: number, widths: readonly number[]): number {
  const span = spans?.find(([from]) => from === index + 1);
  if (!span) return widths[index] ?? 0;
  const [from, to] = span;
  return widths.slice(from - 1, to).reduce((sum, width) => sum + width, 0);
}
