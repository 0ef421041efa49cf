import { readFile, stat } from 'node:fs/promises';
import type { Finding } from '../../criteria/finding.ts';
import type { RegisteredUnit } from '../../evidence/registered-unit.ts';
import { openWorkbook } from '../intake/index.ts';
import { checkRegister } from './check-register.ts';
import { headingRow, readTable } from './read-table.ts';
import { readTextTable } from './read-text.ts';
import { type RegisterTable, tablesOfWorkbook } from './register-table.ts';

export interface RegisterRead {
  /** Complete only when no fault was found. */
  readonly units: readonly RegisteredUnit[];
  readonly findings: readonly Finding[];
}

const MOST_BYTES = 10 * 2 ** 20;
const TEXT_ENDING = /\.(?:csv|tsv|txt)$/i;

/**
 * Reads a register of units out of an Excel or CSV file. All faults are told, each by its cell, or by
 * its line and column.
 *
 * @param known codes of units that are registered already: predecessors may be among them
 */
export async function readRegister(
  file: string,
  known: ReadonlySet<string>,
): Promise<RegisterRead> {
  const opened = TEXT_ENDING.test(file) ? await openText(file) : await openBook(file);
  if (!opened.table) return { units: [], findings: opened.findings };
  const read = readTable(opened.table);
  const findings = [...opened.findings, ...read.findings];
  findings.push(...checkRegister(read.rows, known));
  return { units: read.rows.map(({ unit }) => unit), findings };
}

type Opened = { readonly table?: RegisterTable; readonly findings: readonly Finding[] };

async function openBook(file: string): Promise<Opened> {
  const opened = await openWorkbook(file);
  if ('findings' in opened) return opened;
  const tables = tablesOfWorkbook(opened.workbook);
  // A sheet of explanations may be longer than the register itself.
  const table = tables.find(({ rows }) => headingRow(rows) >= 0) ?? tables[0];
  return { table: table ?? { file, rows: [] }, findings: opened.workbook.notices };
}

async function openText(file: string): Promise<Opened> {
  const refuse = (code: Finding['code'], figures: Record<string, string>): Opened => ({
    findings: [{ code, at: { file }, figures }],
  });
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) return refuse('file.too-large', { limit: String(MOST_BYTES) });
    const read = readTextTable(file, await readFile(file));
    return 'findings' in read ? read : { table: read.table, findings: [] };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return refuse('file.unreadable', { reason: String(error.code) });
  }
}
