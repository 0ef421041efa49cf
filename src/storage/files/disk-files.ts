import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureFolder } from '../ensure-folder.ts';
import { checkedStream } from './checked-stream.ts';
import { type FileRefused, type FileStore, HASH, INSTALLATIONS } from './file-store.ts';
import { removeLeftOver, STALE_MS } from './left-over.ts';
import { takenIn } from './taken-in.ts';

/** Files that are being written lie apart: what a stopped process left there is worth nothing. */
const UNFINISHED = 'unfinished';

/**
 * Files in a folder, each under its hash. A file appears under its name only when the last byte of it
 * is on the disk, so that nobody ever finds half of one, whatever stopped.
 */
export async function diskFiles(folder: string): Promise<FileStore> {
  const unfinished = join(folder, UNFINISHED);
  await ensureFolder(unfinished);
  await removeLeftOver(unfinished);
  let lookedAt = Date.now();

  return {
    async put(content, options) {
      if (Date.now() - lookedAt > STALE_MS) {
        lookedAt = Date.now();
        await removeLeftOver(unfinished);
      }
      const part = join(unfinished, randomUUID());
      try {
        const taken = await takenIn(content, options, part);
        if (!('refused' in taken)) await moveIn(part, folder, taken.sha256);
        return taken;
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
      const path = join(foldersOf(folder, sha256)[2], sha256);
      if (!(await stat(path).catch(() => undefined))) return undefined;
      const handle = await open(path, 'r');
      return checkedStream(handle.createReadStream(), sha256);
    },

    async has({ sha256, size }) {
      const found = await stat(join(foldersOf(folder, sha256)[2], sha256)).catch(() => undefined);
      return found?.size === size;
    },

    async remove(sha256) {
      if (HASH.test(sha256)) await rm(join(foldersOf(folder, sha256)[2], sha256), { force: true });
    },

    async usedBy(installation) {
      const signed = join(folder, INSTALLATIONS);
      await ensureFolder(signed);
      await writeFile(join(signed, installation), '');
      return readdir(signed);
    },
  };
}

/** The folder of all files, and those below it that lead to one. */
function foldersOf(folder: string, sha256: string): readonly [string, string, string] {
  const first = join(folder, sha256.slice(0, 2));
  return [folder, first, join(first, sha256.slice(2, 4))];
}

/** Gives a whole file its name, and the name to the disk, with the folders that were new. */
async function moveIn(part: string, folder: string, sha256: string): Promise<void> {
  const folders = foldersOf(folder, sha256);
  const [, , last] = folders;
  const isNew = (await mkdir(last, { recursive: true })) !== undefined;
  await rename(part, join(last, sha256));
  for (const one of isNew ? folders.toReversed() : [last]) await syncFolder(one);
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
