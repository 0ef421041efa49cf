import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSet, loadSets } from '../../src/criteria/load.ts';
import { readTextFile } from '../../src/criteria/read-file.ts';
import { MINIMAL_SET, minimalSet } from './minimal-set.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thangdiem-load-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(folder, name);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, content);
  return file;
}

describe('readTextFile', () => {
  it('gives the text, without a byte order mark', async () => {
    const file = await written('bom.yaml', '\uFEFFa: Đ\n');
    expect(await readTextFile(file)).toEqual({ value: 'a: Đ\n' });
  });

  it('refuses a file that is not there, and a folder', async () => {
    const file = join(folder, 'khong-co.yaml');
    expect(await readTextFile(file)).toEqual({
      findings: [{ code: 'file.unreadable', at: { file }, figures: { reason: 'ENOENT' } }],
    });
    expect(await readTextFile(folder)).toEqual({
      findings: [{ code: 'file.unreadable', at: { file: folder }, figures: { reason: 'EISDIR' } }],
    });
  });

  it('reads two megabytes and refuses one byte more', async () => {
    const limit = 2 * 1024 * 1024;
    expect(await readTextFile(await written('lon.yaml', 'a'.repeat(limit)))).toHaveProperty(
      'value',
    );
    const file = await written('qua-lon.yaml', 'a'.repeat(limit + 1));
    const figures = { size: String(limit + 1), limit: String(limit) };
    expect(await readTextFile(file)).toEqual({
      findings: [{ code: 'file.too-large', at: { file }, figures }],
    });
  });

  it.each([
    ['not in UTF-8', Uint8Array.of(0x61, 0x0a, 0xc4, 0x0a), 2],
    ['in UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0x00), 1],
    ['cut in the middle of a letter', Uint8Array.of(0x61, 0x0a, 0x61, 0x0a, 0xe1, 0xbb), 3],
  ])('refuses text %s, with the line', async (_, bytes, line) => {
    const file = await written('ma-khac.yaml', bytes);
    expect(await readTextFile(file)).toEqual({
      findings: [{ code: 'file.not-utf8', at: { file, line }, figures: {} }],
    });
  });

  it.each(['', ' \n\n'])('refuses %j as empty', async (text) => {
    const file = await written('rong.yaml', text);
    expect(await readTextFile(file)).toEqual({
      findings: [{ code: 'file.empty', at: { file }, figures: {} }],
    });
  });
});

describe('loadSet', () => {
  const hashOf = async (text: string) => {
    const loaded = await loadSet(await written('bam/set.yaml', text));
    return 'value' in loaded ? loaded.value.hash : loaded.findings;
  };

  it('fingerprints what is said, not how it is laid out', async () => {
    const hash = await hashOf(MINIMAL_SET);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const otherLayout = minimalSet(
      ['scale: 100\n', '# thang điểm\nscale:   "100"\n'],
      [
        '{ code: thu-nghiem, name: Tỉnh thử nghiệm }',
        '{ name: Tỉnh thử nghiệm, code: thu-nghiem }',
      ],
    );
    expect(await hashOf(otherLayout)).toBe(hash);
    expect(await hashOf(minimalSet(['cap: 5', 'cap: 4']))).not.toBe(hash);
  });

  it('keeps the notice that letters were put together beside the set', async () => {
    const loaded = await loadSet(await written('nfd/set.yaml', MINIMAL_SET.normalize('NFD')));
    expect(loaded).toHaveProperty('value');
    expect(loaded.notices.map(({ code }) => code)).toEqual(['text.normalised']);
  });
});

describe('loadSets', () => {
  it('finds every set.yaml below a folder and tells the faults of the others', async () => {
    const first = await written('tinh/a/set.yaml', MINIMAL_SET);
    const second = await written('tinh/b/2025/set.yaml', minimalSet(['cap: 5', 'cap: 9']));
    await written('tinh/b/cases.yaml', 'format: 1');
    await written('tinh/.an/set.yaml', 'không đọc');
    const { sets, findings } = await loadSets([join(folder, 'tinh')]);
    expect(sets.map(({ file }) => file)).toEqual([first]);
    expect(findings.map(({ code, at }) => [code, at.file])).toEqual([['set.cap-over-sum', second]]);
  });

  it('reads a file once however often it is named', async () => {
    const file = await written('mot/set.yaml', MINIMAL_SET);
    const { sets } = await loadSets([file, join(folder, 'mot'), `${folder}/./mot/`]);
    expect(sets.length).toBe(1);
  });

  it('tells a folder without a set and a path that is not there', async () => {
    await written('trong/cases.yaml', 'format: 1');
    const empty = join(folder, 'trong');
    const nowhere = join(folder, 'khong-co');
    const { sets, findings } = await loadSets([empty, nowhere]);
    expect(sets).toEqual([]);
    expect(findings).toEqual([
      { code: 'set.none-found', at: { file: empty }, figures: {} },
      { code: 'file.unreadable', at: { file: nowhere }, figures: { reason: 'ENOENT' } },
    ]);
  });
});
