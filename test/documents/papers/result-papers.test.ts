import { join } from 'node:path';
import type exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeResultPapers } from '../../../src/documents/papers/index.ts';
import {
  formulas,
  readWorkbook,
  rowWith,
  scratchFolder,
  sheetAt,
  shown,
  texts,
} from '../ranking-workbook/read-back.ts';
import { type ReadDocx, readDocx, rowOf } from './read-docx.ts';
import { haiDuong } from './rounds.ts';

/** What each unit shows is stated in fixtures/hai-duong-2025/README.md and expected.yaml. */
const UNITS = ['SN06', 'SN11', 'SN13', 'SN14', 'SN15', 'SN17', 'H03', 'H07'] as const;
type Code = (typeof UNITS)[number];

const docx = {} as Record<Code, ReadDocx>;
const xlsx = {} as Record<Code, exceljs.Workbook>;

beforeAll(async () => {
  await using folder = await scratchFolder();
  const written = await writeResultPapers(folder.path, await haiDuong(), {
    formats: ['xlsx', 'docx'],
    wanted: ({ standing }) => UNITS.some((code) => code === standing.unit.code),
  });
  expect(written).toHaveLength(UNITS.length * 2);
  for (const code of UNITS) {
    docx[code] = await readDocx(join(folder.path, `phieu-ket-qua-${code}.docx`));
    xlsx[code] = await readWorkbook(join(folder.path, `phieu-ket-qua-${code}.xlsx`));
  }
});

/** A sentence of the document that holds a text. */
function lineWith({ lines }: ReadDocx, part: string): string {
  return lines.find((line) => line.includes(part)) ?? '';
}

