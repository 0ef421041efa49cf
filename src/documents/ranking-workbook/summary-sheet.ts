import { across, type RowPlan, type SheetPlan, UNIT_DONE } from '../workbook/sheet-plan.ts';
import type { BlockSheets } from './block-sheets.ts';
import type { BlockTable } from './block-table.ts';
import { closing, letterhead } from './letterhead.ts';
import type { RankingWorkbook } from './ranking-workbook.ts';
import { type SummaryColumns, summaryColumns } from './summary-columns.ts';
import { HEADING_ROWS, summaryHeading } from './summary-heading.ts';
import { SummaryRow } from './summary-row.ts';
import { footerOf, warningsOf } from './warnings.ts';

/** Everything above the first unit of a block's summary. */
export function summaryHead(
  workbook: RankingWorkbook,
  table: BlockTable,
  columns: SummaryColumns,
): readonly RowPlan[] {
  const { set, round, result, labels } = workbook;
  const { summary } = labels;
  const titleOf = result.basis === 'self' ? summary.selfTitle : summary.title;
  const titles = [
    titleOf(set.gradeWord),
    round.title,
    `${table.title} – ${summary.yearOf(round.year)}`,
  ];
  const width = columns.widths.length;
  return [
    ...letterhead(labels, titles, columns.widths),
    ...warningsOf(workbook, table.units).map((warning) => across(warning, 'warning', width)),
    { cells: [], height: 8 },
    ...summaryHeading(workbook, columns),
  ];
}

/** The table of results of one block, as it is attached to the decision. */
export function summarySheet(workbook: RankingWorkbook, sheets: BlockSheets): SheetPlan {
  const { labels } = workbook;
  const { table } = sheets;
  const columns = summaryColumns(workbook, table);
  const head = summaryHead(workbook, table, columns);
  const width = columns.widths.length;
  const partColumns = {
    bonus: table.columns.outermost('bonus'),
    deduction: table.columns.outermost('deduction'),
  };
  const rankedUnits = table.units.filter(({ standing }) => standing.state === 'ranked').length;
  const ranked = [sheets.summaryFirst, sheets.summaryFirst + rankedUnits - 1] as const;
  const footer = footerOf(workbook);
  return {
    name: sheets.summaryName,
    widths: columns.widths,
    page: {
      pagesWide: 1,
      titleRows: [head.length - HEADING_ROWS + 1, head.length],
      // The letterhead above is too high for a small screen to hold fast; names stay in sight.
      frozenColumns: columns.unit,
      ...(footer && { footer }),
    },
    *rows() {
      yield* head;
      for (const [index, entry] of sheets.summaryEntries.entries()) {
        if (entry.kind === 'section') {
          yield across(entry.title, 'section', width);
          continue;
        }
        const at = {
          row: sheets.summaryFirst + index,
          detailSheet: sheets.detailName,
          detailRow: sheets.detailFirst + entry.index,
          detailMax: table.columns.applicableMax,
          partColumns,
          ranked,
        };
        yield { cells: new SummaryRow(workbook, columns, entry.unit, at).cells() };
        yield UNIT_DONE;
      }
      if (table.units.length === 0) yield across(labels.summary.empty, 'text', width);
      yield* legend(workbook, columns);
      yield* closing(labels, columns.widths);
    },
  };
}

/** The full names of the groups that the headings give by number. */
function legend({ labels, words }: RankingWorkbook, columns: SummaryColumns): readonly RowPlan[] {
  const width = columns.widths.length;
  const { legend: title, legendLine } = labels.summary;
  return [
    { cells: [], height: 8 },
    across(title, 'noteBold', width),
    ...columns.groups.map(({ detail: { placed } }) =>
      across(
        legendLine(placed.node.id, placed.node.title, words.number(placed.node.max)),
        'note',
        width,
      ),
    ),
  ];
}
