import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { KeptFile } from '../records/files.ts';
import { checkedStream } from './checked-stream.ts';
import { type FileStore, FilesUnreachable, HASH, INSTALLATIONS } from './file-store.ts';
import { removeLeftOver } from './left-over.ts';
import { takenIn } from './taken-in.ts';

/** A store that speaks the protocol of S3. */
export interface S3Address {
  /** Of the store itself, unless it is Amazon's. */
  readonly endpoint?: string | undefined;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const UNFINISHED = 'thangdiem-file-';
const CONNECT_MS = 5_000;
const ANSWER_MS = 60_000;

/** Files as objects of a bucket, each under its hash. */
export async function s3Files(address: S3Address): Promise<FileStore> {
  const {
    DeleteObjectCommand,
    GetObjectCommand,
    HeadObjectCommand,
    ListObjectsV2Command,
    PutObjectCommand,
    S3Client,
  } = await import('@aws-sdk/client-s3');
  const { endpoint, region, bucket: Bucket, accessKeyId, secretAccessKey } = address;
  const client = new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 2,
    // Stores that only speak like S3 know neither its newer checksums nor bucket names as hosts.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS },
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
  });
  await removeLeftOver(tmpdir(), UNFINISHED);
  /** An object of another length under this name was damaged, and is put again. */
  const isThere = async (Key: string, size: number): Promise<boolean> => {
    try {
      return (await client.send(new HeadObjectCommand({ Bucket, Key }))).ContentLength === size;
    } catch (error) {
      if (isAbsent(error)) return false;
      throw error;
    }
  };
  const upload = async ({ sha256: Key, size, type }: KeptFile, path: string): Promise<void> => {
    if (await isThere(Key, size)) return;
    const Body = createReadStream(path);
    const object = { Bucket, Key, Body, ContentLength: size, ContentType: type };
    try {
      await client.send(new PutObjectCommand(object));
    } finally {
      Body.destroy();
    }
  };

  return {
    async put(content, options) {
      // Looked at as a whole first: an object is never of something that was refused or cut off.
      let folder: string | undefined;
      try {
        folder = await mkdtemp(join(tmpdir(), UNFINISHED));
        const path = join(folder, 'content');
        const taken = await takenIn(content, options, path);
        if (!('refused' in taken)) {
          await upload(taken, path).catch((error: unknown) => {
            throw faultOf(error);
          });
        }
        return taken;
      } catch (error) {
        if (error instanceof FilesUnreachable) {
          return { refused: 'file.store-unreachable', figures: {} };
        }
        if (isFull(error)) return { refused: 'file.no-space', figures: {} };
        throw error;
      } finally {
        if (folder !== undefined) await rm(folder, { recursive: true, force: true });
      }
    },

    async open(sha256) {
      if (!HASH.test(sha256)) return undefined;
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: sha256 }));
        return Body && checkedStream(Body as Readable, sha256);
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw faultOf(error);
      }
    },

    has: ({ sha256, size }) => asked(() => isThere(sha256, size)),

    async remove(Key) {
      if (!HASH.test(Key)) return;
      await asked(() => client.send(new DeleteObjectCommand({ Bucket, Key })));
    },

    usedBy: (installation) =>
      asked(async () => {
        const Prefix = `${INSTALLATIONS}/`;
        const Key = `${Prefix}${installation}`;
        await client.send(new PutObjectCommand({ Bucket, Key, Body: '' }));
        const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, Prefix }));
        return Contents.map((object) => (object.Key ?? '').slice(Prefix.length));
      }),
  };
}

async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw faultOf(error);
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'NotFound');
}

/** The sender of a file may be lost too: only what the store itself did comes here. */
const UNREACHABLE =
  /^(?:ECONNREFUSED|ECONNRESET|ECONNABORTED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE)$/;

function faultOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const isFromStore = '$metadata' in error || error.name === 'TimeoutError';
  return isFromStore || UNREACHABLE.test(codeOf(error)) ? new FilesUnreachable(error) : error;
}

function isFull(error: unknown): boolean {
  return /^(?:ENOSPC|EDQUOT)$/.test(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
