import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Run, run, runOn } from './run.ts';

const ROUND = 'fixtures/hai-duong-2025';
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;

let temporary = '';
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'thangdiem-'));
  await mkdir(join(temporary, 'la-thu-muc.xlsx'));
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

describe('check', () => {
  it('the shipped sets and rounds are sound', async () => {
    const { code, out, err } = await run('check', 'criteria', 'fixtures/hai-duong-2025');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/hai-duong-629-2022 .* 40 +\d+ +đúng/);
    expect(out).toMatch(/fixtures\/hai-duong-2025 +hai-duong-629-2022 +37 +đúng/);
    expect(out).toMatch(/Đã kiểm tra 5 bộ tiêu chí với \d+ ví dụ tính tay và 1 đợt đánh giá/);
  });

  it('without paths it checks the shipped sets', async () => {
    const { code, out } = await run('check', '--json');
    const { sets, rounds, findings } = JSON.parse(out);
    expect(code).toBe(0);
    expect(sets).toHaveLength(5);
    expect({ rounds, findings }).toEqual({ rounds: [], findings: [] });
  });

  it.each([
    ['evidence/SN11.yaml', 'Đây là tệp minh chứng của đơn vị, không phải bộ tiêu chí.'],
    ['units.yaml', 'Đây là danh sách đơn vị của đợt đánh giá, không phải bộ tiêu chí.'],
    ['external.yaml', 'Đây là tệp số liệu do cơ quan khác cung cấp, không phải bộ tiêu chí.'],
    ['../../criteria/hai-duong/629-2022/cases.yaml', 'Đây là tệp ví dụ tính tay, không phải'],
  ])('%s is said, once, to be no set', async (name, sentence) => {
    const { code, err } = await run('check', join(ROUND, name));
    expect(code).toBe(1);
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(2);
  });

  it('a set named by a round and left out for its faults is told with them', async () => {
    const folder = 'fixtures/invalid/accepted/plain';
    const { code, err } = await run('check', folder, '--sets', 'fixtures/invalid/sets/step');
    expect(code).toBe(1);
    expect(err).toContain('điểm tối đa 2 không phải là bội số của bước chấm 0,3');
    expect(err).toContain('Không có bộ tiêu chí nào mang mã «thu-loi»');
  });
});

