import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from './run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thang-diem-house-cli-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function aFile(): string {
  const file = join(folder, 'tep');
  writeFileSync(file, 'không phải thư mục');
  return file;
}

/** Every command that works on what is there already. */
const ON_DATA = [
  ['user', 'link', 'quantri'],
  ['user', 'list'],
  ['user', 'disable', 'quantri'],
  ['user', 'unlock', 'quantri'],
  ['unit', 'import', 'don-vi.xlsx'],
  ['round', 'list'],
  ['round', 'export', 'dot', 'ra'],
  ['backup', 'sao-luu'],
  ['audit', 'verify'],
];

describe('where no data is', () => {
  it.each(ON_DATA)('%s %s says so and makes nothing', async (...command) => {
    const missing = join(folder, 'khong-co');
    const { code, out, err } = await run(...command, '--data', missing);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`Không có dữ liệu của Thang Điểm trong thư mục ${missing}.`);
    expect(err).toContain('--data');
    expect(existsSync(missing)).toBe(false);
  });

  it('an empty folder is told as a missing one, and stays empty', async () => {
    const { code, err } = await run('audit', 'verify', '--data', folder, '--lang', 'en');
    expect(code).toBe(2);
    expect(err).toContain(`There are no data of Thang Điểm in the folder ${folder}.`);
    expect(await readdir(folder)).toEqual([]);
  });

  it('user add begins, and what it began is found by the others', async () => {
    const data = join(folder, 'moi');
    const added = await run('user', 'add', 'nguyenan', '--name', 'Nguyễn Văn An', '--data', data);
    expect(added.code).toBe(0);
    const listed = await run('user', 'list', '--data', data);
    expect(listed.code).toBe(0);
    expect(listed.out).toContain('Nguyễn Văn An');
  });
});

describe('a database that cannot be reached', () => {
  beforeEach(() => {
    vi.stubEnv('DATABASE_URL', 'postgres://nguoi:mat-khau-mat@127.0.0.1:1/x');
    vi.stubEnv('THANGDIEM_SECRET', 'x'.repeat(40));
  });

  it.each([
    ...ON_DATA,
    ['serve', '--port', '0'],
    ['user', 'add', 'nguyenan', '--name', 'An'],
    ['restore', 'ban-sao'],
  ])('is named by its place in one sentence: %s %s', async (...command) => {
    const { code, out, err } = await run(...command, '--data', join(folder, 'du-lieu'));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('Không kết nối được cơ sở dữ liệu tại 127.0.0.1:1.');
    expect(err).toContain('DATABASE_URL');
    expect(err).not.toContain('mat-khau-mat');
  });

  it('is told in English too', async () => {
    const { err } = await run('audit', 'verify', '--lang', 'en');
    expect(err).toContain('The database at 127.0.0.1:1 cannot be reached.');
  });

  it('a DATABASE_URL that is no address is told without what stands in it', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://nguoi:mat-khau-mat@127.0.0.1:cong/x');
    const { code, err } = await run('audit', 'verify');
    expect(code).toBe(2);
    expect(err).toContain('không đúng: DATABASE_URL.');
    expect(err).not.toContain('mat-khau-mat');
  });
});

describe('a file in the place of a folder', () => {
  it.each([
    ['serve', '--port', '0'],
    ['user', 'add', 'nguyenan', '--name', 'An'],
    ['restore', 'ban-sao'],
  ])('is told as data folder: %s', async (...command) => {
    const file = aFile();
    const { code, err } = await run(...command, '--data', file);
    expect(code).toBe(2);
    expect(err).toContain(`Không dùng được ${file} làm thư mục: ở đó đã có một tệp.`);
  });

  it('is told as target of a backup, also further up the path', async () => {
    const data = join(folder, 'du-lieu');
    await run('user', 'add', 'nguyenan', '--name', 'An', '--data', data);
    for (const target of [aFile(), join(aFile(), 'sao-luu')]) {
      const { code, err } = await run('backup', target, '--data', data);
      expect(code).toBe(2);
      expect(err).toContain(`Không dùng được ${target} làm thư mục: ở đó đã có một tệp.`);
    }
  });
});

