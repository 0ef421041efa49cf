import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run.ts';

const BASE = 'fixtures/invalid/base';
const PLAIN = 'fixtures/invalid/accepted/plain';

let temporary = '';
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'thangdiem-'));
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

/** A copy of the base set, changed, in a folder of its own. */
async function changed(name: string, ...changes: readonly (readonly [string, string])[]) {
  let text = await readFile(join(BASE, 'set.yaml'), 'utf8');
  for (const [before, after] of changes) {
    expect(text).toContain(before);
    text = text.replace(before, after);
  }
  const folder = join(temporary, name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'set.yaml'), text);
  return folder;
}

describe('sets', () => {
  it('lists what ships, with province, document, time and groups', async () => {
    const { code, out, err } = await run('sets');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /hai-duong-629-2022 +Tỉnh Hải Dương +629\/QĐ-UBND +từ 10\/03\/2022 +so-nganh, don-vi-su-nghiep, cap-huyen/,
    );
    expect(out.trim().split('\n')).toHaveLength(6);
  });

  it.each([
    ['the day it begins', '10/03/2022', ['hai-duong-629-2022'], 0],
    ['the day before', '09/03/2022', [], 1],
    ['years later', '31/12/2030', ['hai-duong-629-2022'], 0],
  ])('in force on %s', async (_, day, ids, exit) => {
    const argv = ['--province', 'hai-duong', '--group', 'so-nganh', '--on', day, '--json'];
    const { code, out } = await run('sets', ...argv);
    expect(JSON.parse(out).sets.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(code).toBe(exit);
  });

  it('none in force is said in a sentence, exit 1', async () => {
    const argv = ['--province', 'hai-duong', '--group', 'cap-xa', '--on', '01/01/2025'];
    const { code, out } = await run('sets', ...argv);
    expect({ code, out }).toEqual({
      code: 1,
      out: 'Không có bộ tiêu chí nào có hiệu lực theo điều kiện này.\n',
    });
  });

  it('several in force at once are said to be several', async () => {
    const other = await changed('khac', ['id: thu-loi\n', 'id: thu-loi-khac\n']);
    const argv = ['--province', 'vi-du', '--group', 'so-nganh', '--on', '01/06/2025'];
    const { out } = await run('sets', ...argv, '--sets', BASE, '--sets', other);
    expect(out).toContain('Có nhiều bộ tiêu chí cùng có hiệu lực');
    expect(out).toMatch(/^thu-loi /m);
    expect(out).toMatch(/^thu-loi-khac /m);
  });

  it('a faulty set is told and left out', async () => {
    const { code, out, err } = await run('sets', '--sets', 'fixtures/invalid/sets/step');
    expect(code).toBe(1);
    expect(err).toContain('fixtures/invalid/sets/step/set.yaml, dòng');
    expect(out).not.toContain('thu-loi');
  });
});

describe('--sets', () => {
  it('a corrected copy of a set is the one that counts', async () => {
    // 4 × 80 % ÷ 80 % = 4 points for criterion 1 in place of 3,5556: 17,5 in place of 17,06.
    const copy = await changed('sua', ['so-nganh: 90%', 'so-nganh: 80%']);
    const total = async (...sets: readonly string[]) => {
      const argv = sets.flatMap((set) => ['--sets', set]);
      const { out } = await run('score', PLAIN, '--json', ...argv);
      const a01 = JSON.parse(out).units.find(({ code }: { code: string }) => code === 'A01');
      return a01.final.total.points.low;
    };
    expect(await total(BASE)).toBe('17.06');
    expect(await total(copy)).toBe('17.5');
  });

  it('a corrected copy of a shipped set comes before the shipped one', async () => {
    const shipped = 'criteria/hai-duong/629-2022/set.yaml';
    const text = await readFile(shipped, 'utf8');
    const file = join(temporary, 'set-cua-tinh.yaml');
    await writeFile(file, text.replace('version: 2022, nội dung', 'version: 2022 sửa, nội dung'));
    const { out } = await run('rank', 'fixtures/hai-duong-2025', '--sets', file, '--json');
    expect(JSON.parse(out).set.version).toContain('2022 sửa');
  });
});

describe('two different sets of one id', () => {
  it('are refused rather than one of them taken', async () => {
    const a = await changed('a');
    const b = await changed('b', ['so-nganh: 90%', 'so-nganh: 50%']);
    const { code, out, err } = await run('rank', PLAIN, '--sets', a, '--sets', b);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${join(b, 'set.yaml')}`);
    expect(err).toContain(`Mã «thu-loi» đã được dùng, ở «${join(a, 'set.yaml')}»`);
  });

  it('the same set twice is no fault', async () => {
    const { code, err } = await run('rank', PLAIN, '--sets', BASE, '--sets', await changed('a'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('diff', () => {
  it('a set does not differ from itself, by folder, file or id', async () => {
    const folder = 'criteria/hai-duong/629-2022';
    for (const after of [folder, join(folder, 'set.yaml'), 'hai-duong-629-2022']) {
      const { code, out } = await run('diff', folder, after);
      expect({ code, out }).toEqual({ code: 0, out: 'Hai bộ tiêu chí không khác nhau.\n' });
    }
  });

  it('tells what changed, before and after, exit 1', async () => {
    const after = await changed(
      'moi',
      ['so-nganh: 90%', 'so-nganh: 95%'],
      ['title: Tiếp dân\n', 'title: Tiếp công dân\n'],
      ['title: Xuất sắc, from: 18,', 'title: Xuất sắc, from: 19,'],
    );
    const { code, out, err } = await run('diff', BASE, after);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/^Đổi cách chấm +1: target\.values\.so-nganh +90% +95%$/m);
    expect(out).toMatch(/^Đổi tên +4 +Tiếp dân +Tiếp công dân$/m);
    expect(out).toMatch(/^Mức xếp loại +xuat-sac\.from +18 +19$/m);
    expect(out.trim().split('\n')).toHaveLength(4);
  });

  it('writes numbers with a comma', async () => {
    const after = await changed('le', [
      'title: Xuất sắc, from: 18,',
      'title: Xuất sắc, from: 18.5,',
    ]);
    const { out } = await run('diff', BASE, after);
    expect(out).toMatch(/^Mức xếp loại +xuat-sac\.from +18 +18,5$/m);
    const english = await run('--lang', 'en', 'diff', BASE, after);
    expect(english.out).toMatch(/xuat-sac\.from +18 +18\.5$/m);
  });

  it('a faulty set is refused with its faults', async () => {
    const { code, out, err } = await run('diff', BASE, 'fixtures/invalid/sets/step');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('bước chấm 0,3');
  });
});
