import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeReport } from '../../../src/documents/papers/index.ts';
import { scratchFolder } from '../ranking-workbook/read-back.ts';
import { type ReadDocx, readDocx, rowOf, rowsWith } from './read-docx.ts';
import { haiDuong, papersOfRound } from './rounds.ts';

/** Grades, places and states are those of fixtures/hai-duong-2025/expected.yaml, counted by hand. */
let report: ReadDocx;

async function written(papers: Awaited<ReturnType<typeof haiDuong>>): Promise<ReadDocx> {
  await using folder = await scratchFolder();
  const file = join(folder.path, 'bao-cao.docx');
  await writeReport(file, papers);
  return readDocx(file);
}

beforeAll(async () => {
  report = await written(await haiDuong());
});

describe('the report of a round', () => {
  it('goes to whoever issued the regulation, on its legal bases', () => {
    expect(report.lines).toContain('BÁO CÁO');
    expect(report.lines).toContain('Kính gửi: Ủy ban nhân dân tỉnh Hải Dương.');
    const bases = report.lines.filter((line) => line.startsWith('Căn cứ '));
    expect(bases).toHaveLength(4);
    expect(bases[2]).toMatch(
      /^Căn cứ Chỉ thị số 33\/CT-TTg ngày 26\/11\/2021 của Thủ tướng Chính phủ/,
    );
    const opening = report.lines.find((line) => line.startsWith('Thực hiện '));
    expect(opening).toMatch(/Quyết định số 629\/QĐ-UBND ngày 10\/03\/2022 của UBND tỉnh Hải Dương/);
  });

  it('leaves number, date and signatory blank', () => {
    expect(report.lines).toContain('Số: ………/BC-…………');
    expect(report.lines).toContain('……………, ngày …… tháng …… năm ………');
    expect(report.lines).toContain('(Chữ ký, đóng dấu, họ và tên)');
  });

  it('counts the units of each grade, block by block, and adds up', () => {
    // SN: 01–05 xuất sắc; 06–10, 12, 16, 17, 19, 20 tốt; 11; 18; ungraded 13, 14; open 15
    expect(rowOf(report, 'Khối sở, ban, ngành')).toEqual([
      'Khối sở, ban, ngành',
      '20',
      '5',
      '10',
      '1',
      '1',
      '2',
      '1',
      '0',
    ]);
    // DV: 02 xuất sắc, the others tốt
    expect(rowOf(report, 'Khối đơn vị sự nghiệp trực thuộc UBND tỉnh').slice(1)).toEqual([
      '5',
      '1',
      '4',
      '0',
      '0',
      '0',
      '0',
      '0',
    ]);
    // H: 01, 07 xuất sắc; 02, 04, 05, 08, 11 tốt; 06, 10, 12 hoàn thành; open 09; not appraised 03
    expect(rowOf(report, 'Khối UBND huyện, thị xã, thành phố').slice(1)).toEqual([
      '12',
      '2',
      '5',
      '3',
      '0',
      '0',
      '1',
      '1',
    ]);
    expect(rowOf(report, 'Cộng').slice(1)).toEqual(['37', '8', '19', '4', '1', '2', '2', '1']);
  });

  it('names ties, units moved by a quota, ungraded and unsettled units with the reason', () => {
    const said = report.lines.join('\n');
    expect(said).toContain(
      '- Đồng hạng 7: 2 đơn vị (Sở Công Thương (giả định) (SN06), Sở Nông nghiệp và Phát triển nông thôn (giả định) (SN07)).',
    );
    // Quota of six places: SN06, SN07 across the limit, SN08 and SN09 beyond it
    expect(said).toMatch(/- 4 đơn vị chuyển từ mức “Hoàn thành xuất sắc” .*SN06.*SN07.*SN09.*SN08/);
    expect(said).toMatch(/- Sở Văn hóa, .* \(SN13\): Không đủ điều kiện xếp loại do «Gửi kết quả/);
    expect(said).toMatch(
      /\(SN15\): Tổng điểm chưa xác định, còn có thể trong khoảng 82,27–86,27\./,
    );
    expect(said).toMatch(
      /- 1 đơn vị chưa được thẩm định: UBND huyện Đồng Sao Mai \(giả định\) \(H03\)\./,
    );
    expect(said).toMatch(/- 1 đơn vị không gửi kết quả tự chấm: .* \(SN14\)\./);
  });

  it('gives the highest and the lowest total, not the first and the last place', () => {
    const said = report.lines.join('\n');
    expect(said).toContain('- Tổng điểm cao nhất: 98,36 điểm (Sở Nội vụ (giả định) (SN02)).');
    expect(said).toContain('- Tổng điểm thấp nhất: 47,90 điểm (Sở Y tế (giả định) (SN18)).');
  });

  it('heads the column of units without a grade as the set calls them', async () => {
    const papers = await haiDuong();
    const ungraded = { ...papers.set.ranking.ungraded, label: 'Không xếp loại' };
    const ranking = { ...papers.set.ranking, ungraded };
    const renamed = await written({ ...papers, set: { ...papers.set, ranking } });
    const heading = renamed.rows.find((row) => row.includes('Hoàn thành xuất sắc'));
    expect(heading).toContain('Không xếp loại');
  });

  it('asks for no decision while numbers are illustrative or results are open', () => {
    const proposal = report.lines.slice(report.lines.indexOf('IV. ĐỀ NGHỊ') + 1).slice(0, 2);
    expect(proposal[0]).toContain('chưa đề nghị quyết định kết quả');
    // SN15, H09, H03
    expect(proposal[1]).toContain('3 đơn vị chưa có kết quả cuối cùng');
  });

  it('has every unit once in its annexes, with place, total and grade', () => {
    for (const code of ['SN', 'DV', 'H'].flatMap((block, index) =>
      Array.from(
        { length: [20, 5, 12][index] ?? 0 },
        (_, i) => `${block}${String(i + 1).padStart(2, '0')}`,
      ),
    )) {
      expect(rowsWith(report, code), code).toHaveLength(1);
    }
    const [first] = rowsWith(report, 'SN06');
    expect(first?.[0]).toBe('7');
    expect(first?.slice(-3, -1)).toEqual(['94,04', 'Hoàn thành tốt']);
    const [ungraded] = rowsWith(report, 'SN13');
    expect(ungraded?.[0]).toBe('–');
    expect(ungraded?.slice(-3, -1)).toEqual(['89,80', 'Không đủ điều kiện xếp loại']);
    const [silent] = rowsWith(report, 'SN14');
    expect(silent?.at(-3)).toBe('–');
  });

  it('says where points by group do not add up to the total, and why', () => {
    // README: SN17 has 68.44 of 85, brought to 100
    expect(rowsWith(report, 'SN17')[0]?.at(-1)).toContain(
      'Điểm tối đa áp dụng là 85, tổng điểm đã quy đổi về thang 100.',
    );
  });

  it('leaves points by group out where the page has no room for them, and says so', async () => {
    const wide = await written(
      await papersOfRound('fixtures/quang-ngai-2025', 'criteria/quang-ngai'),
    );
    expect(rowsWith(wide, 'CQ01')[0]).toHaveLength(8);
    expect(wide.lines).toContain(
      'Điểm theo từng nhóm tiêu chí: xem phiếu kết quả của từng đơn vị.',
    );
  });
});

