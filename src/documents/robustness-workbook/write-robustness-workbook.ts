import type { Writable } from 'node:stream';
import { sheetNames } from '../workbook/sheet-names.ts';
import type { SheetPlan } from '../workbook/sheet-plan.ts';
import { writeTarget } from '../workbook/write-target.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import { blockSheet } from './block-sheet.ts';
import { methodSheet } from './method-sheet.ts';
import { blockTitle, type RobustnessWorkbook } from './robustness-workbook.ts';
import { sensitivitySheet } from './sensitivity-sheet.ts';

/**
 * Writes the analysis as a workbook: a sheet a block, what drives the shifts, and the method with
 * the plan and the seed.
 *
 * @param target path of a file, or a stream that is ended when the workbook is complete
 * @throws what the file system or the stream reports
 */
export async function writeRobustnessWorkbook(
  target: string | Writable,
  workbook: RobustnessWorkbook,
): Promise<void> {
  const author = `Thang Điểm ${workbook.engineVersion}`;
  const date = new Date(`${workbook.generatedOn}T00:00:00Z`);
  const plans = planRobustnessWorkbook(workbook);
  await writeTarget(target, (stream) => writeWorkbook(stream, plans, { author, date }));
}

function planRobustnessWorkbook(workbook: RobustnessWorkbook): readonly SheetPlan[] {
  const { say, robustness } = workbook;
  const { blocks } = robustness;
  const names = sheetNames([
    ...blocks.map(({ block }) => blockTitle(workbook, block)),
    say.sensitivity.title,
    say.plan.title,
  ]);
  const name = (index: number): string => names[index] ?? '';
  return [
    ...blocks.map((block, index) => blockSheet(workbook, block, name(index))),
    sensitivitySheet(workbook, name(blocks.length)),
    methodSheet(workbook, name(blocks.length + 1)),
  ];
}