describe('the result sheet of a unit', () => {
  it('gives total, grade and place', () => {
    expect(rowOf(docx.SN11, 'Tổng điểm')).toEqual(['Tổng điểm', '87,17 (thang điểm 100)']);
    expect(rowOf(docx.SN11, 'Xếp loại')).toEqual(['Xếp loại', 'Hoàn thành']);
    expect(rowOf(docx.SN11, 'Thứ hạng')).toEqual(['Thứ hạng', '16 (trong 20 đơn vị của khối)']);
  });

  it('says whose it is, of which block, and by which set', () => {
    const { lines } = docx.SN11;
    expect(lines).toContain('Sở Thông tin và Truyền thông (giả định) (mã SN11)');
    expect(lines).toContain('Khối sở, ban, ngành (20 đơn vị)');
    expect(lineWith(docx.SN11, 'mã kiểm tra')).toMatch(/^hai-duong-629-2022; phiên bản: 2022/);
  });

  it('says why a unit that reached a better grade is held at a lower one', () => {
    expect(rowOf(docx.SN11, 'Ghi chú')[1]).toContain(
      'Cao nhất chỉ đạt mức «Hoàn thành» do «Người đứng đầu bị kỷ luật',
    );
    // 87.17 is above the 75 of «Hoàn thành tốt»
    expect(lineWith(docx.SN11, 'Đạt mức «Hoàn thành tốt»')).toContain('từ 75 trở lên');
  });

  it('shows a shared place as shared, and the quota that moved both units down', () => {
    expect(rowOf(docx.SN06, 'Thứ hạng')[1]).toBe(
      '7, đồng hạng với 1 đơn vị khác (trong 20 đơn vị của khối)',
    );
    const note = rowOf(docx.SN06, 'Ghi chú')[1];
    expect(note).toContain('Đồng hạng với SN07.');
    expect(note).toContain('nhiều nhất 30% số đơn vị trong khối');
    // The grade before the quota is not left as the last word.
    const steps = docx.SN06.lines;
    const before = steps.findIndex((line) =>
      line.includes('Kết quả xếp loại: «Hoàn thành xuất sắc»'),
    );
    const after = steps.findIndex((line) => line.includes('Xếp loại sau cùng: Hoàn thành tốt.'));
    expect(before).toBeGreaterThan(0);
    expect(after).toBeGreaterThan(before);
  });

  it('shows the score of an ungraded unit, and why it has no grade', () => {
    expect(rowOf(docx.SN13, 'Tổng điểm')[1]).toBe('89,80 (thang điểm 100)');
    expect(rowOf(docx.SN13, 'Xếp loại')[1]).toBe('Không đủ điều kiện xếp loại');
    expect(rowOf(docx.SN13, 'Thứ hạng')[1]).toBe('Không xếp hạng');
    expect(rowOf(docx.SN13, 'Ghi chú')[1]).toContain('Gửi kết quả tự chấm chậm quá 20 ngày');
  });

  it('gives a unit that handed nothing in no points at all, not zero', () => {
    expect(rowOf(docx.SN14, 'Tổng điểm')[1]).toBe('Chưa có căn cứ tính điểm');
    expect(rowOf(docx.SN14, 'Gửi kết quả tự chấm')[1]).toBe('không gửi');
    expect(docx.SN14.lines.some((line) => line.startsWith('Mất '))).toBe(false);
    // Nothing to answer to but the whole: a form of empty lines.
    const form = docx.SN14.rows.filter(
      (row) => row.length === 5 && row.every((cell) => cell === ''),
    );
    expect(form).toHaveLength(8);
  });

  it('gives an undecided total as an interval', () => {
    expect(rowOf(docx.SN15, 'Tổng điểm')[1]).toBe('82,27–86,27 (thang điểm 100)');
    expect(rowOf(docx.SN15, 'Thứ hạng')[1]).toBe('Chưa có thứ hạng');
  });

  it('gives a unit not yet appraised its own score, and says that it is no result', () => {
    expect(rowOf(docx.H03, 'Tổng điểm tự chấm')[1]).toBe('80,56–83,78 (thang điểm 100)');
    expect(docx.H03.lines).toContain(
      'Đơn vị chưa được thẩm định. Phiếu này chỉ ghi điểm tự chấm, chưa phải kết quả đánh giá.',
    );
  });

  it('shows how a total came about where the scale was shrunk', () => {
    // 68.44 × 100 / 85 = 80.517…
    expect(lineWith(docx.SN17, '68,44 × 100 ÷ 85')).toContain('80,5176');
    const total = docx.SN17.rows.find(([title]) => title === 'TỔNG ĐIỂM');
    expect(total).toEqual(['TỔNG ĐIỂM', '100', '77,58–83,75', '80,52', '80,52']);
  });

  it('puts the criteria that cost most first, with reason and article', () => {
    // 2.2: one model of two, 2.5 of 5
    const headings = docx.SN11.rows.findIndex((row) => row.includes('Điểm mất'));
    const [first, second] = docx.SN11.rows.slice(headings + 1);
    expect(first?.slice(0, 5)).toEqual([
      '2.2',
      'Mô hình “Dân vận khéo” được cấp có thẩm quyền công nhận trong năm',
      '5',
      '2,50',
      '2,50',
    ]);
    expect(first?.[5]).toMatch(/1 × 2,5.*\nCăn cứ: II\.2, .*chỉ để minh họa/s);
    expect(second?.[4]).toBe('2,00');
  });

  it('adds up what was lost in the scale', () => {
    // 87.17 on a scale of 100 is 83.68 of 96: 96 − 83.68 = 12.32
    expect(lineWith(docx.SN11, 'trong thang điểm (chưa tính')).toMatch(/^Mất 12,32 điểm/);
  });

  it('gives self, appraised and final points and the reviewers’ reasons by criterion', () => {
    const row = docx.SN11.rows.find((cells) => cells[0] === '3.4' && cells.length === 9);
    expect(row?.slice(2, 7)).toEqual(['3', '3,00', '1,50', '1,50', '1,50']);
    expect(row?.[7]).toContain('Trang thông tin điện tử mới công khai một phần quy trình');
    expect(row?.[8]).toMatch(/^II\.3, /);
  });

  it('keeps the appraiser’s reason where the council decided otherwise', () => {
    // 6.2: lowered by the appraiser, restored by the council
    const row = docx.H07.rows.find((cells) => cells[0] === '6.2' && cells.length === 9);
    expect(row?.[7]).toContain('Tổ thẩm định');
    expect(row?.[7]).toContain('Hội đồng');
    expect(row?.[4]).not.toBe(row?.[5]);
  });

  it('names the deadline for explanations and leaves lines to write on', () => {
    expect(lineWith(docx.SN11, 'Thời hạn gửi giải trình')).toContain('hết ngày 25/12/2025');
    expect(docx.SN11.lines).toContain('PHIẾU GIẢI TRÌNH');
    const form = docx.SN11.rows.filter((row) => row.length === 5 && row[3] === '' && row[4] === '');
    const lost = docx.SN11.rows.filter(
      (row) => row.length === 9 && /^\d/.test(row[0] ?? '') && /^\d/.test(row[6] ?? ''),
    );
    expect(lost.length).toBeGreaterThan(5);
    expect(form).toHaveLength(lost.length + 3);
  });

  it('is the same in Excel, with numbers as numbers', () => {
    const summary = sheetAt(xlsx.SN11, 0);
    expect(shown(rowWith(summary, 'Tổng điểm'))[2]).toBe('87,17 (thang điểm 100)');
    expect(shown(rowWith(summary, 'TỔNG ĐIỂM')).slice(5)).toEqual([
      100,
      '86,13–89,25',
      '86,13–89,25',
      87.17,
      87.17,
    ]);
    const pages = xlsx.SN11.worksheets.map(({ pageSetup }) => pageSetup.orientation);
    expect(pages).toEqual(['portrait', 'landscape', 'portrait']);
    const detail = sheetAt(xlsx.SN11, 1);
    expect(shown(rowWith(detail, '3.4')).slice(2, 7)).toEqual([3, 3, 1.5, 1.5, 1.5]);
  });

  it('works sums of groups and points lost out again in Excel', () => {
    const detail = sheetAt(xlsx.SN11, 1);
    const criterion = rowWith(detail, '3.4');
    const n = criterion.number;
    // 3 − 1.5
    expect(formulas(criterion)).toEqual({ [`G${n}`]: `ROUND(C${n}-F${n},10)` });
    // Group 1 has 1.1, 1.2 and 1.3 below it; README and explain: 4 + 3.46 + 4
    const group = rowWith(detail, '1');
    const below = [1, 2, 3].map((down) => group.number + down);
    const sum = (column: string) => `SUM(${below.map((row) => `${column}${row}`).join(',')})`;
    expect(formulas(group)).toEqual({
      [`D${group.number}`]: sum('D'),
      [`E${group.number}`]: sum('E'),
      [`F${group.number}`]: sum('F'),
    });
    expect(shown(group)[5]).toBe(11.46);
  });

  it('says on every page that numbers are illustrative', () => {
    const mark = 'minh họa';
    const { body, footers } = docx.SN11;
    const sections = body.match(/<w:sectPr[ >].*?<\/w:sectPr>/gs) ?? [];
    expect(sections).toHaveLength(3);
    for (const section of sections) {
      expect(section).toContain('<w:footerReference w:type="default"');
    }
    // The first page of the paper has a footer of its own kind.
    expect(sections[0]).toContain('<w:footerReference w:type="first"');
    expect(footers.length).toBeGreaterThanOrEqual(4);
    for (const footer of footers) expect(footer).toContain(mark);
    for (const sheet of xlsx.SN11.worksheets) {
      expect(sheet.headerFooter.oddFooter).toContain(mark);
      expect(sheet.headerFooter.firstFooter).toContain(mark);
    }
    expect(texts(sheetAt(xlsx.SN11, 0)).some((text) => text.includes('CHỈ ĐỂ MINH HỌA'))).toBe(
      true,
    );
  });
});