describe('a Word document of ours', () => {
  it('is in the language of its words, and no part of it is empty', () => {
    expect(report.styles).toContain('<w:lang w:val="vi-VN"/>');
    for (const header of report.headers) expect(header).toContain('<w:p');
    for (const cell of report.body.match(/<w:tc>.*?<\/w:tc>/gs) ?? [])
      expect(cell).toContain('<w:p>');
  });
});

describe('the layout of NĐ 30/2020/NĐ-CP', () => {
  const twips = (mm: number) => Math.round((mm / 25.4) * 1440);

  it('is A4 with its margins: the text upright, each annex across', () => {
    const sizes = [...report.body.matchAll(/<w:pgSz ([^>]*)\/>/g)].map(([, size = '']) => size);
    expect(sizes).toHaveLength(4);
    expect(sizes[0]).toContain(`w:w="${twips(210)}" w:h="${twips(297)}"`);
    for (const size of sizes.slice(1)) {
      expect(size).toContain(`w:w="${twips(297)}" w:h="${twips(210)}" w:orient="landscape"`);
    }
    for (const [, margins = ''] of report.body.matchAll(/<w:pgMar ([^>]*)\/>/g)) {
      const mm = Object.fromEntries(
        [...margins.matchAll(/w:(\w+)="(\d+)"/g)].map(([, side, value]) => [
          side,
          Number(value) / 56.69,
        ]),
      );
      for (const side of ['top', 'bottom']) {
        expect(mm[side]).toBeGreaterThan(19.5);
        expect(mm[side]).toBeLessThan(25.5);
      }
      expect(mm.left).toBeGreaterThan(29.5);
      expect(mm.left).toBeLessThan(35.5);
      expect(mm.right).toBeGreaterThan(14.5);
      expect(mm.right).toBeLessThan(20.5);
    }
  });

  it('numbers pages at the top but not the first', () => {
    const [first = '', ...others] = report.body.match(/<w:sectPr[ >].*?<\/w:sectPr>/gs) ?? [];
    expect(first).toMatch(/<w:titlePg\/>|<w:titlePg w:val="true"\/>/);
    for (const section of others)
      expect(section).not.toMatch(/<w:titlePg\/>|w:titlePg w:val="true"/);
  });

  it('repeats headings, draws a line below the motto, and no table is wider than its page', () => {
    const tables = report.body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    const headed = tables.filter((table) => table.includes('<w:tblHeader/>'));
    // Counts, losses, three annexes; letterhead and closing have none.
    expect(headed).toHaveLength(5);
    expect(tables[0]).toContain('<w:pBdr><w:top');
    for (const table of tables) {
      const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) =>
        Number(width),
      );
      const total = widths.reduce((sum, width) => sum + width, 0);
      expect(total).toBeLessThanOrEqual(twips(252) + widths.length);
    }
  });
});
