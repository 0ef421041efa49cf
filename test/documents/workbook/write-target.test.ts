import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Decimal, ZERO } from '../../../src/criteria/decimal.ts';
import { number, type SheetPlan, text } from '../../../src/documents/workbook/sheet-plan.ts';
import { writeTarget } from '../../../src/documents/workbook/write-target.ts';
import { writeWorkbook } from '../../../src/documents/workbook/write-workbook.ts';
import { readWorkbook, scratchFolder } from '../ranking-workbook/read-back.ts';

const WORK = { author: 'thử', date: new Date('2026-01-05T00:00:00Z') };

function sheet(rows: SheetPlan['rows']): SheetPlan {
  return { name: 'Thử', widths: [10, 10], page: { pagesWide: 1 }, rows };
}

describe('writing a workbook to its target', () => {
  it('a file appears whole', async () => {
    await using folder = await scratchFolder();
    const file = join(folder.path, 'a.xlsx');
    const plan = sheet(() => [{ cells: [text('một', 'text'), number(ZERO, '0.00', 'number')] }]);
    await writeTarget(file, (stream) => writeWorkbook(stream, [plan], WORK));
    const workbook = await readWorkbook(file);
    expect(workbook.worksheets[0]?.getRow(1).values).toEqual([undefined, 'một', 0]);
    expect(await readdir(folder.path)).toEqual(['a.xlsx']);
  });

  it('an earlier file stays when the layout fails halfway', async () => {
    await using folder = await scratchFolder();
    const file = join(folder.path, 'a.xlsx');
    await writeFile(file, 'bản cũ');
    const plan = sheet(function* () {
      yield { cells: [text('một', 'text')] };
      throw new Error('hỏng');
    });
    const written = writeTarget(file, (stream) => writeWorkbook(stream, [plan], WORK));
    await expect(written).rejects.toThrow('hỏng');
    expect(await readFile(file, 'utf8')).toBe('bản cũ');
    expect(await readdir(folder.path)).toEqual(['a.xlsx']);
  });

  it('a folder that is not there is reported with its code', async () => {
    await using folder = await scratchFolder();
    const file = join(folder.path, 'không có', 'a.xlsx');
    const plan = sheet(() => [{ cells: [text('một', 'text')] }]);
    const written = writeTarget(file, (stream) => writeWorkbook(stream, [plan], WORK));
    await expect(written).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('a stream that breaks ends the writing, however much is left', async () => {
    let received = 0;
    const broken = new Writable({
      write(chunk: Buffer, _, done) {
        received += chunk.length;
        done(received > 1000 ? new Error('đứt') : null);
      },
    });
    const written = writeWorkbook(broken, [sheet(() => manyRows(50_000))], WORK);
    await expect(written).rejects.toThrow('đứt');
  });

  it('rows wait while the target takes nothing', async () => {
    const all = 120_000;
    let laidOut = 0;
    let whileHeld: number | undefined;
    const slow = new Writable({
      highWaterMark: 1,
      write(_chunk, _, done) {
        if (whileHeld !== undefined) return done();
        setTimeout(() => {
          whileHeld ??= laidOut;
          done();
        }, 2500);
      },
    });
    const plan = sheet(function* () {
      for (const row of manyRows(all)) {
        laidOut += 1;
        yield row;
      }
    });
    await writeWorkbook(slow, [plan], WORK);
    expect(laidOut).toBe(all);
    expect(whileHeld).toBeGreaterThan(0);
    expect(whileHeld).toBeLessThan(all / 2);
  });
});

/** Rows that hardly compress, so that what is written piles up. */
function* manyRows(count: number) {
  for (let row = 0; row < count; row += 1) {
    const figures = [1, 2, 3].map((n) => new Decimal(Math.sin(row * 3 + n)));
    yield { cells: figures.map((figure) => number(figure, '0.00', 'number')), height: 15 };
  }
}
