import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeTarget } from '../workbook/write-target.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import { writePaper } from './docx/write-paper.ts';
import { fileNames } from './file-names.ts';
import type { PaperPlan } from './paper-plan.ts';
import { paperSheets } from './paper-sheets.ts';
import { type Papers, type PaperUnit, paperUnits } from './papers.ts';
import { resultPaper } from './result/result-paper.ts';

export type PaperFormat = 'xlsx' | 'docx';

export interface ResultPapersWork {
  readonly formats: readonly PaperFormat[];
  /** Which units of the round; all when absent. */
  readonly wanted?: (unit: PaperUnit) => boolean;
  readonly onUnit?: (done: number, all: number) => void;
}

/** A file that was written, and whose result it holds. */
export interface WrittenPaper {
  readonly unit: string;
  readonly format: PaperFormat;
  readonly file: string;
}

/**
 * Writes the result sheet of each unit into a folder, which is made when it is not there. Names are
 * those of the whole round, so that a unit's file is called the same whichever units are written.
 *
 * @throws what the file system reports
 */
export async function writeResultPapers(
  folder: string,
  papers: Papers,
  { formats, wanted, onUnit }: ResultPapersWork,
): Promise<readonly WrittenPaper[]> {
  const all = paperUnits(papers);
  const names = fileNames(
    papers.say.result.fileName,
    all.map(({ standing }) => standing.unit.code),
  );
  const chosen = all.flatMap((unit, index) => {
    const name = names[index];
    return name && (wanted?.(unit) ?? true) ? [{ unit, name }] : [];
  });
  await mkdir(folder, { recursive: true });
  const written: WrittenPaper[] = [];
  for (const [index, { unit, name }] of chosen.entries()) {
    const plan = resultPaper(papers, unit);
    for (const format of formats) {
      const file = join(folder, `${name}.${format}`);
      await write(file, format, plan, papers);
      written.push({ unit: unit.standing.unit.code, format, file });
    }
    onUnit?.(index + 1, chosen.length);
  }
  return written;
}

async function write(
  file: string,
  format: PaperFormat,
  plan: PaperPlan,
  { engineVersion, generatedOn }: Papers,
): Promise<void> {
  const author = `Thang Điểm ${engineVersion}`;
  if (format === 'docx') return writePaper(file, plan, author);
  const date = new Date(`${generatedOn}T00:00:00Z`);
  await writeTarget(file, (stream) => writeWorkbook(stream, paperSheets(plan), { author, date }));
}
