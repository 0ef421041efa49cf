import { rounded } from '../ranking-workbook/total-formula.ts';
import { cellAt } from '../workbook/cell-reference.ts';
import type { CellStyleName } from '../workbook/cell-styles.ts';
import { PAGE_WIDTH, UPRIGHT_PAGE_WIDTH } from '../workbook/page-setup.ts';
import { rowHeight } from '../workbook/row-height.ts';
import { sheetNames } from '../workbook/sheet-names.ts';
import {
  across,
  blank,
  type CellPlan,
  formula,
  number,
  type RowPlan,
  type SheetPlan,
  type Span,
  text,
} from '../workbook/sheet-plan.ts';
import type {
  LineStyle,
  PaperBlock,
  PaperCell,
  PaperColumn,
  PaperPlan,
  PaperRow,
  PaperSection,
  PaperTable,
  Worked,
} from './paper-plan.ts';
import { closingRows, letterheadRows } from './paper-sheet-ends.ts';

const POINTS_PER_MM = 72 / 25.4;

const LINE_STYLES: Readonly<Record<LineStyle, CellStyleName>> = {
  title: 'title',
  subtitle: 'subtitle',
  attachedTo: 'attachedTo',
  addressee: 'subtitle',
  warning: 'warning',
  basis: 'note',
  heading: 'noteBold',
  body: 'note',
  item: 'note',
  note: 'smallNote',
};

/** A paper as a workbook: each section a sheet, its tables on one grid of columns. */
export function paperSheets({ sections, footer }: PaperPlan): readonly SheetPlan[] {
  const names = sheetNames(sections.map(({ name }) => name));
  return sections.map((section, index) => sheetOf(section, names[index] ?? '', footer));
}

function sheetOf(section: PaperSection, name: string, footer: string | undefined): SheetPlan {
  const total = section.grid.reduce((sum, width) => sum + width, 0);
  const page = section.orientation === 'portrait' ? UPRIGHT_PAGE_WIDTH : PAGE_WIDTH;
  const widths = section.grid.map((width) => (width / total) * page);
  const rows: RowPlan[] = [];
  const headings: number[] = [];
  for (const block of section.blocks) {
    if (block.kind === 'table' && block.headed) headings.push(rows.length + 1);
    rows.push(...rowsOf(block, widths, rows.length + 1));
  }
  const [heading, ...others] = headings;
  // Repeated headings would stand over the wrong table where there are several.
  const repeats = heading !== undefined && others.length === 0;
  return {
    name,
    widths,
    page: {
      pagesWide: 1,
      orientation: section.orientation,
      ...(repeats && { titleRows: [heading, heading] as const }),
      ...(footer && { footer }),
    },
    rows: () => rows,
  };
}

/** @param first row of the sheet where the block begins */
function rowsOf(block: PaperBlock, widths: readonly number[], first: number): readonly RowPlan[] {
  switch (block.kind) {
    case 'letterhead':
      return letterheadRows(block.letterhead, widths);
    case 'closing':
      return closingRows(block.closing, widths);
    case 'line':
      return [across(block.text, LINE_STYLES[block.style], widths.length)];
    case 'table':
      return [...tableRows(block, widths, first), { cells: [], height: 8 }];
  }
}

function tableRows(
  table: PaperTable,
  widths: readonly number[],
  first: number,
): readonly RowPlan[] {
  const { columns, headed, rows, leastHeight } = table;
  const heading: RowPlan = laidOut(columns, ({ heading: title }) => text(title, 'smallHeading'));
  const place: Place = { columns, firstRow: headed ? first + 1 : first };
  const planned = rows.map((row, at): RowPlan => {
    if (row.kind === 'band') return across(row.cells[0]?.text ?? '', 'section', widths.length);
    const plan = laidOut(columns, (column, index) =>
      cellOf(row.kind, row.cells[index], column, { ...place, at, index }),
    );
    if (leastHeight === undefined) return plan;
    return { ...plan, height: Math.max(rowHeight(plan, widths), leastHeight * POINTS_PER_MM) };
  });
  return headed ? [heading, ...planned] : planned;
}

/** Cells of a row, each spread over the columns of the grid it takes. */
function laidOut(
  columns: readonly PaperColumn[],
  cell: (column: PaperColumn, index: number) => CellPlan,
): RowPlan {
  const spans: Span[] = [];
  let from = 1;
  const cells = columns.flatMap((column, index) => {
    const first = cell(column, index);
    if (column.span > 1) spans.push([from, from + column.span - 1]);
    from += column.span;
    const style = first.kind === 'rich' ? first.parts[0].style : first.style;
    return [first, ...Array.from({ length: column.span - 1 }, () => blank(style))];
  });
  return { cells, spans };
}

/** Where a table stands in its sheet. */
interface Place {
  readonly columns: readonly PaperColumn[];
  /** Row of the sheet of the first row below the headings. */
  readonly firstRow: number;
}

function cellOf(
  kind: PaperRow['kind'],
  cell: PaperCell | undefined,
  column: PaperColumn,
  place: Place & { readonly at: number; readonly index: number },
): CellPlan {
  const style = styleFor(kind, column);
  if (!cell) return blank(style);
  if (cell.kind === 'text') return text(cell.text, style);
  const { worked, value, format } = cell;
  return worked
    ? formula(expressionOf(worked, place), value, format, style)
    : number(value, format, style);
}

function expressionOf(
  worked: Worked,
  { columns, firstRow, at, index }: Place & { readonly at: number; readonly index: number },
): string {
  /** Column of the sheet where a column of the table begins. */
  const sheetColumn = (wanted: number): number =>
    columns.slice(0, wanted).reduce((sum, { span }) => sum + span, 1);
  if (worked.kind === 'difference') {
    const [from, less] = [worked.from, worked.less].map((one) =>
      cellAt(sheetColumn(one), firstRow + at),
    );
    return `ROUND(${from}-${less},10)`;
  }
  const cells = worked.rows.map((row) => cellAt(sheetColumn(index), firstRow + row));
  return rounded(`SUM(${cells.join(',')})`, worked.rounding);
}

function styleFor(kind: PaperRow['kind'], { align, bold }: PaperColumn): CellStyleName {
  if (align === 'center') {
    if (kind === 'group') return 'smallGroup';
    return bold ? 'smallTextBold' : 'smallNumber';
  }
  if (kind === 'group') return 'section';
  return bold ? 'smallKey' : 'smallText';
}
