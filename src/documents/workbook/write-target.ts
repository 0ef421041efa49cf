import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';

/**
 * Lets `write` fill a stream, or a file that appears under its name only once it is whole: an
 * earlier one stays as it was when something goes wrong halfway.
 */
export async function writeTarget(
  target: string | Writable,
  write: (stream: Writable) => Promise<void>,
): Promise<void> {
  if (typeof target !== 'string') return write(target);
  const unfinished = `${target}.part`;
  const stream = createWriteStream(unfinished);
  const closed = finished(stream);
  closed.catch(() => undefined);
  try {
    await write(stream);
    await closed;
    await rename(unfinished, target);
  } catch (error) {
    stream.destroy();
    // A file that is only being opened would appear after it was removed.
    await closed.catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
}
