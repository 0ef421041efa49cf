import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readlinkSync } from 'node:fs';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openFiles } from '../../../src/storage/files/index.ts';
import { ABC, diskStore, pieces, textOf } from './stores.ts';

async function filesIn(folder: string): Promise<readonly string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  return all.filter((one) => one.isFile()).map(({ name }) => name);
}

it('the same content at once is one file, under two folders of its hash', async () => {
  const { files, folder } = await diskStore();
  await Promise.all([1, 2, 3, 4].map(() => files.put(pieces('abc'), { name: 'a.txt' })));
  expect(await filesIn(folder)).toEqual([ABC]);
  expect(await readdir(join(folder, 'ba', '78'))).toEqual([ABC]);
});

it('nothing is left of what was refused or broke off', async () => {
  const { files, folder } = await diskStore();
  await files.put(pieces('<html>'), { name: 'a.txt' });
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('abc');
    throw new Error('line lost');
  }
  await expect(files.put(broken(), { name: 'a.txt' })).rejects.toThrow('line lost');
  expect(await filesIn(folder)).toEqual([]);
});

it('what a stopped process left is removed, not what another one is writing now', async () => {
  const { folder } = await diskStore();
  const unfinished = join(folder, 'unfinished');
  const twoHoursAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
  await writeFile(join(unfinished, 'left'), 'ab');
  await utimes(join(unfinished, 'left'), twoHoursAgo, twoHoursAgo);
  await writeFile(join(unfinished, 'being-written'), 'ab');
  await openFiles({ kind: 'disk', folder });
  expect(await readdir(unfinished)).toEqual(['being-written']);
});

it('an upload goes on while a second server starts on the same folder', async () => {
  const { files, folder } = await diskStore();
  async function* slow(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('a');
    await openFiles({ kind: 'disk', folder });
    yield Buffer.from('bc');
  }
  expect(await files.put(slow(), { name: 'a.txt' })).toMatchObject({ sha256: ABC });
  expect(await textOf(await files.open(ABC))).toBe('abc');
});

it('content that was tampered with fails when it is read, and is mended by being sent again', async () => {
  const { files, folder } = await diskStore();
  await files.put(pieces('abc'), { name: 'a.txt' });
  for (const other of ['abd', 'ab', 'abcd', '']) {
    await writeFile(join(folder, 'ba', '78', ABC), other);
    await expect(textOf(await files.open(ABC))).rejects.toThrow('is not what was kept');
  }
  await files.put(pieces('abc'), { name: 'a.txt' });
  expect(await textOf(await files.open(ABC))).toBe('abc');
});

it('a reader who gives up half way leaves no file open', async (context) => {
  if (process.platform !== 'linux') context.skip('open files are counted in /proc');
  const { files, folder } = await diskStore();
  const kept = await files.put(pieces(Buffer.alloc(5_000_000, 'a')), { name: 'a.txt' });
  const sha256 = 'sha256' in kept ? kept.sha256 : '';
  for (let times = 0; times < 10; times++) {
    const content = await files.open(sha256);
    content?.on('error', () => undefined);
    await new Promise((resolve) => content?.once('data', resolve));
    expect(openIn(folder)).toBeGreaterThan(0);
    content?.destroy();
    await expect.poll(() => openIn(folder)).toBe(0);
  }
});

function openIn(folder: string): number {
  return readdirSync('/proc/self/fd').filter((name) => {
    try {
      return readlinkSync(`/proc/self/fd/${name}`).startsWith(folder);
    } catch {
      return false;
    }
  }).length;
}

it('a full disk refuses a file, keeps nothing of it, and takes files again once there is room', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'full-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    context.skip('a small file system of its own can only be mounted by root');
  }
  try {
    const files = await openFiles({ kind: 'disk', folder });
    const large = pieces(...Array.from({ length: 4 }, () => Buffer.alloc(2 ** 20, 'a')));
    expect(await files.put(large, { name: 'a.txt' })).toEqual({
      refused: 'file.no-space',
      figures: {},
    });
    expect(await filesIn(folder)).toEqual([]);
    expect(await files.put(pieces('abc'), { name: 'a.txt' })).toMatchObject({ sha256: ABC });
  } finally {
    execFileSync('umount', ['-l', folder]);
  }
});
