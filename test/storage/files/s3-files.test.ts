import { readdirSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FilesUnreachable } from '../../../src/storage/files/index.ts';
import { ABC, pieces, s3At, s3Store, textOf } from './stores.ts';

const NOWHERE = 'http://127.0.0.1:1';
const temporary = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('thangdiem-file-'));

/** Where the server of the tests keeps the content of the one object. */
async function objectIn(folder: string): Promise<string | undefined> {
  const all = await readdir(folder, { recursive: true });
  const name = all.find((one) => one.includes(ABC) && one.endsWith('_object'));
  return name && join(folder, name);
}

it('an object is put only when it is whole and checked', async () => {
  const { files, folder } = await s3Store();
  await files.put(pieces('<html>'), { name: 'a.txt' });
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('abc');
    throw new Error('line lost');
  }
  await expect(files.put(broken(), { name: 'a.txt' })).rejects.toThrow('line lost');
  expect(await objectIn(folder)).toBeUndefined();
  await files.put(pieces('abc'), { name: 'a.txt' });
  expect(await readFile((await objectIn(folder)) ?? '', 'utf8')).toBe('abc');
});

it('an object that was tampered with fails when it is read', async () => {
  const { files, folder } = await s3Store();
  await files.put(pieces('abc'), { name: 'a.txt' });
  await writeFile((await objectIn(folder)) ?? '', 'abd');
  await expect(textOf(await files.open(ABC))).rejects.toThrow('is not what was kept');
});

it('a store that cannot be reached refuses to keep and says so when asked', async () => {
  const files = await s3At(NOWHERE);
  const before = temporary();
  expect(await files.put(pieces('abc'), { name: 'a.txt' })).toEqual({
    refused: 'file.store-unreachable',
    figures: {},
  });
  expect(temporary().filter((name) => !before.includes(name))).toEqual([]);
  const fault = await files.open(ABC).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(FilesUnreachable);
  // A code of the network on it would pass for a fault of the database.
  expect(fault).not.toHaveProperty('code');
});

it('a store that is overloaded is asked twice and then left alone', async () => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.writeHead(503).end('<Error><Code>SlowDown</Code></Error>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const files = await s3At(`http://127.0.0.1:${port}`);
  expect(await files.put(pieces('abc'), { name: 'a.txt' })).toMatchObject({
    refused: 'file.store-unreachable',
  });
  expect(asked).toBe(2);
  await new Promise((resolve) => server.close(resolve));
});
