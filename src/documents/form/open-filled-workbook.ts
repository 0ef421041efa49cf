import { open } from 'node:fs/promises';
import exceljs from 'exceljs';
import type { IsoDate } from '../../criteria/dates.ts';
import { Decimal } from '../../criteria/decimal.ts';
import type { FilledCell, FilledSheet, FilledValue, FilledWorkbook } from './filled-workbook.ts';

/** A filled form is a few hundred kilobytes. */
const MOST_BYTES = 10 * 1024 * 1024;
const DAY_MS = 86_400_000;

/** Why a file could not be opened: a system code, too large, or no workbook at all. */
export type OpenFault = { readonly reason: string } | { readonly tooLarge: number };

/** Opens a workbook file within bounds; formulas are taken by the values they last gave. */
export async function openFilledWorkbook(
  file: string,
): Promise<{ readonly workbook: FilledWorkbook } | { readonly fault: OpenFault }> {
  let bytes: Buffer;
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      if (size > MOST_BYTES) return { fault: { tooLarge: size } };
      bytes = await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { fault: { reason: String(error.code) } };
    throw error;
  }
  return { workbook: await parse(bytes) };
}

async function parse(bytes: Buffer): Promise<FilledWorkbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const properties = new Map<string, string>();
  if (workbook.keywords) properties.set('keywords', workbook.keywords);
  return { sheets: workbook.worksheets.map(filledSheet), properties };
}

function filledSheet(sheet: exceljs.Worksheet): FilledSheet {
  return {
    name: sheet.name,
    columnCount: sheet.columnCount,
    *rows() {
      for (let row = 1; row <= sheet.rowCount; row++) {
        if (sheet.findRow(row)?.hasValues) yield row;
      }
    },
    cell(row, column): FilledCell | undefined {
      const cell = sheet.findRow(row)?.findCell(column);
      // `value` of a formula leaves out a result of zero; `result` does not.
      const written = cell?.formula === undefined ? cell?.value : cell.result;
      const value = filledValue(written, cell?.numFmt ?? '');
      return cell && value ? { address: cell.address, value } : undefined;
    },
  };
}

function filledValue(
  value: exceljs.CellValue | undefined,
  format: string,
): FilledValue | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value === '' ? undefined : { kind: 'text', text: value };
  if (typeof value === 'boolean') return { kind: 'yesNo', value };
  if (typeof value === 'number') {
    return { kind: 'number', value: new Decimal(value), percent: format.includes('%') };
  }
  if (value instanceof Date) {
    const day = new Date(Math.round(value.getTime() / DAY_MS) * DAY_MS);
    return { kind: 'date', date: day.toISOString().slice(0, 10) as IsoDate };
  }
  if ('richText' in value) {
    return { kind: 'text', text: value.richText.map(({ text }) => text).join('') };
  }
  if ('error' in value) return { kind: 'error', text: String(value.error) };
  if ('formula' in value || 'sharedFormula' in value) return filledValue(value.result, format);
  return 'text' in value ? filledValue(value.text, format) : undefined;
}
