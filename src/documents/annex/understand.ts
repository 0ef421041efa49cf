import type { Decimal } from '../../criteria/decimal.ts';
import type { Finding } from '../../criteria/finding.ts';
import type { AnnexDocument } from './annex-document.ts';
import { checkAnnex } from './check-annex.ts';
import { columnsOf } from './columns.ts';
import { type DraftTable, sumOf } from './draft-tree.ts';
import { type DraftGrades, readGrades } from './read-grades.ts';
import { readTree } from './read-tree.ts';

/** What an annex says, as far as it was understood; nothing in it is a guess. */
export interface AnnexDraft {
  readonly file: string;
  /** The heading of the annex, when it has one. */
  readonly title: string | undefined;
  readonly tables: readonly DraftTable[];
  readonly grades: DraftGrades;
  /** Sum of the outermost maxima of the first table. */
  readonly scale: Decimal;
  /** Faults of the annex itself. */
  readonly findings: readonly Finding[];
}

const FOR_WHOM = /(?:áp dụng|dành)\s+(?:đối với|cho)\s+(?:các\s+)?(.{3,120}?)\s*\)?\.?$/iu;
const TITLE = /^(?:bộ )?(?:tiêu chí|bảng|quy định|thang điểm)/iu;
const SHORT = 300;

export function understand({ file, blocks }: AnnexDocument): AnnexDraft {
  const tables: DraftTable[] = [];
  const paragraphs: string[] = [];
  let before: string[] = [];
  let title: string | undefined;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      before.push(block.text);
      paragraphs.push(block.text);
      if (TITLE.test(block.text) && block.text.length < SHORT) title ??= block.text;
      continue;
    }
    const columns = columnsOf(block);
    const units = before.map((text) => FOR_WHOM.exec(text)?.[1]).findLast((found) => found);
    if (columns) {
      tables.push(readTree(block, columns, units ?? (blocks.length > 1 ? block.sheet : undefined)));
      before = [];
    }
    // In a workbook the text around a table stands in rows of the sheet.
    if (block.sheet !== undefined) {
      for (const { cells } of block.rows) {
        const filled = cells.filter((cell) => cell !== undefined);
        if (filled.length === 1) paragraphs.push(...(filled[0]?.lines ?? []));
      }
      title ??= paragraphs.find((text) => TITLE.test(text) && text.length < SHORT);
    }
  }
  const scale = sumOf(tables[0]?.nodes.filter(({ part }) => part === 'base') ?? []);
  const grades = readGrades(paragraphs, scale);
  const draft = { file, title, tables, grades, scale };
  return { ...draft, findings: checkAnnex(draft) };
}
