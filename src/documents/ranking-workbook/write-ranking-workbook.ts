import type { Writable } from 'node:stream';
import { sheetNames } from '../workbook/sheet-names.ts';
import type { SheetPlan } from '../workbook/sheet-plan.ts';
import { writeTarget } from '../workbook/write-target.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import { type BlockSheets, summaryEntries } from './block-sheets.ts';
import { type BlockTable, blockTable } from './block-table.ts';
import { detailHead, detailWidths } from './detail-heading.ts';
import { detailSheet } from './detail-sheet.ts';
import { differencesSheet } from './differences-sheet.ts';
import { identitySheet } from './identity-sheet.ts';
import { lostPointsSheet } from './lost-points-sheet.ts';
import type { RankingWorkbook } from './ranking-workbook.ts';
import { summaryColumns } from './summary-columns.ts';
import { summaryHead, summarySheet } from './summary-sheet.ts';

export interface RankingWorkbookInput extends RankingWorkbook {
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/** Each unit has a row in the summary and the detail, and its part of two lists. */
const SHEETS_PER_UNIT = 4;

/**
 * Writes the results of a round as a workbook: a summary and a detail sheet a block, the
 * differences between self-score and appraisal, the points lost, and the set that was used. Sums
 * and totals are formulas that give the totals of the result.
 *
 * @param target path of a file, or a stream that is ended when the workbook is complete
 * @throws what the file system or the stream reports
 */
export async function writeRankingWorkbook(
  target: string | Writable,
  input: RankingWorkbookInput,
): Promise<void> {
  const all = input.result.units.length * SHEETS_PER_UNIT;
  let done = 0;
  const onUnit = (): void => {
    done += 1;
    input.onProgress?.(done, all);
  };
  const author = `Thang Điểm ${input.engineVersion}`;
  const date = new Date(`${input.generatedOn}T00:00:00Z`);
  const plans = planRankingWorkbook(input);
  await writeTarget(target, (stream) => writeWorkbook(stream, plans, { author, date, onUnit }));
}

/** The sheets in order: summaries, details, then what explains them. */
export function planRankingWorkbook(workbook: RankingWorkbook): readonly SheetPlan[] {
  const { set, result, labels } = workbook;
  const { sheets: names } = labels;
  const results = new Map(result.units.map((unit) => [unit.unit.code, unit]));
  const tables = result.blocks.map((block) => blockTable(workbook, block, results));
  const named = sheetNames([
    ...tables.map(({ title }) => `${names.summary(set.gradeWord)} – ${title}`),
    ...tables.map(({ title }) => `${names.detail} – ${title}`),
    names.differences,
    names.lost,
    names.identity,
  ]);
  const name = (index: number): string => named[index] ?? '';
  const blocks = tables.map((table, index) =>
    blockSheets(workbook, table, name(index), name(tables.length + index)),
  );
  const byCode = result.blocks.flatMap(({ block }) =>
    result.units.filter(({ unit }) => unit.block === block),
  );
  const after = tables.length * 2;
  return [
    ...blocks.map((block) => summarySheet(workbook, block)),
    ...blocks.map((block) => detailSheet(workbook, block)),
    differencesSheet(workbook, name(after), byCode),
    lostPointsSheet(workbook, name(after + 1), byCode),
    identitySheet(workbook, name(after + 2)),
  ];
}

function blockSheets(
  workbook: RankingWorkbook,
  table: BlockTable,
  summaryName: string,
  detailName: string,
): BlockSheets {
  const columns = summaryColumns(workbook, table);
  return {
    table,
    summaryName,
    detailName,
    summaryEntries: summaryEntries(workbook, table.units),
    summaryFirst: summaryHead(workbook, table, columns).length + 1,
    detailFirst: detailHead(workbook, table, detailWidths(table)).length + 1,
    summaryTotal: columns.total,
  };
}
