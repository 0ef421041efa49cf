import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import {
  type RankingWorkbookInput,
  writeRankingWorkbook,
} from '../../../src/documents/ranking-workbook/index.ts';

/** A folder for one test, removed by `await using`. */
export async function scratchFolder(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'thang-diem-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** Writes a workbook and reads it as a spreadsheet program would. */
export async function writtenAndRead(input: RankingWorkbookInput): Promise<exceljs.Workbook> {
  await using folder = await scratchFolder();
  const file = join(folder.path, 'ket-qua.xlsx');
  await writeRankingWorkbook(file, input);
  return readWorkbook(file);
}

export async function readWorkbook(file: string): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(file);
  return workbook;
}

/** The n-th sheet, from 0. */
export function sheetAt(workbook: exceljs.Workbook, index: number): exceljs.Worksheet {
  const sheet = workbook.worksheets[index];
  if (!sheet) throw new Error(`no sheet ${index}`);
  return sheet;
}

/** The first row one of whose cells holds exactly a text. */
export function rowWith(sheet: exceljs.Worksheet, content: string): exceljs.Row {
  let found: exceljs.Row | undefined;
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.value === content) found ??= row;
    });
  });
  if (!found) throw new Error(`no cell of ${sheet.name} holds: ${content}`);
  return found;
}

/** What each cell of a row shows: text, number, or the result of its formula. */
export function shown(row: exceljs.Row): unknown[] {
  const values: unknown[] = [];
  row.eachCell({ includeEmpty: true }, (cell) => {
    values.push(cell.type === exceljs.ValueType.Formula ? cell.result : cell.value);
  });
  return values;
}

export function formulas(row: exceljs.Row): Record<string, string> {
  const found: Record<string, string> = {};
  row.eachCell((cell) => {
    if (cell.type === exceljs.ValueType.Formula) found[cell.address] = cell.formula;
  });
  return found;
}

export function texts(sheet: exceljs.Worksheet): string[] {
  const found: string[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (typeof cell.value === 'string' && cell.master === cell) found.push(cell.value);
    });
  });
  return found;
}
