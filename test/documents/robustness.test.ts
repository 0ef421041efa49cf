import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_PLAN, robustnessOf } from '../../src/analysis/robustness/index.ts';
import { Decimal } from '../../src/criteria/decimal.ts';
import { type DrawnPlot, robustnessPlots } from '../../src/documents/robustness-plots/index.ts';
import {
  type RobustnessWorkbook,
  writeRobustnessWorkbook,
} from '../../src/documents/robustness-workbook/index.ts';
import { wordsIn } from '../../src/text/index.ts';
import { robustnessWordsIn } from '../../src/text/robustness-words.ts';
import {
  readWorkbook,
  rowWith,
  scratchFolder,
  sheetAt,
  shown,
  texts,
} from './ranking-workbook/read-back.ts';
import { INJECTION, sampleWorkbook } from './ranking-workbook/sample-round.ts';

let content: RobustnessWorkbook;
let plots: readonly DrawnPlot[];
let workbook: Awaited<ReturnType<typeof readWorkbook>>;

beforeAll(async () => {
  const { set, round, result, engineVersion, generatedOn } = await sampleWorkbook();
  const plan = { ...DEFAULT_PLAN, draws: 600, weights: new Decimal('0.1') };
  content = {
    set,
    round,
    robustness: await robustnessOf(set, result, plan),
    words: wordsIn('vi'),
    say: robustnessWordsIn('vi'),
    engineVersion,
    generatedOn,
  };
  plots = [...robustnessPlots(content)];
  await using folder = await scratchFolder();
  const file = `${folder.path}/do-ben-vung.xlsx`;
  await writeRobustnessWorkbook(file, content);
  workbook = await readWorkbook(file);
});

describe('the workbook of an analysis', () => {
  it('has a sheet a block, one on what decides, and one on the method', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Khối sở-ngành -cấp tỉnh-- dài…',
      'Nguồn nào quyết định thứ hạng',
      'Phương pháp',
    ]);
  });

  it('says on every sheet that it is not the result, and that the numbers are illustrative', () => {
    for (const sheet of workbook.worksheets) {
      const told = texts(sheet).join('\n');
      expect(told).toContain('không phải kết quả chính thức');
      expect(told).toContain('số minh họa');
      expect(told).toContain('Dữ liệu giả định');
      expect(sheet.headerFooter.oddFooter).toContain('không phải kết quả chính thức');
    }
  });

  it('gives places and shares as numbers, as the analysis has them', () => {
    const [first] = content.robustness.blocks[0]?.units ?? [];
    if (first?.state !== 'ranked') throw new Error('S01 is ranked');
    const cells = shown(rowWith(sheetAt(workbook, 0), 'S01'));
    expect([cells[0], cells[3], cells[4], cells[5]]).toEqual([
      1,
      100,
      first.keepsGrade,
      first.keepsPlace,
    ]);
  });

  it('lists units without a place with the reason', () => {
    const told = texts(sheetAt(workbook, 0));
    expect(told).toContain('Chưa xác định, không phân tích');
    expect(told).toContain('Chưa thẩm định, không phân tích');
    expect(told).toContain('Không được xếp loại, không phân tích');
  });

  it('holds the plan and the seed it can be repeated from', () => {
    const method = sheetAt(workbook, 2);
    expect(shown(rowWith(method, 'Số lần tính lại'))[1]).toBe('600');
    expect(shown(rowWith(method, 'Số khởi tạo'))[1]).toBe('1');
    expect(shown(rowWith(method, 'Điểm do người chấm cho'))[1]).toContain('± 0,5 điểm');
    expect(shown(rowWith(method, 'Các tiêu chí khác'))[1]).toContain('± 2% điểm tối đa');
    expect(shown(rowWith(method, 'Trọng số các nhóm'))[1]).toContain('± 10% trọng số');
  });

  it('a name that looks like a formula stays text', () => {
    expect(texts(sheetAt(workbook, 0))).toContain(INJECTION.replace('\u0007', '␇'));
  });
});

describe('the plots of an analysis', () => {
  it('are three a block, named for it', () => {
    expect(plots.map(({ file }) => file)).toEqual([
      'thu-hang-khoi-so.svg',
      'muc-khoi-so.svg',
      'do-nhay-khoi-so.svg',
    ]);
  });

  it('are whole SVG texts in a font with Vietnamese letters, with the notices', () => {
    for (const { svg } of plots) {
      expect(svg).toMatch(/^<svg [\s\S]*<\/svg>\s*$/);
      expect(svg).toContain('Times New Roman');
      expect(svg).toContain('không phải kết quả chính thức');
      expect(svg).toContain('số minh họa');
      expect(svg).not.toContain('NaN');
    }
  });

  it('name every ranked unit and no other, markup in a name being escaped', () => {
    const [ranks] = plots;
    for (const code of ['S01', 'S02', 'S03', 'S04']) expect(ranks?.svg).toContain(code);
    for (const code of ['S05', 'S06', 'S07']) expect(ranks?.svg).not.toContain(code);
    expect(ranks?.svg).not.toContain('("http');
  });

  it('are the same when drawn again', () => {
    expect([...robustnessPlots(content)]).toEqual(plots);
  });
});
