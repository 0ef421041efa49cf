import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { writeReport, writeResultPapers } from '../../../src/documents/papers/index.ts';
import {
  hasLibreOffice,
  recalculated,
  WITHOUT_LIBREOFFICE,
} from '../ranking-workbook/libreoffice.ts';
import { readWorkbook, scratchFolder } from '../ranking-workbook/read-back.ts';
import { haiDuong } from './rounds.ts';

const run = promisify(execFile);

interface Page {
  readonly landscape: boolean;
}

/** The pages a word processor makes of a file. */
async function pagesOf(file: string, folder: string): Promise<readonly Page[]> {
  await run('/usr/bin/soffice', [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    file,
  ]);
  const pdf = await readFile(file.replace(/\.\w+$/, '.pdf'), 'latin1');
  return [...pdf.matchAll(/\/Type\s*\/Page\b[^s].*?\/MediaBox\s*\[([^\]]*)\]/gs)].map(
    ([, box = '']) => {
      const [, , width = 0, height = 0] = box.trim().split(/\s+/).map(Number);
      return { landscape: width > height };
    },
  );
}

describe('worked out again by LibreOffice', () => {
  it('every formula of every result sheet gives the number it came with', async ({ skip }) => {
    if (!hasLibreOffice) skip(WITHOUT_LIBREOFFICE);
    await using folder = await scratchFolder();
    const papers = await haiDuong();
    const codes = ['SN01', 'SN11', 'SN17', 'DV01', 'H10', 'H03'];
    const written = await writeResultPapers(folder.path, papers, {
      formats: ['xlsx'],
      wanted: ({ standing }) => codes.includes(standing.unit.code),
    });
    expect(written).toHaveLength(codes.length);
    for (const { file } of written) {
      const before = formulaResults(await readWorkbook(file));
      const after = formulaResults(await readWorkbook(await recalculated(file, folder.path)));
      expect(before.size).toBeGreaterThan(5);
      expect([...after.keys()]).toEqual([...before.keys()]);
      for (const [cell, result] of before) expect(after.get(cell), cell).toBeCloseTo(result, 9);
    }
  });
});

/** Results of formulas by sheet and cell. */
function formulaResults(workbook: exceljs.Workbook): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula) found.set(`${sheet.name} ${cell.address}`, Number(cell.result));
      });
    });
  }
  return found;
}

describe('laid out by LibreOffice', () => {
  it('a report has upright pages, then a page across or more for each block', async ({ skip }) => {
    if (!hasLibreOffice) skip(WITHOUT_LIBREOFFICE);
    await using folder = await scratchFolder();
    const file = join(folder.path, 'bao-cao.docx');
    await writeReport(file, await haiDuong());
    const pages = await pagesOf(file, folder.path);
    const upright = pages.findIndex(({ landscape }) => landscape);
    expect(upright).toBeGreaterThanOrEqual(2);
    expect(upright).toBeLessThanOrEqual(8);
    expect(pages.slice(upright).every(({ landscape }) => landscape)).toBe(true);
    expect(pages.length - upright).toBeGreaterThanOrEqual(3);
    expect(pages.length).toBeLessThanOrEqual(24);
  });

  it('a result sheet has its summary upright, its annex across, its form upright', async ({
    skip,
  }) => {
    if (!hasLibreOffice) skip(WITHOUT_LIBREOFFICE);
    await using folder = await scratchFolder();
    const [written] = await writeResultPapers(folder.path, await haiDuong(), {
      formats: ['docx'],
      wanted: ({ standing }) => standing.unit.code === 'SN11',
    });
    if (!written) throw new Error('nothing was written');
    const pages = await pagesOf(written.file, folder.path);
    const shape = pages.map(({ landscape }) => (landscape ? 'L' : 'P')).join('');
    expect(shape).toMatch(/^P{2,5}L{3,12}P{1,5}$/);
  });
});
