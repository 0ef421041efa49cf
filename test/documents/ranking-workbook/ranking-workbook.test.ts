import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RankingWorkbookInput } from '../../../src/documents/ranking-workbook/index.ts';
import { formulas, rowWith, sheetAt, shown, texts, writtenAndRead } from './read-back.ts';
import { INJECTION, sampleSet, sampleSubmissions, sampleWorkbook } from './sample-round.ts';

const [SUMMARY, DETAIL, DIFFERENCES, LOST, IDENTITY] = [0, 1, 2, 3, 4];
const VISIBLE_INJECTION = INJECTION.replace('\u0007', '␇');

let input: RankingWorkbookInput;
let workbook: exceljs.Workbook;

beforeAll(async () => {
  input = await sampleWorkbook();
  workbook = await writtenAndRead(input);
});

/** Place, groups, applicable maximum, bonus, deduction, self, appraised, total, grade. */
function summaryOf(code: string): unknown[] {
  const [place, , , ...rest] = shown(rowWith(sheetAt(workbook, SUMMARY), code));
  return [place, ...rest.slice(0, 9)];
}

describe('the workbook of a ranked round', () => {
  it('has a summary and a detail sheet a block, then what explains them', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Phân loại – Khối sở-ngành -cấp…',
      'Chi tiết – Khối sở-ngành -cấp…',
      'Chênh lệch',
      'Điểm mất',
      'Bộ tiêu chí',
    ]);
  });

  it('is A4 landscape with headings on each page and the number from page 2 on', () => {
    const sheet = sheetAt(workbook, SUMMARY);
    const heading = rowWith(sheet, 'Thứ hạng').number;
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${heading}:${heading + 2}`,
    });
    expect(sheet.pageSetup.margins).toMatchObject({ left: 1.181, right: 0.591, top: 0.787 });
    expect(sheet.headerFooter).toMatchObject({
      differentFirst: true,
      oddHeader: expect.stringContaining('&C'),
    });
    expect(sheet.headerFooter.firstHeader).toBeFalsy();
    expect(sheetAt(workbook, DETAIL).views[0]).toMatchObject({ state: 'frozen', xSplit: 3 });
  });

  it('reports each unit of each sheet as progress', async () => {
    const seen: [number, number][] = [];
    await writtenAndRead({ ...input, onProgress: (done, all) => seen.push([done, all]) });
    expect(seen).toHaveLength(28);
    expect(seen.at(-1)).toEqual([28, 28]);
  });

  it('the same input gives the same cells, whoever runs it', async () => {
    const again = await writtenAndRead(await sampleWorkbook());
    expect(again.worksheets.map(texts)).toEqual(workbook.worksheets.map(texts));
  });
});

describe('the summary', () => {
  it('ranks with equal places for equal totals and skips the next', () => {
    expect(summaryOf('S01')).toEqual([1, 60, 40, 100, 4, 1, 100, 100, 100, 'Tốt']);
    expect(summaryOf('S02')).toEqual([2, 50, 30, 100, 0, 0, 80, 80, 80, 'Khá']);
    expect(summaryOf('S03')).toEqual([2, 50, 30, 100, 0, 0, 80, 80, 80, 'Khá']);
    expect(summaryOf('S04')).toEqual([4, 33, 25, 90, 5, 2, 69.67, 67.44, 67.44, 'Yếu']);
  });

  it('names why the others have no place, and gives open totals as an interval', () => {
    const sheet = sheetAt(workbook, SUMMARY);
    const order = texts(sheet).filter((text) =>
      /^S0\d$|^Chưa đủ|^Chưa thẩm định$|^Không đủ điều kiện/.test(text),
    );
    expect(order).toEqual([
      ...['S01', 'S02', 'S03', 'S04'],
      ...['Chưa đủ căn cứ để xếp', 'S05'],
      ...['Chưa thẩm định', 'S06', 'Chưa thẩm định'],
      ...['Không đủ điều kiện phân loại', 'S07', 'Không đủ điều kiện phân loại'],
    ]);
    const open = rowWith(sheet, 'S05');
    expect(shown(open).slice(3, 11)).toEqual([
      50,
      '20,00–30,00',
      '90–100',
      0,
      0,
      '70,00–80,00',
      '70,00–80,00',
      '70,00–80,00',
    ]);
    expect(formulas(open)).toEqual({});
    expect(shown(rowWith(sheet, 'S06')).slice(3, 11)).toEqual([
      null,
      null,
      null,
      null,
      null,
      80,
      null,
      null,
    ]);
  });

  it('its totals are formulas over its groups, which are cells of the detail sheet', () => {
    const row = rowWith(sheetAt(workbook, SUMMARY), 'S04');
    const n = row.number;
    const detail = rowWith(sheetAt(workbook, DETAIL), 'S04').number;
    const sheet = "'Chi tiết – Khối sở-ngành -cấp…'!";
    expect(formulas(row)).toEqual({
      [`A${n}`]: `RANK(K${n},K$${n - 3}:K$${n})`,
      [`D${n}`]: `${sheet}D${detail}`,
      [`E${n}`]: `${sheet}G${detail}`,
      [`F${n}`]: `${sheet}L${detail}`,
      [`G${n}`]: `MIN(5,SUM(${sheet}J${detail}))`,
      [`H${n}`]: `MIN(6,SUM(${sheet}K${detail}))`,
      [`K${n}`]: `ROUND(ROUND(MAX(0,MIN(100,IF(F${n}=0,0,SUM(D${n}:E${n})*100/F${n})+G${n}-H${n})),10),2)`,
    });
  });

  it('numbers are numbers, with the decimals of the set', () => {
    const row = rowWith(sheetAt(workbook, SUMMARY), 'S04');
    expect(row.getCell('I').type).toBe(exceljs.ValueType.Number);
    expect(row.getCell('K').numFmt).toBe('0.00');
    expect(row.getCell('F').numFmt).toBe('0');
  });

  it('a place is a plain number where tie breakers or grades come in', async () => {
    const breaker = 'tieBreakers: [{ fact: points.1, prefer: higher }]';
    for (const change of [
      ['order: total', 'order: gradeThenTotal'],
      ['ties: competition', 'ties: dense'],
      ['ties: competition', `ties: competition\n  ${breaker}`],
    ] as const) {
      const other = await writtenAndRead(await sampleWorkbook(sampleSet(change)));
      expect(rowWith(sheetAt(other, SUMMARY), 'S01').getCell(1).value).toBe(1);
    }
  });

  it('an ungraded unit shows no points where the set says nothing is shown', async () => {
    const set = sampleSet(['shows: score', 'shows: nothing']);
    const written = await writtenAndRead(await sampleWorkbook(set));
    const row = rowWith(sheetAt(written, SUMMARY), 'S07');
    expect(shown(row).slice(3, 11)).toEqual(Array.from({ length: 8 }, () => null));
    const total = rowWith(sheetAt(written, DETAIL), 'S07').getCell(3).value;
    expect(total).toBe('Không đủ điều kiện phân loại');
  });

  it('a unit that handed nothing in shows a dash for its open total, not 0–100', async () => {
    const [first, ...others] = sampleSubmissions;
    if (!first) throw new Error('no submissions');
    const nothing = { unit: first.unit, answers: new Map(), external: new Map() };
    const { code } = first.unit;
    for (const basis of ['self', 'final'] as const) {
      const input = await sampleWorkbook(sampleSet(), [nothing, ...others], basis);
      const row = rowWith(sheetAt(await writtenAndRead(input), SUMMARY), code);
      const cells = shown(row).map(String);
      expect(cells.filter((cell) => cell === '–').length).toBeGreaterThan(0);
      expect(cells.slice(0, -1).filter((cell) => /\d–\d/.test(cell))).toEqual([]);
    }
  });

  it('text that looks like a formula stays text, control characters can be seen', () => {
    const cell = rowWith(sheetAt(workbook, SUMMARY), 'S02').getCell(3);
    expect(cell.type).toBe(exceljs.ValueType.String);
    expect(cell.value).toBe(VISIBLE_INJECTION);
  });

  it('warns of illustrative figures, supposed data and provisional places', () => {
    const warnings = texts(sheetAt(workbook, SUMMARY)).filter((text) => text.startsWith('LƯU Ý'));
    expect(warnings).toEqual([
      expect.stringContaining('CHỈ ĐỂ MINH HỌA'),
      'LƯU Ý: Số điểm chỉ để minh họa.',
      'LƯU Ý: Dữ liệu giả định.',
      expect.stringMatching(/TẠM THỜI.*phân loại của 4 đơn vị.*2 đơn vị \(S05, S06\)/),
    ]);
    for (const sheet of workbook.worksheets) {
      expect(texts(sheet).join('\n')).toContain('CHỈ ĐỂ MINH HỌA');
      expect(sheet.headerFooter.oddFooter).toContain('minh họa');
      expect(sheet.headerFooter.firstFooter).toContain('minh họa');
    }
  });

  it('does not warn where every figure is the regulation’s', async () => {
    const set = sampleSet(['illustrative', 'verbatim'], ['notice: Số điểm chỉ để minh họa.\n', '']);
    const sound = await writtenAndRead(await sampleWorkbook(set, sampleSubmissions.slice(0, 4)));
    const warnings = texts(sheetAt(sound, SUMMARY)).filter((text) => text.startsWith('LƯU Ý'));
    expect(warnings).toEqual(['LƯU Ý: Dữ liệu giả định.']);
    expect(sheetAt(sound, SUMMARY).headerFooter.oddFooter).toBeFalsy();
  });

  it('on self-scores it says so and shows one total', async () => {
    const self = await writtenAndRead(await sampleWorkbook(sampleSet(), sampleSubmissions, 'self'));
    const sheet = sheetAt(self, SUMMARY);
    expect(texts(sheet).join('\n')).toContain('TỰ CHẤM, chưa qua thẩm định');
    expect(shown(rowWith(sheet, 'S04')).slice(3, 10)).toEqual([35, 25, 90, 5, 2, 69.67, 'Yếu']);
  });
});

describe('the detail sheet', () => {
  it('types points of criteria and adds groups by formula', () => {
    const row = rowWith(sheetAt(workbook, DETAIL), 'S04');
    const n = row.number;
    expect(shown(row).slice(2)).toEqual([67.44, 33, 33, 0, 25, 25, 'K.AD', 6, 2, 90]);
    expect(formulas(row)).toMatchObject({
      [`D${n}`]: `SUM(E${n}:F${n})`,
      [`G${n}`]: `SUM(H${n}:I${n})`,
      [`L${n}`]: `100-SUMIF(D${n}:I${n},"K.AD",D$5:I$5)`,
    });
    expect(row.getCell('E').type).toBe(exceljs.ValueType.Number);
  });

  it('what is open is an interval, what may not apply says so', () => {
    const row = rowWith(sheetAt(workbook, DETAIL), 'S05');
    expect(shown(row).slice(2)).toEqual([
      '70,00–80,00',
      50,
      30,
      20,
      '20,00–30,00',
      20,
      '0,00–10,00 / K.AD',
      0,
      0,
      '90–100',
    ]);
    expect(formulas(row)).toEqual({});
  });

  it('a criterion that is not for a group of units is left out of its rows', async () => {
    const group = (id: string) =>
      `  - { id: ${id}, title: ${id}, source: { document: quyet-dinh, section: a, fidelity: derived } }\n`;
    const set = sampleSet(
      ['unitGroups:\n', `unitGroups:\n${group('xa')}`],
      ['groups: [so]', 'groups: [so, xa]'],
      ['        max: 20\n', '        max: 20\n        for: [so]\n'],
      [
        "  - id: '2'\n",
        `      - id: '1.3'
        title: Của xã
        max: 20
        for: [xa]
        source: { document: quyet-dinh, section: I.3, fidelity: verbatim, points: illustrative }
        inputs: { so: { title: Số, type: count } }
        method: { count: { input: so, each: 1 } }
  - id: '2'
`,
      ],
    );
    const row = rowWith(sheetAt(await writtenAndRead(await sampleWorkbook(set)), DETAIL), 'S01');
    expect(shown(row).slice(2, 8)).toEqual([100, 60, 40, 20, null, 40]);
    expect(row.getCell('G').fill).toMatchObject({ pattern: 'solid' });
    expect(formulas(row)[`D${row.number}`]).toBe(`SUM(E${row.number}:G${row.number})`);
  });

  it('points given because a criterion does not apply are marked', async () => {
    const set = sampleSet(['notApplicable: rescale', 'notApplicable: full']);
    const row = rowWith(sheetAt(await writtenAndRead(await sampleWorkbook(set)), DETAIL), 'S04');
    expect(row.getCell('I').value).toBe(10);
    expect(row.getCell('I').numFmt).toBe('0.00"*"');
    expect(row.cellCount).toBe(11);
  });
});

describe('the lists', () => {
  it('differences: what was changed, by whom and why', () => {
    const sheet = sheetAt(workbook, DIFFERENCES);
    const row = rowWith(sheet, 'S04 – Sở Y tế');
    expect(shown(row)).toEqual([
      'S04 – Sở Y tế',
      '1.1. Hội nghị',
      35,
      33,
      33,
      -2,
      'Hai hội nghị không có biên bản',
      'Tổ thẩm định',
    ]);
    expect(formulas(row)).toEqual({
      [`F${row.number}`]: `ROUND(E${row.number}-C${row.number},10)`,
    });
    expect(row.getCell(6).numFmt).toBe('+0.00;-0.00;0.00');
    expect(sheet.rowCount).toBe(row.number);
    expect(sheet.autoFilter).toBe(`A${row.number - 1}:H${row.number}`);
  });

  it('says so where nothing differs', async () => {
    const same = await writtenAndRead(
      await sampleWorkbook(sampleSet(), sampleSubmissions.slice(0, 1)),
    );
    expect(texts(sheetAt(same, DIFFERENCES)).at(-1)).toBe('Không có chênh lệch nào.');
  });

  it('lost points: article and its fidelity, maximum, points, loss, reason, missing evidence', () => {
    const sheet = sheetAt(workbook, LOST);
    const rows: unknown[][] = [];
    sheet.eachRow((row) => {
      if (row.getCell(1).value === 'S04 – Sở Y tế') rows.push(shown(row).slice(1));
    });
    const article = (id: string) =>
      `${id}, 1/QĐ-UBND – UBND tỉnh (nội dung: nguyên văn; điểm: minh họa)`;
    expect(rows).toEqual([
      ['1.1. Hội nghị', article('I.1'), 40, 33, 7, 'Chưa đạt mức tối đa.', null],
      [
        '1.2. Báo cáo',
        article('I.2'),
        20,
        0,
        20,
        'Không có tài liệu kiểm chứng.',
        'Báo cáo hoặc Biên bản',
      ],
      ['2.1. Tin bài', article('II.1'), 30, 25, 5, 'Chưa đạt mức tối đa.', null],
      ['TR1. Vi phạm', expect.any(String), 0, 0, 2, expect.any(String), null],
    ]);
  });

  it('the set: title, version, hash, thresholds, rules, and the source of each criterion', () => {
    const all = texts(sheetAt(workbook, IDENTITY));
    for (const expected of [
      'Bộ tiêu chí thử nghiệm',
      'abc123'.repeat(10),
      '1/QĐ-UBND – UBND tỉnh: Quy định tiêu chí',
      'từ 01/01/2025',
      '100 điểm; tổng điểm không được vượt thang điểm, không thấp hơn 0',
      'Tổng điểm: 2 chữ số thập phân, từ nửa đơn vị trở lên làm tròn lên',
      'Tổng điểm từ 90',
      'Không xếp mức nào\nKhi: đã nộp bản tự chấm = không',
      'Các mức phân loại',
      '2.2. Giải quyết đơn thư',
      'Tối đa 10; không áp dụng: rút khỏi điểm tối đa, quy đổi theo thang điểm',
      'II.2, 1/QĐ-UBND – UBND tỉnh (nội dung: nguyên văn; điểm: minh họa)',
      '0.1.0',
    ]) {
      expect(all).toContain(expected);
    }
  });
});
