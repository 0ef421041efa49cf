import { extname } from 'node:path';
import type { Finding } from '../../criteria/finding.ts';
import { cellText, type IntakeSheet, openWorkbook } from '../intake/index.ts';
import { type AnnexDocument, type AnnexRow, type AnnexTable, linesOf } from './annex-document.ts';
import { readDocx } from './read-docx.ts';

export type AnnexRead =
  | { readonly document: AnnexDocument }
  | { readonly findings: readonly Finding[] };

/** Reads an annex, a Word file or a workbook, whichever it is. */
export async function readAnnex(file: string): Promise<AnnexRead> {
  if (extname(file).toLowerCase() === '.docx') return readDocx(file);
  const result = await openWorkbook(file);
  if ('findings' in result) return otherThanWorkbook(file, result.findings);
  const tables = result.workbook.sheets
    .filter(({ hidden, rowCount }) => !hidden && rowCount > 0)
    .map((sheet, index) => tableOf(sheet, index + 1));
  return { document: { file, blocks: tables } };
}

/** A Word file under another name is read all the same; the rest is told by what is taken here. */
function otherThanWorkbook(
  file: string,
  findings: readonly Finding[],
): AnnexRead | Promise<AnnexRead> {
  const isOther = ({ code }: Finding) => code === 'workbook.not-workbook';
  if (findings.some((one) => isOther(one) && one.figures.kind === 'docx')) return readDocx(file);
  return {
    findings: findings.map((one) => (isOther(one) ? { ...one, code: 'annex.not-annex' } : one)),
  };
}

/** A sheet as a table; rows hidden by a filter belong to it all the same. */
function tableOf(sheet: IntakeSheet, number: number): AnnexTable {
  return {
    kind: 'table',
    number,
    sheet: sheet.name,
    rows: sheet.rows.map((row) => rowOf(sheet, row)),
  };
}

function rowOf(sheet: IntakeSheet, row: number): AnnexRow {
  const cells = Array.from({ length: sheet.columnCount }, (_, index) => {
    const cell = sheet.cell(row, index + 1);
    // A merged area speaks once, from its first cell.
    if (!cell || cell.row !== row || cell.column !== index + 1) return undefined;
    const lines = linesOf(cell.value.kind === 'text' ? cell.value.text : cellText(cell));
    const area = sheet.merges.find(({ top, left }) => top === row && left === index + 1);
    const columns = area ? area.right - area.left + 1 : 1;
    return lines.length > 0 ? { lines, columns } : undefined;
  });
  return { number: row, cells };
}
