import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type FileStore, MOST_BYTES, openFiles } from '../../../src/storage/files/index.ts';

const folders: string[] = [];
const stops: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const stop of stops) await stop();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'files-'));
  folders.push(folder);
  return folder;
}

/** A real server that speaks the protocol of S3. */
async function s3Store(): Promise<FileStore> {
  const { default: S3rver } = await import('s3rver');
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: await emptyFolder(),
    configureBuckets: [{ name: 'minh-chung', configs: [] }],
  });
  const { port } = (await server.run()) as AddressInfo;
  stops.push(() => server.close());
  return openFiles({
    kind: 's3',
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    bucket: 'minh-chung',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
  });
}

const STORES = {
  'a folder': async () => openFiles({ kind: 'disk', folder: await emptyFolder() }),
  'a store of S3': s3Store,
};

async function* pieces(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part;
}

async function textOf(content: AsyncIterable<Uint8Array> | undefined): Promise<string | undefined> {
  if (!content) return undefined;
  const all: Uint8Array[] = [];
  for await (const piece of content) all.push(piece);
  return Buffer.concat(all).toString('utf8');
}

/** FIPS 180-2, appendix B.1. */
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const PDF = '%PDF-1.7\n%âãÏÓ\n1 0 obj\n';

describe.each(Object.entries(STORES))('files in %s', (_, make) => {
  it('are kept under their SHA-256 and given back as they were', async () => {
    const files = await make();
    const kept = await files.put(pieces('a', 'bc'), { name: 'bao-cao.txt' });
    expect(kept).toEqual({ sha256: ABC, size: 3, type: 'text/plain' });
    expect(await textOf(await files.open(ABC))).toBe('abc');
    expect(await files.open('0'.repeat(64))).toBeUndefined();
  });

  it('are kept once, however often and at once they come', async () => {
    const files = await make();
    const many = await Promise.all(
      [1, 2, 3, 4].map(() => files.put(pieces('abc'), { name: 'a.txt' })),
    );
    expect(new Set(many.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await textOf(await files.open(ABC))).toBe('abc');
  });

  it.each([
    ['an empty file', [''], 'a.pdf', 'file.empty'],
    ['a page', ['<!DOCTYPE html><html></html>'], 'a.txt', 'file.active-content'],
    [
      'a page that hides behind an ending',
      ['  <script>alert(1)</script>'],
      'a.pdf',
      'file.active-content',
    ],
    [
      'a drawing with scripts',
      ['<?xml version="1.0"?><svg></svg>'],
      'a.svg',
      'file.active-content',
    ],
    ['a script', ['#!/bin/sh\nrm -rf /'], 'a.txt', 'file.active-content'],
    [
      'a program',
      [new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])],
      'a.pdf',
      'file.active-content',
    ],
    ['a workbook with macros', ['abc'], 'a.xlsm', 'file.active-content'],
    ['a PDF that says it is a picture', [PDF], 'a.png', 'file.type-mismatch'],
    ['bytes that are nothing', [new Uint8Array([0, 1, 2, 3, 4])], 'a.pdf', 'file.type-refused'],
  ])('refuse %s', async (_what, content, name, refused) => {
    const files = await make();
    expect(await files.put(pieces(...content), { name })).toMatchObject({ refused });
  });

  it('refuse more than the limit without reading on', async () => {
    const files = await make();
    let read = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        read += 2 ** 20;
        yield Buffer.alloc(2 ** 20, 'a');
      }
    }
    expect(await files.put(endless(), { name: 'a.txt' })).toMatchObject({
      refused: 'file.too-large',
    });
    expect(read).toBe(MOST_BYTES + 2 ** 20);
  });

  it('keep nothing of a file whose sending broke off', async () => {
    const files = await make();
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('abc');
      throw new Error('line lost');
    }
    await expect(files.put(broken(), { name: 'a.txt' })).rejects.toThrow('line lost');
    expect(await files.open(ABC)).toBeUndefined();
  });

  it('take a PDF by its content', async () => {
    const files = await make();
    expect(await files.put(pieces(PDF), { name: 'Báo cáo.PDF' })).toMatchObject({
      type: 'application/pdf',
    });
  });
});

describe('files in a folder', () => {
  it('are without what a stopped process left half written', async () => {
    const folder = await emptyFolder();
    await openFiles({ kind: 'disk', folder });
    await writeFile(join(folder, 'unfinished', 'half'), 'ab');
    await openFiles({ kind: 'disk', folder });
    expect(await readdir(join(folder, 'unfinished'))).toEqual([]);
  });

  it('that were tampered with fail when they are read', async () => {
    const folder = await emptyFolder();
    const files = await openFiles({ kind: 'disk', folder });
    await files.put(pieces('abc'), { name: 'a.txt' });
    await writeFile(join(folder, 'ba', '78', ABC), 'abd');
    await expect(textOf(await files.open(ABC))).rejects.toThrow('is not what was kept');
  });

  it('are not looked for outside it', async () => {
    const files = await openFiles({ kind: 'disk', folder: await emptyFolder() });
    expect(await files.open('../../../../etc/passwd')).toBeUndefined();
  });
});

it('a store of S3 that cannot be reached is told, not waited for', async () => {
  const files = await openFiles({
    kind: 's3',
    endpoint: 'http://127.0.0.1:1',
    region: 'us-east-1',
    bucket: 'x',
    accessKeyId: 'x',
    secretAccessKey: 'x',
  });
  expect(await files.put(pieces('abc'), { name: 'a.txt' })).toMatchObject({
    refused: 'file.store-unreachable',
  });
});