describe('a backup whose database is missing', () => {
  it.each([
    ['vi', 'Bản sao lưu không còn đủ: thiếu tệp', 'Chép lại cả thư mục của bản sao lưu'],
    ['en', 'The backup is no longer whole: the file', 'Copy the whole folder of the backup again'],
  ])('is told in a sentence, with where and what to do (%s)', async (lang, what, remedy) => {
    const data = join(folder, 'du-lieu');
    const target = join(folder, 'sao-luu');
    await run('user', 'add', 'nguyenan', '--name', 'An', '--data', data);
    await run('backup', target, '--data', data);
    const [made = ''] = (await readdir(target)).filter((name) => name !== 'files');
    const file = join(target, made, 'database.jsonl.gz');
    const restore = () =>
      run('restore', join(target, made), '--data', join(folder, 'moi'), '--lang', lang);
    rmSync(file);
    const { code, out, err } = await restore();
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${what} ${file}`);
    expect(err).toContain(remedy);
    // A folder under that name is no database either.
    mkdirSync(file);
    expect(await restore()).toEqual({ code, out, err });
  });
});

it('a store of files that cannot be reached is told in a sentence by restore', async () => {
  vi.stubEnv('S3_ENDPOINT', 'http://127.0.0.1:1');
  vi.stubEnv('S3_BUCKET', 'minh-chung');
  vi.stubEnv('S3_ACCESS_KEY_ID', 'khoa');
  vi.stubEnv('S3_SECRET_ACCESS_KEY', 'khoa');
  const { code, out, err } = await run('restore', folder, '--data', join(folder, 'du-lieu'));
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('Không kết nối được kho tệp. Kiểm tra S3_ENDPOINT');
});

describe('thangdiem verify bundle', () => {
  it('tells a file that is not there from one that is damaged', async () => {
    const missing = join(folder, 'khong-co.zip');
    const { code, err } = await run('verify', 'bundle', missing);
    expect(code).toBe(1);
    expect(err).toContain('Không đọc được tệp: không tìm thấy tệp hoặc thư mục này.');
    expect(err).not.toContain('hỏng');
  });

  it('tells a folder as one, and what is no bundle as damaged', async () => {
    expect((await run('verify', 'bundle', folder)).err).toContain('đây là thư mục, không phải tệp');
    const { code, err } = await run('verify', 'bundle', aFile());
    expect(code).toBe(1);
    expect(err).toContain('Tệp không phải gói kết quả của Thang Điểm, hoặc đã hỏng');
  });
});

it('thangdiem user add lists the roles when it does not know one', async () => {
  const { code, err } = await run('user', 'add', 'nguyenan', '--name', 'An', '--role', 'boss');
  expect(code).toBe(2);
  expect(err).toContain(
    'boss (--role administrator|manager|appraiser|unit-officer|unit-head|council-member|auditor)',
  );
});

describe('the link of a person', () => {
  const ADD = ['user', 'add', 'nguyenan', '--name', 'Nguyễn Văn An'];
  const LINK = ['user', 'link', 'nguyenan'];
  let data: string;
  beforeEach(() => {
    data = join(folder, 'du-lieu');
    vi.stubEnv('THANGDIEM_URL', '');
  });

  it('begins with the address that is given', async () => {
    const added = await run(...ADD, '--data', data, '--url', 'http://may-chu:9000/');
    expect(added.out).toContain('  http://may-chu:9000/moi#');
    const { code, out } = await run(...LINK, '--data', data, '--url', 'https://dv.tinh.gov.vn');
    expect(code).toBe(0);
    expect(out).toContain('  https://dv.tinh.gov.vn/moi#');
    expect(out).not.toContain('--url');
  });

  it('begins with the address of the environment otherwise', async () => {
    vi.stubEnv('THANGDIEM_URL', 'https://thang-diem.tinh.gov.vn/');
    await run(...ADD, '--data', data);
    const { out } = await run(...LINK, '--data', data);
    expect(out).toContain('  https://thang-diem.tinh.gov.vn/moi#');
    expect(out).not.toContain('--url');
  });

  it('begins with the address of the last run where nobody says one', async () => {
    await run(...ADD, '--data', data);
    const served = await servedOnce(data);
    const { out } = await run(...LINK, '--data', data);
    expect(out).toContain(`  ${served}/moi#`);
    expect(out).toContain(`theo địa chỉ của lần chạy gần nhất (${served})`);
    expect(out).toContain('--url');
  });

  it('tells how to give the address where none is known', async () => {
    const { out } = await run(...ADD, '--data', data);
    expect(out).toContain('Chưa biết hệ thống chạy ở địa chỉ nào');
    expect(out).toMatch(/--url <địa-chỉ>, hoặc đặt biến môi trường THANGDIEM_URL/);
    expect((await run(...LINK, '--data', data, '--lang', 'en')).out).toContain(
      'issue it again with --url <address>',
    );
  });

  it.each(['may-chu:9000', 'ftp://may-chu', 'http://may-chu/thang-diem'])(
    'is not made with %s, and nothing else is',
    async (url) => {
      const { code, err } = await run(...ADD, '--data', data, '--url', url);
      expect(code).toBe(2);
      expect(err).toContain(`«${url}» không phải địa chỉ dùng được`);
      expect(existsSync(data)).toBe(false);
    },
  );
});

/** Serves on any free port until it listens; returns where. */
async function servedOnce(data: string): Promise<string> {
  vi.stubEnv('LOG_LEVEL', 'silent');
  const before = process.listeners('SIGTERM');
  const served = run('serve', '--port', '0', '--data', data);
  await vi.waitFor(
    () => expect(process.listeners('SIGTERM').length).toBeGreaterThan(before.length),
    { timeout: 30_000 },
  );
  for (const listener of process.listeners('SIGTERM')) {
    if (!before.includes(listener)) (listener as () => void)();
  }
  return /(http:\/\/127\.0\.0\.1:\d+)/.exec((await served).out)?.[1] ?? '';
}
