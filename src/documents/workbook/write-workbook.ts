import type { Writable } from 'node:stream';
import exceljs from 'exceljs';
import { type SheetPlan, UNIT_DONE } from './sheet-plan.ts';
import { StreamedSheet, WorkbookNumbers } from './streamed-sheet.ts';

export interface WorkbookWork {
  /** Shown in the properties of the file. */
  readonly author: string;
  readonly date: Date;
  readonly onUnit?: () => void;
}

/** Rows and ends of units between two pauses. */
const BATCH = 25;

/**
 * Writes planned sheets, row by row, and ends the target.
 *
 * @throws whatever broke the target; a sheet of more rows than spreadsheets can hold
 */
export async function writeWorkbook(
  target: Writable,
  sheets: readonly SheetPlan[],
  work: WorkbookWork,
): Promise<void> {
  const broken = new Promise<never>((_, reject) => {
    target.once('error', reject);
    target.once('close', () => {
      if (!target.writableFinished) reject(new Error('the target was closed before its end'));
    });
  });
  // Nobody may be waiting at the moment it breaks.
  broken.catch(() => undefined);
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: target, useStyles: true });
  workbook.creator = work.author;
  workbook.lastModifiedBy = work.author;
  workbook.created = work.date;
  workbook.modified = work.date;
  const numbers = new WorkbookNumbers(workbook);
  for (const plan of sheets) {
    await writeSheet(plan, new StreamedSheet(workbook, plan, numbers), work, broken);
  }
  await Promise.race([workbook.commit(), broken]);
}

async function writeSheet(
  plan: SheetPlan,
  sheet: StreamedSheet,
  work: WorkbookWork,
  broken: Promise<never>,
): Promise<void> {
  let steps = 0;
  for (const step of plan.rows()) {
    if (step === UNIT_DONE) work.onUnit?.();
    else sheet.write(step);
    steps += 1;
    if (steps % BATCH === 0) await sheet.room(broken);
  }
  sheet.end();
  await sheet.room(broken);
}
