import { createHash } from 'node:crypto';
import { type FileRefused, MOST_BYTES, type PutOptions } from './file-store.ts';
import { SNIFFED_BYTES, sniff } from './sniff.ts';

/** What was taken in, once its last byte has been. */
export interface TakenIn {
  readonly sha256: string;
  readonly size: number;
  readonly type: string;
}

/**
 * Passes a file on piece by piece while counting and hashing it, and looks at its beginning. Stops
 * at the first thing wrong; what was passed on until then is to be thrown away.
 */
export async function takenIn(
  content: AsyncIterable<Uint8Array>,
  { name, own = false }: PutOptions,
  onPiece: (piece: Uint8Array) => Promise<void>,
): Promise<TakenIn | FileRefused> {
  const hash = createHash('sha256');
  let head = Buffer.alloc(0);
  let size = 0;
  for await (const piece of content) {
    size += piece.length;
    if (size > MOST_BYTES && !own) {
      return { refused: 'file.too-large', figures: { limit: `${MOST_BYTES / 2 ** 20} MB` } };
    }
    hash.update(piece);
    if (head.length < SNIFFED_BYTES) {
      head = Buffer.concat([head, piece]).subarray(0, SNIFFED_BYTES);
    }
    await onPiece(piece);
  }
  if (size === 0) return { refused: 'file.empty', figures: {} };
  const found = await sniff(head, name);
  if ('refused' in found && !own) return found;
  const type = 'refused' in found ? 'application/octet-stream' : found.type;
  return { sha256: hash.digest('hex'), size, type };
}
