import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { SheetPlan } from '../../../src/documents/workbook/sheet-plan.ts';
import { text } from '../../../src/documents/workbook/sheet-plan.ts';
import { writeWorkbook } from '../../../src/documents/workbook/write-workbook.ts';

const LONG_TEXT = 30_000;

/** Text that no compression makes small. */
function noise(seed: number): string {
  let state = seed;
  const letter = () => {
    state = (state * 48271) % 2147483647;
    return String.fromCharCode(0x1e00 + (state % 256));
  };
  return Array.from({ length: LONG_TEXT }, letter).join('');
}

function sheet(name: string, rows: number): SheetPlan {
  return {
    name,
    widths: [40],
    page: { pagesWide: 1 },
    isLongList: true,
    *rows() {
      for (let row = 1; row <= rows; row += 1) {
        yield { cells: [text(noise(row), 'smallText')], height: 15 };
      }
    },
  };
}

describe('a sheet that ends while much of it is still on its way', () => {
  it('is followed by the next', async () => {
    const target = new PassThrough();
    const whole = buffer(target);
    // Fewer rows than between two pauses: all of them wait when the sheet ends.
    const sheets = [sheet('Dài', 20), sheet('Ngắn', 1)];
    await writeWorkbook(target, sheets, { author: 'Thang Điểm', date: new Date(0) });
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load((await whole).buffer as ArrayBuffer);
    const [long, short] = workbook.worksheets;
    expect([long?.name, long?.rowCount, short?.name, short?.rowCount]).toEqual([
      'Dài',
      20,
      'Ngắn',
      1,
    ]);
    expect(long?.getCell('A20').text).toBe(noise(20));
  }, 30_000);
});
