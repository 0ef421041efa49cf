import { sheetNames } from '../workbook/sheet-names.ts';
import type { SheetPlan } from '../workbook/sheet-plan.ts';
import { writeTarget } from '../workbook/write-target.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import { listSheet } from './list-sheet.ts';
import { comparisonList, gradesList, groupsList, lostList, rankingList } from './lists.ts';
import type { OverviewWorkbook } from './overview-workbook.ts';

/**
 * Writes a round at a glance as a workbook: a sheet a block by place, then one sheet for each chart
 * of the page with the very numbers it is drawn from.
 *
 * @param path of a file, which appears when it is whole
 * @throws what the file system reports
 */
export async function writeOverviewWorkbook(
  path: string,
  workbook: OverviewWorkbook,
): Promise<void> {
  const author = `Thang Điểm ${workbook.engineVersion}`;
  const date = new Date(`${workbook.generatedOn}T00:00:00Z`);
  const plans = sheetsOf(workbook);
  await writeTarget(path, (stream) => writeWorkbook(stream, plans, { author, date }));
}

function sheetsOf(workbook: OverviewWorkbook): readonly SheetPlan[] {
  const { overview, labels } = workbook;
  const { sheets } = labels;
  const lists = [
    ...overview.blocks.map(
      (block) =>
        [`${sheets.ranking} – ${block.title}`, () => rankingList(workbook, block)] as const,
    ),
    [sheets.grades, () => gradesList(workbook)] as const,
    [sheets.groups, () => groupsList(workbook)] as const,
    ...(overview.basis === 'self'
      ? []
      : [[sheets.comparison, () => comparisonList(workbook)] as const]),
    [sheets.lost, () => lostList(workbook)] as const,
  ];
  const names = sheetNames(lists.map(([name]) => name));
  return lists.map(([name, list], index) =>
    listSheet(workbook, { name: names[index] ?? name, ...list() }),
  );
}
