import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './run.ts';

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'thang-diem-annex-cli-'));
}

describe('thangdiem annex', () => {
  it('writes draft and review, says how much was understood and what comes next', async () => {
    const out = folder();
    const { code, out: said } = await run(
      'annex',
      'fixtures/annexes/01-so-nganh.docx',
      '--out',
      out,
    );
    expect(code).toBe(0);
    expect(said).toContain('Đã đọc 1 bảng, 7 tiêu chí.');
    expect(said).toContain('Đề nghị cách chấm cho 7 tiêu chí; 0 tiêu chí để người chấm.');
    expect(said).toContain('ra-soat.xlsx');
    expect(readFileSync(join(out, 'set.yaml'), 'utf8')).toContain('id: bo-01-so-nganh');
    // The command ran on 01/01/2026 in Hà Nội.
    expect(readFileSync(join(out, 'set.yaml'), 'utf8')).toContain('from: 01/01/2026');
  });

  it('tells faults of the annex with table, row and figures, and writes the draft all the same', async () => {
    const { code, err, out } = await run(
      'annex',
      'fixtures/annexes/05-sai-so.docx',
      '--out',
      folder(),
    );
    expect(code).toBe(1);
    expect(err).toContain(
      'Bảng 1, dòng 2: Mục «I. Chỉ đạo» ghi 20 điểm nhưng các mục con cộng lại được 18 điểm.',
    );
    expect(err).toContain('Dòng tổng ghi 60 điểm nhưng các mục cộng lại được 50 điểm.');
    expect(out).toContain('set.yaml');
  });

  it('never writes over a draft that may be half reviewed', async () => {
    const out = folder();
    writeFileSync(join(out, 'set.yaml'), 'x');
    const { code, err } = await run('annex', 'fixtures/annexes/01-so-nganh.docx', '--out', out);
    expect(code).toBe(2);
    expect(err).toContain('chọn thư mục khác bằng --out');
    expect(readFileSync(join(out, 'set.yaml'), 'utf8')).toBe('x');
  });

  it.each([
    ['phu-luc.pdf', Buffer.from('%PDF-1.7'), 'tệp PDF'],
    [
      'phu-luc.doc',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.from('WordDocument', 'utf16le'),
      ]),
      'tệp Word kiểu cũ (.doc)',
    ],
  ])('asks for .docx or .xlsx in the place of %s', async (name, content, kind) => {
    const out = folder();
    writeFileSync(join(out, name), content);
    const { code, err } = await run('annex', join(out, name), '--out', join(out, 'nhap'));
    expect(code).toBe(1);
    expect(err).toContain(`Tệp không phải là tệp Word (.docx) hay Excel (.xlsx): đây là ${kind}.`);
    expect(err).toContain('lưu lại thành tệp Word (.docx)');
    expect(err).not.toContain('Excel Workbook');
  });

  it('reads a Word file by what it holds, whatever its name', async () => {
    const out = folder();
    const misnamed = join(out, 'phu-luc.doc');
    copyFileSync('fixtures/annexes/01-so-nganh.docx', misnamed);
    const { code, out: said } = await run('annex', misnamed, '--out', join(out, 'nhap'));
    expect(code).toBe(0);
    expect(said).toContain('Đã đọc 1 bảng, 7 tiêu chí.');
  });

  it('names a file that is neither, one without a table, and a missing one', async () => {
    const out = folder();
    const text = join(out, 'phu-luc.docx');
    writeFileSync(text, 'không phải Word');
    expect((await run('annex', text, '--out', join(out, 'a'))).err).toContain(
      'không phải là tệp Word (.docx)',
    );
    const { err } = await run('annex', join(out, 'khong-co.xlsx'), '--out', join(out, 'b'));
    expect(err).toContain('Không đọc được tệp');
    expect((await run('annex')).code).toBe(2);
    expect((await run('annex', text, '--year', 'năm nay')).err).toContain('--year năm nay');
    expect((await run('annex', text, '--id', 'Hải Dương')).err).toContain('chữ thường không dấu');
  });
});
