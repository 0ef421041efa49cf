import type { Decimal } from '../../criteria/decimal.ts';
import { styleOf } from '../workbook/cell-styles.ts';
import {
  blank,
  type CellPlan,
  number,
  type RowPlan,
  type Span,
  text,
} from '../workbook/sheet-plan.ts';
import { linesNeeded } from '../workbook/text-lines.ts';
import { formatFor } from './points-format.ts';
import type { RankingWorkbook } from './ranking-workbook.ts';
import type { SummaryColumns } from './summary-columns.ts';

/** Rows of headings, repeated on each page: names, group numbers, maxima. */
export const HEADING_ROWS = 3;

const LINE = 11 * 1.32;

export function summaryHeading(
  { set, result, labels }: RankingWorkbook,
  columns: SummaryColumns,
): readonly RowPlan[] {
  const { summary } = labels;
  const rows: CellPlan[][] = Array.from({ length: HEADING_ROWS }, () =>
    columns.widths.map(() => blank('smallHeading')),
  );
  const spans: Span[] = [];
  let tallest = 0;
  const put = (row: number, column: number | undefined, cell: CellPlan): void => {
    const cells = rows[row];
    if (cells && column !== undefined) cells[column - 1] = cell;
  };
  /** A heading over the rows of names and numbers, or over all three. */
  const heading = (column: number | undefined, title: string, down: number): void => {
    if (column === undefined) return;
    put(0, column, text(title, 'smallHeading'));
    spans.push([column, column, down]);
    const lines = linesNeeded(title, columns.widths[column - 1] ?? 1, styleOf('smallHeading'));
    tallest = Math.max(tallest, lines / down);
  };
  const maximum = (column: number | undefined, value: Decimal): void =>
    put(2, column, number(value, formatFor(value, 0), 'smallHeadingMax'));

  heading(columns.place, summary.place, 2);
  heading(columns.code, summary.code, 2);
  heading(columns.unit, summary.unit, 2);
  const [first, last] = [columns.groups[0]?.column, columns.groups.at(-1)?.column];
  if (first && last) {
    put(0, first, text(summary.groups, 'smallHeading'));
    if (last > first) spans.push([first, last]);
  }
  for (const { column, detail } of columns.groups) {
    put(1, column, text(detail.placed.node.id, 'smallHeading'));
    maximum(column, detail.placed.node.max);
  }
  heading(columns.applicableMax, summary.applicableMax, 2);
  heading(columns.bonus, summary.bonus, 2);
  heading(columns.deduction, summary.deduction, 2);
  heading(columns.self, summary.self, 2);
  heading(columns.appraised, summary.appraised, 2);
  heading(columns.total, result.basis === 'self' ? summary.selfTotal : summary.total, 2);
  heading(columns.grade, summary.grade(set.gradeWord), 3);
  heading(columns.note, summary.note, 3);
  if (set.bonus) maximum(columns.bonus, set.bonus.cap);
  if (set.deduction) maximum(columns.deduction, set.deduction.cap);
  for (const column of [columns.applicableMax, columns.self, columns.appraised, columns.total]) {
    maximum(column, set.scale);
  }
  put(2, columns.place, text(summary.maximum, 'smallHeadingMax'));

  const height = Math.ceil(Math.max(tallest, 1) * LINE) + 4;
  const [names = [], numbers = [], maxima = []] = rows;
  return [
    { cells: names, spans, height },
    { cells: numbers, height },
    { cells: maxima, spans: [[columns.place, columns.unit]], height: LINE + 3 },
  ];
}
