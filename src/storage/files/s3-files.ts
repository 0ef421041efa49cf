import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { checkedStream } from './checked-stream.ts';
import type { FileRefused, FileStore } from './file-store.ts';
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

const CONNECT_MS = 5_000;
const ANSWER_MS = 60_000;

/** Files as objects of a bucket, each under its hash. */
export async function s3Files(address: S3Address): Promise<FileStore> {
  const { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } = await import(
    '@aws-sdk/client-s3'
  );
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
  const isThere = async (Key: string): Promise<boolean> => {
    try {
      await client.send(new HeadObjectCommand({ Bucket, Key }));
      return true;
    } catch (error) {
      if (isAbsent(error)) return false;
      throw error;
    }
  };

  return {
    async put(content, options) {
      // Looked at as a whole first: an object is never of something that was refused or cut off.
      const folder = await mkdtemp(join(tmpdir(), 'thangdiem-file-'));
      try {
        const path = join(folder, 'content');
        const handle = await open(path, 'wx');
        const taken = await takenIn(content, options, async (piece) => {
          await handle.writeFile(piece);
        }).finally(() => handle.close());
        if ('refused' in taken) return taken;
        const { sha256: Key, size: ContentLength, type: ContentType } = taken;
        if (await isThere(Key)) return taken;
        const Body = createReadStream(path);
        await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentLength, ContentType }));
        return taken;
      } catch (error) {
        const refused = refusalOf(error);
        if (refused) return refused;
        throw error;
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },

    async open(sha256) {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: sha256 }));
        return Body && checkedStream(Body as Readable, sha256);
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    },
  };
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'NotFound');
}

const UNREACHABLE = /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|EPIPE)$/;

function refusalOf(error: unknown): FileRefused | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC') return { refused: 'file.no-space', figures: {} };
  const fromStore = '$metadata' in error || error.name === 'TimeoutError' || UNREACHABLE.test(code);
  return fromStore ? { refused: 'file.store-unreachable', figures: {} } : undefined;
}
