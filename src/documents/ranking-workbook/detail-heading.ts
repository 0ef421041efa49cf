import { isGroup } from '../../criteria/schema/criterion.ts';
import { PAGE_WIDTH } from '../workbook/page-setup.ts';
import { blank, number, type RowPlan, spread, text } from '../workbook/sheet-plan.ts';
import { linesNeeded, widestWord } from '../workbook/text-lines.ts';
import type { BlockTable } from './block-table.ts';
import { codeWidth } from './code-width.ts';
import type { PointsColumn } from './points-columns.ts';
import { formatFor } from './points-format.ts';
import type { RankingWorkbook } from './ranking-workbook.ts';
import { warningsOf } from './warnings.ts';

/** Code, name and total stay in sight and are repeated on each page. */
export const NAMED_COLUMNS = 3;
export const DETAIL_HEADING_ROWS = 3;

const WIDTH = { unit: 24, total: 8, least: 9, most: 17, max: 9 };
const HEADING = { size: 11, bold: true };
const MOST_LINES = 9;

export function detailWidths(table: BlockTable): readonly number[] {
  const { all, applicableMax } = table.columns;
  const named = [codeWidth(table), WIDTH.unit, WIDTH.total];
  const max = applicableMax === undefined ? [] : [WIDTH.max];
  return [...named, ...all.map(({ placed }) => widthFor(placed.node.title)), ...max];
}

/** The narrowest column in which a title is not too high. */
function widthFor(title: string): number {
  for (let width = WIDTH.least; width < WIDTH.most; width += 1) {
    const fits = widestWord(title, HEADING) <= width;
    if (fits && linesNeeded(title, width, HEADING) <= MOST_LINES) return width;
  }
  return WIDTH.most;
}

/**
 * Everything above the first unit: what the sheet is, over the columns repeated on each page, with
 * the warnings beside it, and three rows of headings.
 */
export function detailHead(
  workbook: RankingWorkbook,
  table: BlockTable,
  widths: readonly number[],
): readonly RowPlan[] {
  const { round, labels } = workbook;
  const rest = onFirstPage(widths) - NAMED_COLUMNS;
  const beside = (left: string, right: string, style: 'smallWarning' | 'smallNote'): RowPlan => ({
    cells: [...spread(left, 'detailTitle', NAMED_COLUMNS), ...spread(right, style, rest)],
    spans: [
      [1, NAMED_COLUMNS],
      [NAMED_COLUMNS + 1, NAMED_COLUMNS + rest],
    ],
  });
  const title = [labels.detail.title, table.title, labels.summary.yearOf(round.year)].join('\n');
  const warnings = warningsOf(workbook, table.units);
  const legend = labels.detail.legend;
  const first =
    warnings.length > 0
      ? [beside(title, warnings.join('\n'), 'smallWarning'), beside('', legend, 'smallNote')]
      : [beside(title, legend, 'smallNote')];
  return [...first, ...headings(workbook, table)];
}

function headings({ set, labels }: RankingWorkbook, { columns }: BlockTable): readonly RowPlan[] {
  const { summary } = labels;
  const hasMax = columns.applicableMax !== undefined;
  const named = [summary.code, summary.unit, summary.total].map((title) =>
    text(title, 'smallHeading'),
  );
  const under = named.map(() => blank('smallHeading'));
  const maxima = columns.all.map(({ placed }) =>
    number(placed.node.max, formatFor(placed.node.max, 0), 'smallHeadingMax'),
  );
  return [
    {
      cells: [
        ...named,
        ...columns.all.map((column) => text(numberOf(column, labels), 'smallHeading')),
        ...(hasMax ? [text(summary.applicableMax, 'smallHeading')] : []),
      ],
      spans: [
        ...named.map((_, index) => [index + 1, index + 1, 2] as const),
        ...(hasMax ? [[columns.last, columns.last, 2] as const] : []),
      ],
    },
    {
      cells: [
        ...under,
        ...columns.all.map(({ placed }) => text(placed.node.title, 'smallHeading')),
        ...(hasMax ? [blank('smallHeading')] : []),
      ],
    },
    {
      cells: [
        ...spread(summary.maximum, 'smallHeadingMax', NAMED_COLUMNS),
        ...maxima,
        ...(hasMax ? [number(set.scale, formatFor(set.scale, 0), 'smallHeadingMax')] : []),
      ],
      spans: [[1, NAMED_COLUMNS]],
    },
  ];
}

/** `1.2` for a criterion; the outermost ones and groups say what they are: `Nhóm 1`, `Thưởng T1`. */
function numberOf({ placed }: PointsColumn, { detail }: RankingWorkbook['labels']): string {
  const { node, part } = placed;
  const named = part === 'base' ? isGroup(node) : true;
  return named ? `${detail.parts[part]} ${node.id}` : node.id;
}

/** Columns that the first printed page has room for: texts must not run across a page break. */
function onFirstPage(widths: readonly number[]): number {
  let used = 0;
  let columns = 0;
  for (const width of widths) {
    used += width;
    if (used > PAGE_WIDTH && columns > NAMED_COLUMNS) break;
    columns += 1;
  }
  return columns;
}

/** Pages side by side, the named columns repeated on each. */
export function pagesAcross(widths: readonly number[]): number {
  const sum = (some: readonly number[]) => some.reduce((total, width) => total + width, 0);
  const named = sum(widths.slice(0, NAMED_COLUMNS));
  return Math.max(1, Math.ceil(sum(widths.slice(NAMED_COLUMNS)) / (PAGE_WIDTH * 1.1 - named)));
}
