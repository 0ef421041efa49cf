import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FileStore } from '../../src/storage/files/index.ts';

/** Files in memory, for tests that are not about files. */
export function memoryShelf(): FileStore {
  const kept = new Map<string, Buffer>();
  return {
    async put(content) {
      const pieces: Uint8Array[] = [];
      for await (const piece of content) pieces.push(piece);
      const bytes = Buffer.concat(pieces);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      kept.set(sha256, bytes);
      return { sha256, size: bytes.length, type: 'application/octet-stream' };
    },
    async open(sha256) {
      const bytes = kept.get(sha256);
      return bytes && Readable.from([bytes]);
    },
    has: async ({ sha256, size }) => kept.get(sha256)?.length === size,
    async remove(sha256) {
      kept.delete(sha256);
    },
    usedBy: async (installation) => [installation],
  };
}
