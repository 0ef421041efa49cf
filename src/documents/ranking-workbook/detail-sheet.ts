import { type SheetPlan, UNIT_DONE } from '../workbook/sheet-plan.ts';
import { type BlockSheets, summaryRows } from './block-sheets.ts';
import {
  DETAIL_HEADING_ROWS,
  detailHead,
  detailWidths,
  NAMED_COLUMNS,
  pagesAcross,
} from './detail-heading.ts';
import { detailRow } from './detail-row.ts';
import type { RankingWorkbook } from './ranking-workbook.ts';
import { footerOf } from './warnings.ts';

/** Units of a block down, groups and criteria across: where every number of the summary comes from. */
export function detailSheet(workbook: RankingWorkbook, sheets: BlockSheets): SheetPlan {
  const { table } = sheets;
  const widths = detailWidths(table);
  const head = detailHead(workbook, table, widths);
  const inSummary = summaryRows(sheets);
  const footer = footerOf(workbook);
  return {
    name: sheets.detailName,
    widths,
    page: {
      pagesWide: pagesAcross(widths),
      titleRows: [head.length - DETAIL_HEADING_ROWS + 1, head.length],
      titleColumns: NAMED_COLUMNS,
      frozenRows: head.length,
      frozenColumns: NAMED_COLUMNS,
      ...(footer && { footer }),
    },
    *rows() {
      yield* head;
      for (const [index, unit] of table.units.entries()) {
        const row = sheets.detailFirst + index;
        const summaryRow = inSummary[index] ?? row;
        yield {
          cells: detailRow(workbook, sheets, unit, { row, summaryRow, maximaRow: head.length }),
        };
        yield UNIT_DONE;
      }
    },
  };
}
