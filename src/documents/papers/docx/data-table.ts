import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { PaperCell, PaperColumn, PaperRow, PaperTable } from '../paper-plan.ts';
import { GROUP_FILL, HEADING_FILL, SIZE, spacing, twips } from './look.ts';
import { textRuns } from './text-runs.ts';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const PADDING = { top: 20, bottom: 20, left: twips(1), right: twips(1) };
/** A row with a longer text than this may run over to the next page. */
const LONGEST_KEPT = 900;

/**
 * A bordered table whose headings are repeated on each page.
 *
 * @param keepNext whether the last row stays on one page with what follows
 */
export function dataTable(table: PaperTable, grid: readonly number[], keepNext: boolean): Table {
  const widths = columnWidths(table, grid);
  const total = widths.reduce((sum, width) => sum + width, 0);
  return new Table({
    rows: [
      ...(table.headed ? [headingRow(table.columns, widths)] : []),
      ...table.rows.map((row, index) =>
        dataRow(table, row, widths, keepNext && index === table.rows.length - 1),
      ),
    ],
    width: { size: total, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
  });
}

/** In twips: each column as wide as the parts of the grid it takes. */
function columnWidths({ columns }: PaperTable, grid: readonly number[]): number[] {
  let from = 0;
  return columns.map(({ span }) => {
    const parts = grid.slice(from, from + span);
    from += span;
    return twips(parts.reduce((sum, width) => sum + width, 0));
  });
}

function headingRow(columns: readonly PaperColumn[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading }, index) =>
      cellOf(heading, widths[index] ?? 0, {
        align: 'center',
        bold: true,
        fill: HEADING_FILL,
        keepNext: true,
      }),
    ),
  });
}

function dataRow(
  { columns, leastHeight }: PaperTable,
  { kind, cells }: PaperRow,
  widths: readonly number[],
  keepNext: boolean,
): TableRow {
  const longest = Math.max(0, ...cells.map(({ text }) => text.length));
  const shared = {
    cantSplit: longest <= LONGEST_KEPT,
    ...(leastHeight && { height: { value: twips(leastHeight), rule: HeightRule.ATLEAST } }),
  };
  if (kind === 'band') {
    const look = { align: 'left', bold: true, fill: GROUP_FILL, keepNext: true } as const;
    const text = cells[0]?.text ?? '';
    const total = widths.reduce((sum, width) => sum + width, 0);
    return new TableRow({ ...shared, children: [cellOf(text, total, look, columns.length)] });
  }
  const fill = kind === 'group' ? { fill: GROUP_FILL, keepNext: true } : {};
  return new TableRow({
    ...shared,
    children: columns.map(({ align, bold }, index) => {
      const look = { align, bold: bold === true || kind === 'group', keepNext, ...fill };
      return cellOf(cells[index]?.text ?? '', widths[index] ?? 0, look);
    }),
  });
}

interface CellLook {
  readonly align: PaperColumn['align'];
  readonly bold: boolean;
  readonly fill?: string;
  /** Headings do not stay behind at the end of a page. */
  readonly keepNext?: boolean;
}

function cellOf(
  text: PaperCell['text'],
  width: number,
  { align, bold, fill, keepNext }: CellLook,
  columnSpan = 1,
): TableCell {
  const lettering = { size: SIZE.table, ...(bold && { bold: true as const }) };
  return new TableCell({
    columnSpan,
    width: { size: width, type: WidthType.DXA },
    margins: PADDING,
    borders: BORDERS,
    verticalAlign: VerticalAlign.CENTER,
    ...(fill && { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children: [
      new Paragraph({
        children: textRuns(text, lettering),
        alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: spacing(0, 0),
        keepNext: keepNext ?? false,
      }),
    ],
  });
}
