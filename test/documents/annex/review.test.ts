import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { confirmAnnex, draftAnnex } from '../../../src/app/draft-annex.ts';
import { loadSets } from '../../../src/criteria/load.ts';
import type { Criterion } from '../../../src/criteria/schema/criterion.ts';

const REVIEW = 'ra-soat.xlsx';
const [ANSWER, REWRITTEN, FRAME_ANSWER] = [7, 8, 3];

async function drafted(annex: string) {
  const folder = mkdtempSync(join(tmpdir(), 'thang-diem-annex-'));
  const work = { id: 'thu', year: 2025, folder, reviewFile: REVIEW };
  const result = await draftAnnex(join('fixtures/annexes', annex), work);
  expect(result.files).toHaveLength(2);
  return { folder, review: join(folder, REVIEW), set: join(folder, 'set.yaml') };
}

/** Fills a review as a person would: `answers` by the number in the first visible column. */
async function fill(
  review: string,
  answer: (number: string, row: exceljs.Row) => string | undefined,
  frame = true,
): Promise<void> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(review);
  const [criteria, questions] = workbook.worksheets;
  criteria?.eachRow((row, index) => {
    if (index > 3) row.getCell(ANSWER).value = answer(row.getCell(2).text, row) ?? null;
  });
  questions?.eachRow((row, index) => {
    if (index > 3 && frame) row.getCell(FRAME_ANSWER).value = 'Đúng';
  });
  await workbook.xlsx.writeFile(review);
}

async function faultsOf(folder: string): Promise<readonly string[]> {
  const { findings } = await loadSets([folder]);
  return findings.map(({ code }) => code);
}

describe('the review of a draft', () => {
  it('a draft is refused for scoring until everything is confirmed, then it is a set', async () => {
    const { folder, review } = await drafted('01-so-nganh.docx');
    expect(new Set(await faultsOf(folder))).toEqual(new Set(['set.to-confirm']));
    await fill(review, () => 'Đúng', false);
    expect(await confirmAnnex(review)).toMatchObject({ findings: [], confirmed: 7, open: 6 });
    expect(await faultsOf(folder)).toEqual(Array.from({ length: 6 }, () => 'set.to-confirm'));
    await fill(review, () => 'Đúng');
    expect(await confirmAnnex(review)).toMatchObject({ findings: [], open: 0 });
    const { sets } = await loadSets([folder]);
    expect(sets[0]?.leaves.map(({ node }) => node.method.name)).toEqual([
      'yesNo',
      'choice',
      'bands',
      'proportional',
      'deductions',
      'count',
      'checklist',
    ]);
  });

  it('a rule written anew is understood again, another is given to a person', async () => {
    const { folder, review } = await drafted('01-so-nganh.docx');
    await fill(review, (_, row) => {
      if (row.getCell(1).text === 'II.2') {
        row.getCell(REWRITTEN).value = 'Mỗi hồ sơ trễ hạn trừ 2 điểm, trừ tối đa 10 điểm';
        return 'Sửa';
      }
      return row.getCell(1).text === 'III.1' ? 'người chấm' : 'Đúng';
    });
    expect((await confirmAnnex(review)).findings).toEqual([]);
    const { sets } = await loadSets([folder]);
    const node = (id: string) => sets[0]?.byId.get(id)?.node as Criterion;
    // 20 less 2 for each, not below 20 − 10.
    expect(node('II.2').method).toMatchObject({ name: 'deductions' });
    expect(String((node('II.2').method as { floor?: unknown }).floor)).toBe('10');
    expect(node('III.1').method.name).toBe('awarded');
    expect(node('III.1').inputs.diem?.by).toBe('appraiser');
  });

  it('what cannot be taken is told by cell, all of it, and nothing is changed', async () => {
    const { review, set } = await drafted('01-so-nganh.docx');
    const before = readFileSync(set, 'utf8');
    await fill(review, (number, row) => {
      if (row.getCell(1).text === 'I.1') return 'chắc vậy';
      if (row.getCell(1).text === 'I.2') return 'ok';
      return number === '3' ? 'Đúng' : undefined;
    });
    const wrong = await confirmAnnex(review);
    expect(wrong.findings.map(({ code, at }) => [code, at.cell])).toEqual([
      ['annex.review-answer', 'G4'],
      ['annex.review-answer', 'G5'],
    ]);
    await fill(review, (_, row) => {
      row.getCell(REWRITTEN).value = 'tùy tình hình';
      return 'Sửa';
    });
    expect((await confirmAnnex(review)).findings).toHaveLength(7);
    expect(readFileSync(set, 'utf8')).toBe(before);
  });

  it('confirming twice changes nothing, what a person wrote in the set stays', async () => {
    const { review, set } = await drafted('02-hai-bang.docx');
    writeFileSync(
      set,
      readFileSync(set, 'utf8').replace('number: …', 'number: 12/QĐ-UBND # đã đối chiếu'),
    );
    await fill(review, () => 'Đúng');
    await confirmAnnex(review);
    const once = readFileSync(set, 'utf8');
    expect(once).toContain('number: 12/QĐ-UBND # đã đối chiếu');
    await confirmAnnex(review);
    expect(readFileSync(set, 'utf8')).toBe(once);
  });

  it('a workbook that is no review is named as such', async () => {
    const { folder } = await drafted('01-so-nganh.docx');
    const workbook = new exceljs.Workbook();
    workbook.addWorksheet('Khác').getCell('A1').value = 'x';
    const file = join(folder, 'khac.xlsx');
    await workbook.xlsx.writeFile(file);
    expect((await confirmAnnex(file)).findings.map(({ code }) => code)).toEqual([
      'annex.review-foreign',
    ]);
  });
});
