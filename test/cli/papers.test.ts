import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../documents/ranking-workbook/read-back.ts';
import { run } from './run.ts';

const ROUND = 'fixtures/hai-duong-2025';

describe('thangdiem result', () => {
  it('writes both formats for the units named, and says what is left to fill in', async () => {
    await using folder = await scratchFolder();
    const out = join(folder.path, 'phieu', 'moi');
    const { code, out: said } = await run('result', ROUND, 'SN11', 'H07', '--out', out);
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual([
      'phieu-ket-qua-H07.docx',
      'phieu-ket-qua-H07.xlsx',
      'phieu-ket-qua-SN11.docx',
      'phieu-ket-qua-SN11.xlsx',
    ]);
    expect(said).toContain('Đã ghi 4 tệp');
    expect(said).toContain('chỉ để minh họa');
    expect(said).toContain('do văn thư điền');
  });

  it('writes the units of one block in one format, and lists them as JSON', async () => {
    await using folder = await scratchFolder();
    const { code, out: said } = await run(
      ...['result', ROUND, '--block', 'khoi-don-vi-su-nghiep', '--format', 'docx'],
      ...['--json', '--lang', 'en', '--out', folder.path],
    );
    expect(code).toBe(0);
    expect(readdirSync(folder.path)).toHaveLength(5);
    const { units, round } = JSON.parse(said);
    expect(round).toBe('hai-duong-2025');
    // DV02 first, DV01 second: expected.yaml
    expect(units[1]).toMatchObject({ code: 'DV01', place: 2, total: '96.94', grade: 'tot' });
    expect(units[1].files).toEqual([join(folder.path, 'result-sheet-DV01.docx')]);
  });

  it.each([
    [['SN99'], 'Không có đơn vị mã SN99'],
    [
      ['--block', 'khoi-la'],
      'Không có khối khoi-la trong đợt này. Các khối có: khoi-so-nganh (Khối',
    ],
    [['H01', '--block', 'khoi-so-nganh'], 'Không có đơn vị nào phù hợp.'],
    [['--format', 'pdf'], 'Giá trị không hợp lệ: pdf'],
  ])('refuses %j and writes nothing', async (args, said) => {
    await using folder = await scratchFolder();
    const out = join(folder.path, 'phieu');
    const { code, err } = await run('result', ROUND, ...args, '--out', out);
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(existsSync(out)).toBe(false);
  });

  it('asks where to write', async () => {
    expect(await run('result', ROUND)).toMatchObject({
      code: 2,
      err: 'Thiếu --out: nơi ghi kết quả.\n',
    });
  });

  it('says so when the folder cannot be written', async () => {
    await using folder = await scratchFolder();
    const file = join(folder.path, 'tep');
    await writeFile(file, '');
    const { code, err } = await run('result', ROUND, 'SN11', '--out', file);
    expect(code).toBe(2);
    expect(err).toContain(`Không ghi được tệp ${file}`);
  });
});

describe('thangdiem report', () => {
  it('writes one Word document and gives its counts as JSON', async () => {
    await using folder = await scratchFolder();
    const file = join(folder.path, 'bao-cao.docx');
    const { code, out } = await run('report', ROUND, '--out', file, '--json');
    expect(code).toBe(0);
    expect(existsSync(file)).toBe(true);
    expect(JSON.parse(out).blocks[0]).toEqual({
      block: 'khoi-so-nganh',
      units: 20,
      grades: { 'xuat-sac': 5, tot: 10, 'hoan-thanh': 1, 'khong-hoan-thanh': 1 },
      ungraded: 2,
      undecided: 1,
      notAppraised: 0,
    });
  });

  it('writes over nothing that is not a Word document', async () => {
    const { code, err } = await run('report', ROUND, '--out', 'bao-cao.xlsx');
    expect(code).toBe(2);
    expect(err).toContain('--out *.docx');
  });

  it.each(['result', 'report'])('%s writes nothing for a round with faults', async (command) => {
    await using folder = await scratchFolder();
    const out = join(folder.path, 'ra.docx');
    const faulty = join('fixtures/invalid/rounds', firstFaulty());
    const { code, err } = await run(
      command,
      faulty,
      '--sets',
      'fixtures/invalid/base',
      '--out',
      out,
    );
    expect(code).toBe(1);
    expect(err).toMatch(/Có \d+ lỗi, chưa có kết quả nào được ghi/);
    expect(existsSync(out)).toBe(false);
  });
});

function firstFaulty(): string {
  const [first] = readdirSync('fixtures/invalid/rounds').sort();
  if (!first) throw new Error('no faulty rounds');
  return first;
}
