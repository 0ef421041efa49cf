import type { Readable } from 'node:stream';
import type { RefusalCode } from '../../round/index.ts';
import type { KeptFile } from '../records/files.ts';

/** A file that is not taken, and why. */
export interface FileRefused {
  readonly refused: Extract<RefusalCode, `file.${string}`>;
  readonly figures: Readonly<Record<string, string>>;
}

export interface PutOptions {
  /** The name it came with: its ending must fit its content. */
  readonly name: string;
  /** Made by the product itself, so that neither its kind nor its size is in question. */
  readonly own?: boolean;
}

/** The content of files, kept by what is in them: the same content twice is kept once. */
export interface FileStore {
  /** Keeps a file whole, or says why not; nothing is left of one that was refused or cut off. */
  put(content: AsyncIterable<Uint8Array>, options: PutOptions): Promise<KeptFile | FileRefused>;
  /**
   * The content from its beginning; nothing when it is not kept here. The stream fails at its end
   * when what was read is not what the hash says.
   *
   * @throws FilesUnreachable when the store cannot be asked
   */
  open(sha256: string): Promise<Readable | undefined>;
  /** Whether a file is here, as far as its length tells. @throws FilesUnreachable */
  has(file: Pick<KeptFile, 'sha256' | 'size'>): Promise<boolean>;
  /** Takes a file away for good; nothing happens where there is none. @throws FilesUnreachable */
  remove(sha256: string): Promise<void>;
  /** Signs an installation in as one whose files lie here; returns all that did. @throws FilesUnreachable */
  usedBy(installation: string): Promise<readonly string[]>;
}

/** Where installations sign in, beside the files. */
export const INSTALLATIONS = 'installations';

/** How the name of a file looks; nothing else is ever looked for. */
export const HASH = /^[0-9a-f]{64}$/;

/** The store of files cannot be asked now; the same may succeed later. */
export class FilesUnreachable extends Error {
  constructor(cause: unknown) {
    super('The store of files cannot be reached', { cause });
  }
}

/** Bytes of a file from outside. */
export const MOST_BYTES = 50 * 2 ** 20;
