import type { Writable } from 'node:stream';
import { writeTarget } from '../workbook/write-target.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import { type AuditTable, auditRows, auditSheet } from './audit-table.ts';

/** The log as a workbook. */
export async function writeAuditWorkbook(
  target: string | Writable,
  table: AuditTable,
  { author, date }: { readonly author: string; readonly date: Date },
): Promise<void> {
  await writeTarget(target, (stream) =>
    writeWorkbook(stream, [auditSheet(table)], { author, date }),
  );
}

/** Told apart from commas of texts by whoever opens it in Excel with Vietnamese settings. */
const DELIMITER = ';';
const BOM = '\uFEFF';
/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** The log as a text file that Excel opens: UTF-8 with its mark, `;` between columns. */
export function auditCsv(table: AuditTable): string {
  const line = (cells: readonly string[]) => `${cells.map(quoted).join(DELIMITER)}\r\n`;
  let text = BOM + line(table.words.text.sheet.headings);
  for (const { texts } of auditRows(table)) text += line(texts);
  return text;
}

function quoted(cell: string): string {
  const plain = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
