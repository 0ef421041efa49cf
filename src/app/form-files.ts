import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../criteria/finding.ts';

const WORKBOOK = /\.(?:xlsx|xlsm|xls|ods)$/i;
/** What Excel leaves beside a workbook while it is open. */
const LOCK_FILE = /^(?:~\$|\.~lock)/;

/** The workbooks of files and folders, in order of name. */
export async function formFiles(
  paths: readonly string[],
): Promise<{ readonly files: readonly string[]; readonly findings: readonly Finding[] }> {
  const files = new Set<string>();
  const findings: Finding[] = [];
  for (const path of paths) {
    const found = await workbooksBelow(path);
    if (found.length === 0)
      findings.push({ code: 'form.none-found', at: { file: path }, figures: {} });
    for (const file of found) files.add(file);
  }
  return { files: [...files], findings };
}

async function workbooksBelow(path: string): Promise<readonly string[]> {
  try {
    // A file that was named is opened whatever it is called; opening it says what it is.
    if (!(await stat(path)).isDirectory()) return [path];
  } catch (error) {
    if (error instanceof Error && 'code' in error) return [path];
    throw error;
  }
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && WORKBOOK.test(entry.name) && !LOCK_FILE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
