import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { KeptFile } from '../records/files.ts';
import { contentWatch } from './content-watch.ts';
import { type FileRefused, MOST_BYTES, type PutOptions } from './file-store.ts';
import { sniff } from './sniff.ts';

/**
 * Writes a file to a new path while counting, hashing and looking at it, down to the disk. Stops at
 * the first thing wrong; what was written until then is the caller's to throw away.
 */
export async function takenIn(
  content: AsyncIterable<Uint8Array>,
  { name, own = false }: PutOptions,
  path: string,
): Promise<KeptFile | FileRefused> {
  const hash = createHash('sha256');
  const watch = contentWatch();
  let size = 0;
  const handle = await open(path, 'wx');
  try {
    for await (const piece of content) {
      size += piece.length;
      if (size > MOST_BYTES && !own) {
        return { refused: 'file.too-large', figures: { limit: `${MOST_BYTES / 2 ** 20} MB` } };
      }
      hash.update(piece);
      watch.look(piece);
      await handle.writeFile(piece);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (size === 0) return { refused: 'file.empty', figures: {} };
  const found = await sniff(path, watch.seen(), name);
  if ('refused' in found && !own) return found;
  const type = 'refused' in found ? 'application/octet-stream' : found.type;
  return { sha256: hash.digest('hex'), size, type };
}
