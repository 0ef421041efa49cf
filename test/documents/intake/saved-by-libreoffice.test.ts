import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../src/documents/intake/index.ts';
import { hasSoffice, resaved } from '../../support/soffice.ts';
import { written } from './support.ts';

const isHere = await hasSoffice();
if (!isHere) process.stderr.write('skipped: LibreOffice (soffice) is not installed\n');

describe.skipIf(!isHere)('a workbook that LibreOffice saved', () => {
  it('gives back what was in it, with its formulas worked out', {
    timeout: 240_000,
  }, async () => {
    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet('Tự chấm');
    sheet.getCell('A1').value = 'Công tác dân vận & «đánh giá» <2025>';
    sheet.getCell('B1').value = 7.1;
    sheet.getCell('C1').value = true;
    sheet.getCell('A2').value = new Date(Date.UTC(2025, 10, 20));
    sheet.getCell('A2').numFmt = 'dd/mm/yyyy';
    sheet.getCell('B2').value = 0.75;
    sheet.getCell('B2').numFmt = '0.00%';
    sheet.getCell('C2').value = { formula: 'B1*3' } as never;
    sheet.getCell('A3').value = { richText: [{ text: 'đậm ' }, { text: 'nhạt' }] };
    sheet.mergeCells('A3:C4');
    sheet.getRow(3).hidden = true;
    sheet.getCell('A5').value = { formula: '1/0' } as never;
    const file = written(Buffer.from(await workbook.xlsx.writeBuffer()));
    const folder = await mkdtemp(join(tmpdir(), 'thang-diem-intake-lo-'));
    await resaved([file], join(folder, 'out'), join(folder, 'profile'));
    const result = await openWorkbook(join(folder, 'out', basename(file)));
    if ('findings' in result) throw new Error(JSON.stringify(result.findings));
    const [read] = result.workbook.sheets;
    const value = (row: number, column: number) => read?.cell(row, column)?.value;
    expect(read?.name).toBe('Tự chấm');
    expect(value(1, 1)).toEqual({ kind: 'text', text: 'Công tác dân vận & «đánh giá» <2025>' });
    expect(String((value(1, 2) as { value: unknown }).value)).toBe('7.1');
    expect(value(1, 3)).toEqual({ kind: 'yesNo', value: true });
    expect(value(2, 1)).toEqual({ kind: 'date', date: '2025-11-20' });
    expect(value(2, 2)).toMatchObject({ kind: 'number', isPercent: true });
    // 7.1 × 3 in doubles is 21.299999999999997.
    expect(String((value(2, 3) as { value: unknown }).value)).toBe('21.3');
    expect(read?.cell(4, 3)?.value).toEqual({ kind: 'text', text: 'đậm nhạt' });
    expect(read?.isHiddenRow(3)).toBe(true);
    expect(value(5, 1)).toEqual({ kind: 'error', text: '#DIV/0!' });
  });
});
