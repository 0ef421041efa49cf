import { describe, expect, it } from 'vitest';
import { MOST_BYTES, openFiles } from '../../../src/storage/files/index.ts';
import { ABC, emptyFolder, pieces, s3Store, textOf } from './stores.ts';

const STORES = {
  'a folder': async () => openFiles({ kind: 'disk', folder: await emptyFolder() }),
  'a store of S3': async () => (await s3Store()).files,
};

const PDF = '%PDF-1.7\n%âãÏÓ\n1 0 obj\n';

describe.each(Object.entries(STORES))('files in %s', (_, make) => {
  it('are kept under their SHA-256 and given back as they were', async () => {
    const files = await make();
    const kept = await files.put(pieces('a', 'bc'), { name: 'bao-cao.txt' });
    expect(kept).toEqual({ sha256: ABC, size: 3, type: 'text/plain' });
    expect(await textOf(await files.open(ABC))).toBe('abc');
    expect(await files.open('0'.repeat(64))).toBeUndefined();
  });

  it('are there or not, whole or not, and gone once they are removed', async () => {
    const files = await make();
    expect(await files.has({ sha256: ABC, size: 3 })).toBe(false);
    await files.put(pieces('abc'), { name: 'a.txt' });
    expect(await files.has({ sha256: ABC, size: 3 })).toBe(true);
    expect(await files.has({ sha256: ABC, size: 4 })).toBe(false);
    await files.remove(ABC);
    await files.remove(ABC);
    expect(await files.has({ sha256: ABC, size: 3 })).toBe(false);
    expect(await files.open(ABC)).toBeUndefined();
    await files.put(pieces('abc'), { name: 'a.txt' });
    expect(await textOf(await files.open(ABC))).toBe('abc');
  });

  it('tell which installations use them', async () => {
    const files = await make();
    expect(await files.usedBy('mot')).toEqual(['mot']);
    expect(await files.usedBy('mot')).toEqual(['mot']);
    expect((await files.usedBy('hai')).toSorted()).toEqual(['hai', 'mot']);
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

  it('give nothing for what is not the name of a file', async () => {
    const files = await make();
    for (const name of [
      '',
      '../../../../etc/passwd',
      ABC.toUpperCase(),
      `${ABC}/`,
      'x'.repeat(64),
    ]) {
      expect(await files.open(name)).toBeUndefined();
    }
  });

  it('tell of a sender who was lost as what it is, and keep nothing', async () => {
    const files = await make();
    async function* lost(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('abc');
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    }
    await expect(files.put(lost(), { name: 'a.txt' })).rejects.toThrow('aborted');
    expect(await files.open(ABC)).toBeUndefined();
  });

  it('give bytes back to the last, over many pieces', async () => {
    const files = await make();
    const content = Buffer.alloc(3 * 2 ** 20, 'chấm điểm ');
    const cut = content.subarray(0, content.lastIndexOf(' ') + 1);
    const kept = await files.put(pieces(cut.subarray(0, 7), cut.subarray(7)), { name: 'a.txt' });
    expect(kept).toMatchObject({ size: cut.length, type: 'text/plain' });
    const sha256 = 'sha256' in kept ? kept.sha256 : '';
    expect(await textOf(await files.open(sha256))).toBe(cut.toString('utf8'));
  });
});
