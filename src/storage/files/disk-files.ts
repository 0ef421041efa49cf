import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkedStream } from './checked-stream.ts';
import type { FileRefused, FileStore } from './file-store.ts';
import { takenIn } from './taken-in.ts';

/** Files that are being written lie apart: what a stopped process left there is worth nothing. */
const UNFINISHED = 'unfinished';
const HASH = /^[0-9a-f]{64}$/;

/**
 * Files in a folder, each under its hash. A file appears under its name only when the last byte of it
 * is on the disk, so that nobody ever finds half of one, whatever stopped.
 */
export async function diskFiles(folder: string): Promise<FileStore> {
  const unfinished = join(folder, UNFINISHED);
  await mkdir(unfinished, { recursive: true });
  for (const name of await readdir(unfinished)) await rm(join(unfinished, name), { force: true });
  const pathOf = (sha256: string): string =>
    join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

  return {
    async put(content, options) {
      const part = join(unfinished, randomUUID());
      try {
        const handle = await open(part, 'wx');
        try {
          const taken = await takenIn(content, options, async (piece) => {
            await handle.writeFile(piece);
          });
          if ('refused' in taken) return taken;
          await handle.sync();
          await handle.close();
          const path = pathOf(taken.sha256);
          await mkdir(join(path, '..'), { recursive: true });
          await rename(part, path);
          await syncFolder(join(path, '..'));
          return taken;
        } finally {
          await handle.close().catch(() => undefined);
        }
      } catch (error) {
        const refused = refusalOf(error);
        if (refused) return refused;
        throw error;
      } finally {
        await rm(part, { force: true });
      }
    },

    async open(sha256) {
      if (!HASH.test(sha256)) return undefined;
      const path = pathOf(sha256);
      if (!(await stat(path).catch(() => undefined))) return undefined;
      const handle = await open(path, 'r');
      return checkedStream(handle.createReadStream(), sha256);
    },
  };
}

/** The new name itself must survive a loss of power. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch {
    // Some file systems know no such thing.
  } finally {
    await handle.close();
  }
}

function refusalOf(error: unknown): FileRefused | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const isFull = code === 'ENOSPC' || code === 'EDQUOT';
  return isFull ? { refused: 'file.no-space', figures: {} } : undefined;
}
