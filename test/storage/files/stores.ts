import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type FileStore, openFiles } from '../../../src/storage/files/index.ts';

/** FIPS 180-2, appendix B.1. */
export const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

const folders: string[] = [];
const stops: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const stop of stops.splice(0)) await stop();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'files-'));
  folders.push(folder);
  return folder;
}

export async function diskStore(): Promise<{
  readonly files: FileStore;
  readonly folder: string;
}> {
  const folder = await emptyFolder();
  return { files: await openFiles({ kind: 'disk', folder }), folder };
}

/** A real server that speaks the protocol of S3, and the folder where it keeps its objects. */
export async function s3Store(): Promise<{ readonly files: FileStore; readonly folder: string }> {
  const { default: S3rver } = await import('s3rver');
  const folder = await emptyFolder();
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'minh-chung', configs: [] }],
  });
  const { port } = (await server.run()) as AddressInfo;
  stops.push(() => server.close());
  return { files: await s3At(`http://127.0.0.1:${port}`), folder };
}

export function s3At(endpoint: string): Promise<FileStore> {
  return openFiles({
    kind: 's3',
    endpoint,
    region: 'us-east-1',
    bucket: 'minh-chung',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
  });
}

export async function* pieces(
  ...parts: readonly (string | Uint8Array)[]
): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part;
}

export async function textOf(
  content: AsyncIterable<Uint8Array> | undefined,
): Promise<string | undefined> {
  if (!content) return undefined;
  const all: Uint8Array[] = [];
  for await (const piece of content) all.push(piece);
  return Buffer.concat(all).toString('utf8');
}
