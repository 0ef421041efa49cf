import type { Readable } from 'node:stream';
import type { KeptFile } from '../storage/index.ts';
import type { RefusalCode } from './refused.ts';

/** Where the content of files is kept, by what is in it. */
export interface FileShelf {
  /** Keeps a file, or says why it cannot; nothing is left of one that was refused. */
  put(
    content: AsyncIterable<Uint8Array>,
    options: {
      /** The name it came with: its ending must fit its content. */
      readonly name: string;
      /** Made by the product itself, so that its kind is not in question. */
      readonly own?: boolean;
    },
  ): Promise<KeptFile | FileRefused>;
  /** The content from its beginning; nothing when it is not kept here. */
  open(sha256: string): Promise<Readable | undefined>;
}

export interface FileRefused {
  readonly refused: RefusalCode;
  readonly figures: Readonly<Record<string, string>>;
}
