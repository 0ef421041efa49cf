import { CsvError, parse } from 'csv-parse/sync';
import type { Finding } from '../../criteria/finding.ts';
import { type RegisterTable, tableOfText } from './register-table.ts';

const DELIMITERS = [';', '\t', ','] as const;
const BOM = '\uFEFF';

/** Reads a text file with a row a line, its columns parted by `;`, a tab or `,`. */
export function readTextTable(
  file: string,
  bytes: Uint8Array,
): { readonly table: RegisterTable } | { readonly findings: readonly Finding[] } {
  const refuse = (code: Finding['code'], figures: Record<string, string> = {}, line?: number) => ({
    findings: [{ code, at: { file, ...(line !== undefined && { line }) }, figures }],
  });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('file.not-utf8');
  }
  if (text.includes('\u0000')) return refuse('file.not-utf8');
  if (text.replace(BOM, '').trim() === '') return refuse('file.empty');
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as readonly { info: { lines: number }; record: string[] }[];
    const rows = records.map(({ info, record }) => {
      // The parser counts lines at the end of a record; one with breaks inside began earlier.
      const inside = record.reduce((breaks, value) => breaks + value.split('\n').length - 1, 0);
      return { line: info.lines - inside, values: record };
    });
    return { table: tableOfText(file, rows) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : undefined;
    return refuse('register.quotes', {}, line);
  }
}

/** The mark that parts most columns in the first lines. */
function delimiterOf(text: string): string {
  const head = text.split('\n', 20).join('\n');
  const counts = DELIMITERS.map((mark) => ({ mark, count: head.split(mark).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.mark ?? ';';
}
