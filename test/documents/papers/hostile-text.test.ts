import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileNames } from '../../../src/documents/papers/file-names.ts';
import {
  type Papers,
  writeReport,
  writeResultPapers,
} from '../../../src/documents/papers/index.ts';
import type { Submission } from '../../../src/evidence/submission.ts';
import { readWorkbook, scratchFolder, sheetAt, texts } from '../ranking-workbook/read-back.ts';
import { sampleSubmissions, sampleWorkbook } from '../ranking-workbook/sample-round.ts';
import { readDocx } from './read-docx.ts';
import { papersOf } from './rounds.ts';

const FORMULA = '=HYPERLINK("http://example.com","Sở")';
const MARKUP = 'Sở </w:t></w:r> & <script> "Tư pháp" ]]>';
const CONTROL = 'Sở\u0000\u0007\uD800 Tài chính\r\nhai dòng';
const LONG = `Ban ${'Quản lý các khu công nghiệp và khu kinh tế '.repeat(40)}`;
/** One word that no column can hold. */
const UNBROKEN = 'X'.repeat(400);
const NAMES = [FORMULA, MARKUP, CONTROL, LONG, UNBROKEN];

let papers: Papers;

beforeAll(async () => {
  const hostile = sampleSubmissions.map((submission, index): Submission => {
    const name = NAMES[index] ?? submission.unit.name;
    const { appraisal } = submission;
    return {
      ...submission,
      unit: { ...submission.unit, name },
      ...(appraisal && { appraisal: { ...appraisal, by: MARKUP } }),
    };
  });
  const { set, result } = await sampleWorkbook(undefined, hostile);
  papers = papersOf({
    set,
    result,
    round: { id: 'dot', title: `${FORMULA} & <b>`, year: 2025 },
  });
});

/** As a document can hold it: markup is text, what XML forbids is made visible. */
const SHOWN = [FORMULA, MARKUP, 'Sở␀␇\uFFFD Tài chính'];

describe('text that came from outside', () => {
  it('is text in Word, whatever it holds', async () => {
    await using folder = await scratchFolder();
    const file = join(folder.path, 'bao-cao.docx');
    await writeReport(file, papers);
    const { body, rows } = await readDocx(file);
    const cells = rows.flat().join('\n');
    for (const name of SHOWN) expect(cells).toContain(name);
    expect(body).not.toContain('<script>');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(body).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/);
  });

  it('never becomes a formula in Excel', async () => {
    await using folder = await scratchFolder();
    await writeResultPapers(folder.path, papers, { formats: ['xlsx'] });
    const workbook = await readWorkbook(join(folder.path, 'phieu-ket-qua-S01.xlsx'));
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) => {
        row.eachCell(({ formula }) => {
          // Sums and differences of ours, over cells alone.
          if (formula !== undefined)
            expect(formula).toMatch(/^(?:SUM|ROUND)\([A-Z\d,(-]+\)?,?\d*\)$/);
        });
      });
    }
    expect(texts(sheetAt(workbook, 0)).some((text) => text.startsWith(FORMULA))).toBe(true);
  });

  it('does not leave its folder by way of a file name', async () => {
    await using folder = await scratchFolder();
    const [first] = papers.result.units;
    if (!first) throw new Error('no units');
    const code = '../../ra ngoài/..\\C:*?';
    const renamed = { ...first, unit: { ...first.unit, code } };
    const result = {
      ...papers.result,
      units: [renamed],
      blocks: papers.result.blocks.map((block) => ({
        ...block,
        standings: block.standings
          .filter(({ unit }) => unit.code === first.unit.code)
          .map((standing) => ({ ...standing, unit: renamed.unit })),
      })),
    };
    await writeResultPapers(folder.path, { ...papers, result }, { formats: ['docx'] });
    expect(await readdir(folder.path)).toHaveLength(1);
  });
});

describe('names of files', () => {
  it('are never alike, even where only the case or the forbidden letters differ', () => {
    const names = fileNames('p', ['A1', 'a1', 'A/1', 'A:1', 'Đ', '…', '']);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(7);
    expect(names[0]).toBe('p-A1');
    expect(names[4]).toBe('p-Đ');
    for (const name of names) expect(name).toMatch(/^[\p{L}\p{N}_.-]+$/u);
  });
});
