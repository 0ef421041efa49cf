import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MOST_BYTES } from '../storage/files/index.ts';
import { Refused } from './refused.ts';

/** Writes a file that is being sent; it is cut off once it is larger than any file may be. */
export function writeBounded(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  return pipeline(Readable.from(bounded(content)), createWriteStream(path));
}

async function* bounded(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of content) {
    size += piece.length;
    if (size > MOST_BYTES)
      throw new Refused('file.too-large', { limit: `${MOST_BYTES / 2 ** 20} MB` });
    yield piece;
  }
}
