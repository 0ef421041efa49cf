import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuditTable, auditCsv, writeAuditWorkbook } from '../../src/documents/audit/index.ts';
import { auditWordsIn } from '../../src/text/audit-words.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'audit-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const words = auditWordsIn('vi');
const table: AuditTable = {
  words,
  names: { person: (id) => `Người ${id}`, unit: () => undefined, set: () => undefined, sets: [] },
  entries: [
    {
      seq: 12,
      // The first minute of the year in Việt Nam, still the last day of the one before in UTC.
      at: new Date('2025-12-31T17:00:59Z'),
      actor: 'an',
      action: 'save',
      subject: 'round/hd/unit/SN01/appraisal/1.2',
      change: { before: { points: '2.5' }, after: { points: '3', reason: '=HYPERLINK("x"); "a"' } },
    },
  ],
};
const ROW = [
  'Người an',
  'Lưu: thẩm định',
  'Đơn vị SN01 · tiêu chí 1.2 · Đợt hd',
  'Điểm',
  '2,5',
  '3',
];

describe('the log as a file', () => {
  it('has a row for each change in Excel, its time one that Excel sorts', async () => {
    const file = join(folder, 'nhat-ky.xlsx');
    await writeAuditWorkbook(file, table, { author: 'x', date: new Date(0) });
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(file);
    const sheet = book.getWorksheet('Nhật ký');
    expect(sheet?.getRow(3).getCell(1).text).toBe('Số thứ tự');
    const row = sheet?.getRow(4);
    expect(row?.getCell(1).value).toBe(12);
    expect(row?.getCell(2).numFmt).toBe('dd/mm/yyyy hh:mm');
    const at = row?.getCell(2).value;
    expect(at instanceof Date && at.toISOString().slice(0, 16)).toBe('2026-01-01T00:00');
    expect([3, 4, 5, 6, 7, 8].map((column) => row?.getCell(column).text)).toEqual(ROW);
    // Text stays text whatever it begins with.
    expect(row?.getCell(9).value).toBe('=HYPERLINK("x"); "a"');
    expect(sheet?.actualRowCount).toBeLessThanOrEqual(4);
  });

  it('is told to be cut when older entries are left out', async () => {
    const file = join(folder, 'cat.xlsx');
    await writeAuditWorkbook(file, { ...table, cutAt: 1 }, { author: 'x', date: new Date(0) });
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(file);
    expect(book.worksheets[0]?.getRow(2).getCell(1).text).toBe(words.text.sheet.cut(1));
  });

  it('is a text file that Excel opens, where no cell is a formula and no mark splits one', () => {
    const [head, line, end] = auditCsv(table).split('\r\n');
    expect(head?.startsWith('\uFEFFSố thứ tự;Lúc;Ai;')).toBe(true);
    expect(line).toBe(['12', '01/01/2026 00:00', ...ROW, `"'=HYPERLINK(""x""); ""a"""`].join(';'));
    expect(end).toBe('');
  });
});
