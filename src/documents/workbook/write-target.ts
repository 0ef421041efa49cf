import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Stalled } from './stall.ts';

/** A file whose writing stalled is begun anew; what it is made of is still there. */
const ATTEMPTS = 3;

/**
 * Lets `write` fill a stream, or a file that appears under its name only once it is whole: an
 * earlier one stays as it was when something goes wrong halfway.
 */
export async function writeTarget(
  target: string | Writable,
  write: (stream: Writable) => Promise<void>,
): Promise<void> {
  if (typeof target !== 'string') return write(target);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await writeFileWhole(target, write);
    } catch (error) {
      if (!(error instanceof Stalled) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function writeFileWhole(
  target: string,
  write: (stream: Writable) => Promise<void>,
): Promise<void> {
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