describe('rank', () => {
  let ranked: Run;
  beforeAll(async () => {
    ranked = await run('rank', ROUND);
  });

  it('shows title, notices, and a table a block', () => {
    expect(ranked).toMatchObject({ code: 0, err: '' });
    expect(ranked.out).toContain('dữ liệu giả định');
    expect(ranked.out).toContain('số điểm và ngưỡng chỉ để minh họa, không phải của Quyết định');
    expect(ranked.out).toContain('Khối sở, ban, ngành (20 đơn vị)');
    expect(ranked.out).toContain('Khối đơn vị sự nghiệp trực thuộc UBND tỉnh (5 đơn vị)');
    expect(ranked.out).toContain('Khối UBND huyện, thị xã, thành phố (12 đơn vị)');
  });

  // From fixtures/hai-duong-2025/expected.yaml, which another program calculated.
  it.each([
    ['the first', /^ +1 +SN02 .* 95,86–98,86 +98,36 +Hoàn thành xuất sắc/m],
    ['two equal, beyond the quota', /^ +7 +SN06 .* 94,04 +Hoàn thành tốt/m],
    ['and their equal', /^ +7 +SN07 .* 94,04 +Hoàn thành tốt/m],
    ['the next skips a place', /^ +9 +SN09 .* 93,83 +Hoàn thành tốt/m],
    ['an interval has no place', /^ +– +SN15 .* 82,27–86,27 +Chưa xác định/m],
    ['ungraded with its score', /^ +– +SN13 .* 89,80 +Không đủ điều kiện xếp loại/m],
    ['rescaled', /^ +12 +SN17 .* 80,52 +Hoàn thành tốt/m],
    ['not yet appraised', /^ +– +H03 .* 80,56–83,78 +– +Chưa thẩm định/m],
  ])('%s', (_, line) => {
    expect(ranked.out).toMatch(line);
  });

  it('says which set it went by', async () => {
    const { out } = await run('rank', ROUND, '--json');
    const { id, version, hash } = JSON.parse(out).set;
    expect(ranked.out).toContain(
      `Bộ tiêu chí: ${id}, phiên bản ${version}, mã kiểm tra ${hash.slice(0, 12)}\n`,
    );
  });

  it('calls the grade by its English name in English', async () => {
    const { out } = await run('rank', ROUND, '--lang', 'en');
    expect(out).toMatch(/Place +Code +Unit +Self +Final +Grade$/m);
  });

  it('gives the same text every time', async () => {
    expect(await run('rank', ROUND)).toEqual(ranked);
  });

  it('on self-scores it says so, and undecided units have no place', async () => {
    const { code, out } = await run('rank', ROUND, '--basis', 'self');
    expect(code).toBe(0);
    expect(out).toContain('Xếp hạng theo điểm tự chấm, chưa thẩm định.');
    expect(out).toMatch(/^ +– +SN02 .* 95,86–98,86/m);
    expect(out).toMatch(/^ +1 +DV02 .* 98,46/m);
  });

  it('as JSON, and nothing else, with decimals as exact text', async () => {
    const { code, out, err } = await run('rank', ROUND, '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { set, basis, blocks } = JSON.parse(out);
    expect(set).toMatchObject({
      id: 'hai-duong-629-2022',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(basis).toBe('final');
    const [first] = blocks[0].standings;
    expect(first).toMatchObject({ code: 'SN02', place: 1, total: '98.36', grade: 'xuat-sac' });
    const open = blocks[0].standings.find(({ code: of }: { code: string }) => of === 'SN15');
    expect(open).toMatchObject({ place: null, total: { low: '82.27', high: '86.27' } });
  });

  it('writes the workbook where it is told', async () => {
    const file = join(temporary, 'kq.xlsx');
    const { code, out } = await run('rank', ROUND, '--out', file);
    expect(code).toBe(0);
    expect(out).toContain(`Đã ghi tệp Excel: ${file}`);
    expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK');
  });

  it.each([
    ['a folder that is not there', () => join(temporary, 'khong-co', 'kq.xlsx'), 'Tạo thư mục đó'],
    ['a folder of that name', () => join(temporary, 'la-thu-muc.xlsx'), 'Đóng tệp nếu đang mở'],
  ])('cannot write to %s: told, exit 2', async (_, file, remedy) => {
    const { code, err } = await run('rank', ROUND, '--out', file());
    expect(code).toBe(2);
    expect(err).toContain(`Không ghi được tệp ${file()}`);
    expect(err).toContain(remedy);
    expect(err).toContain('chọn nơi khác bằng --out');
  });

  it.each(['kq', 'kq.xls', 'round.yaml'])(
    'writes to no file but a workbook: not %s',
    async (name) => {
      const file = join(temporary, name);
      const { code, out, err } = await run('rank', ROUND, '--out', file);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(`Giá trị không hợp lệ: ${file} (--out *.xlsx).`);
    },
  );

  it('a round may be given by its round.yaml', async () => {
    const { code, out } = await run('rank', join(ROUND, 'round.yaml'));
    expect({ code, out }).toEqual({ code: 0, out: ranked.out });
    expect((await run('check', join(ROUND, 'round.yaml'))).out).toContain(ROUND);
  });

  it('without a round there says which file is missing', async () => {
    const { code, out, err } = await run('rank', 'khong-co');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('khong-co/round.yaml: Không đọc được tệp: không tìm thấy');
  });
});

describe('a unit outside the ranking', () => {
  const BASE = 'fixtures/invalid/base';

  it('that is not eligible shows no total where the set says so', async () => {
    const sets = join(temporary, 'khong-ghi-diem');
    await cp('criteria/hai-duong', sets, { recursive: true });
    const file = join(sets, '629-2022', 'set.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('shows: score', 'shows: nothing'));
    const { out } = await run('rank', ROUND, '--sets', sets);
    expect(out).toMatch(/^ +– +SN13 .* – +– +Không đủ điều kiện xếp loại/m);
  });

  it('that handed nothing in shows no interval in tables, but in explain and JSON', async () => {
    const round = 'fixtures/invalid/accepted/one-unit-has-handed-in-nothing';
    for (const command of ['rank', 'score']) {
      const { out } = await run(command, round, '--sets', BASE);
      expect(out).not.toMatch(/0,00–\d/);
      expect(out).toMatch(/^.*A02 .* – +–/m);
    }
    const json = JSON.parse((await run('score', round, '--sets', BASE, '--json')).out);
    const unit = json.units.find(({ code }: { code: string }) => code === 'A02');
    expect(unit.self.total.points.low).not.toBe(unit.self.total.points.high);
    expect((await run('explain', round, 'A02', '--sets', BASE)).out).toMatch(/Tổng điểm: 0,00–/);
  });

  it('with answers but no day of submission is told to count as not handed in', async () => {
    const folder = join(temporary, 'chua-nop');
    await cp('fixtures/invalid/accepted/plain', folder, { recursive: true });
    const file = join(folder, 'evidence', 'A01.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/^submitted:.*\n/m, ''));
    const { code, err } = await run('check', BASE, folder);
    expect(code).toBe(0);
    expect(err).toContain('A01.yaml');
    expect(err).toContain('Đơn vị «A01» có phần trả lời nhưng chưa có ngày nộp');
  });

  it('appraised before it was handed in is told, and counts as it stands', async () => {
    const folder = join(temporary, 'som-hon');
    await cp('fixtures/invalid/accepted/plain', folder, { recursive: true });
    const file = join(folder, 'evidence', 'A01.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      `${text.replace(/^(appraisal|council):\n(?: .*\n)*/gm, '')}appraisal:\n  by: Sở Nội vụ\n  on: 02/01/2025\n`,
    );
    const { code, err } = await run('check', BASE, folder);
    expect(code).toBe(0);
    expect(err).toContain(
      'Đơn vị «A01»: ngày ghi ở «appraisal» là 02/01/2025, trước ngày ghi ở «submitted»',
    );
  });
});

describe('score', () => {
  it('shows self, appraised and final totals', async () => {
    const { code, out, err } = await run('score', ROUND);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Mã +Đơn vị +Tự chấm +Thẩm định +Cuối cùng$/m);
    // The appraiser lowers 6.2 of H07, the council restores it: 89,43, then 91,43.
    expect(out).toMatch(/^H07 .* 88,93–94,18 +89,43 +91,43$/m);
    expect(out).toMatch(/^H03 .* 80,56–83,78 +– +–$/m);
  });

  it('as JSON every line has its source, and every number is text', async () => {
    const { out } = await run('score', ROUND, '--json');
    const { units } = JSON.parse(out);
    expect(units).toHaveLength(37);
    const sn11 = units.find(({ code }: { code: string }) => code === 'SN11');
    expect(sn11.final).toMatchObject({
      total: { points: { low: '87.17', high: '87.17' } },
      grade: { state: 'graded', grade: 'hoan-thanh' },
    });
    const line = sn11.final.lines.find(({ id }: { id: string }) => id === '1.2');
    expect(line).toMatchObject({ amount: '3.46', source: { document: 'kh-2025' } });
    // 4 × 136 ÷ 157 to 40 digits.
    expect(line.unrounded.low).toMatch(/^3\.4649681528662420382/);
  });
});

describe('explain', () => {
  let explained: Run;
  beforeAll(async () => {
    explained = await run('explain', ROUND, 'SN11');
  });

  it('begins with total, grade and place', () => {
    expect(explained).toMatchObject({ code: 0, err: '' });
    expect(explained.out).toContain('Sở Thông tin và Truyền thông (giả định) (SN11)');
    expect(explained.out).toContain('Tổng điểm: 87,17/100 – Hoàn thành – hạng 16 trong 20 đơn vị');
  });

  it('names the article for every criterion that lost points', () => {
    const criteria = explained.out
      .split(/\n(?= *[A-Z0-9.]+\. )/)
      .filter((part) => part.includes(' – mất '));
    expect(criteria.length).toBeGreaterThan(5);
    for (const part of criteria) {
      expect(part).toMatch(/Căn cứ: .+, mục .+ \(nội dung: .+; điểm số: .+\)/);
      expect(part.split('\n').length, part).toBeGreaterThan(2);
    }
  });

  it('shows the arithmetic before and after rounding', () => {
    expect(explained.out).toContain('136/157, đạt ≈86,62%: 4 × 136 ÷ 157 ≈ 3,4649 điểm.');
    expect(explained.out).toContain('≈3,4649 thành 3,46 điểm');
  });

  it('a decision stands with who, why, and what the method gives', () => {
    expect(explained.out).toContain('Tổ thẩm định (giả định) quyết định 1,5 điểm; lý do: Trang');
    expect(explained.out).toContain('máy tính ra 3 điểm');
  });

  it('where a set does not round, long decimals are cut and marked', async () => {
    const argv = ['fixtures/invalid/accepted/plain', 'A01', '--sets', 'fixtures/invalid/base'];
    const { out } = await run('explain', ...argv);
    // 4 × 80 ÷ 100 ÷ 90 %
    expect(out).toContain('1. Hồ sơ xử lý trên môi trường mạng: ≈3,5556/4 – mất ≈0,4444');
    expect(out).toContain('I. Nhóm một: ≈11,5556/12');
  });

  it('a knock-out stands with its condition', () => {
    expect(explained.out).toContain('«Người đứng đầu bị kỷ luật');
  });

  it('another view than the ranked one has a total, but no place or grade of the ranking', async () => {
    const { out } = await run('explain', ROUND, 'H07', '--view', 'appraised');
    expect(out).toContain('Tổng điểm: 89,43/100\n');
    expect((await run('explain', ROUND, 'H07')).out).toContain(
      'Tổng điểm: 91,43/100 – Hoàn thành xuất sắc – hạng 2 trong 12 đơn vị',
    );
  });

  it('a unit not yet appraised is explained by its self-score, which is said', async () => {
    const { code, out } = await run('explain', ROUND, 'H03');
    expect(code).toBe(0);
    expect(out).toContain('Đơn vị chưa được thẩm định, chỉ có điểm tự chấm.');
    expect(out).toContain('điểm tự chấm');
  });

  it('as JSON it is the same sheet', async () => {
    const { out } = await run('explain', ROUND, 'SN11', '--json');
    expect(JSON.parse(out)).toMatchObject({
      unit: { code: 'SN11' },
      view: 'final',
      standing: { place: 16, grade: 'hoan-thanh', total: '87.17' },
    });
  });
});

describe('in English', () => {
  /** All texts of the set and the round: names, titles, reasons. */
  const data = [
    'criteria/hai-duong/629-2022/set.yaml',
    ...readdirSync(ROUND, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join(ROUND, name)),
  ].flatMap((file) => [...texts(parse(readFileSync(file, 'utf8'), { schema: 'failsafe' }))]);
  const longestFirst = [...new Set(data)].toSorted((a, b) => b.length - a.length);

  function* texts(value: unknown): Generator<string> {
    if (typeof value === 'string') yield value.trim();
    else if (value && typeof value === 'object')
      for (const inner of Object.values(value)) yield* texts(inner);
  }

  it.each([
    [['score', ROUND]],
    [['rank', ROUND]],
    [['explain', ROUND, 'SN14']],
    [['explain', ROUND, 'H10']],
    [['explain', ROUND, 'DV05', '--view', 'self']],
  ])('%j has no Vietnamese but the data', async (argv) => {
    const { out, err } = await run(...argv, '--lang', 'en');
    // The word for grading is the set's own; as a heading it begins with a capital.
    let rest = `${out}${err}`.replaceAll('Xếp loại', '');
    for (const text of longestFirst) if (text.length > 1) rest = rest.replaceAll(text, '');
    expect(rest.split('\n').filter((line) => VIETNAMESE.test(line))).toEqual([]);
  });
});

describe('progress', () => {
  it('is shown only where somebody watches, and never on stdout', async () => {
    const quiet = await run('score', ROUND);
    const watched = await runOn({ interactive: true }, 'score', ROUND);
    expect(quiet.err).toBe('');
    expect(watched.out).toBe(quiet.out);
  });
});

describe('demo', () => {
  it('ranks the sample round, writes its workbook, and explains one unit', async () => {
    const folder = join(temporary, 'thu', 'nghiem');
    const { code, out, err } = await run('demo', folder);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(await readdir(folder)).toEqual(['xep-hang-hai-duong-2025.xlsx']);
    expect(out).toContain('Khối sở, ban, ngành (20 đơn vị)');
    expect(out).toContain('Giải thích điểm của một đơn vị (SN11)');
    expect(out).toContain('Tổng điểm: 87,17/100');
  });

  it('a folder that cannot be made is told', async () => {
    const file = join(temporary, 'tep');
    await writeFile(file, '');
    const { code, err } = await run('demo', join(file, 'trong'));
    expect(code).toBe(2);
    expect(err).toContain('Không ghi được tệp');
  });
});
