import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** No upload stands still for so long and goes on after all. */
export const STALE_MS = 60 * 60 * 1000;

/**
 * Removes what stopped processes left in a folder. What another living process is writing there at
 * this moment stays: several servers may share the folder.
 */
export async function removeLeftOver(folder: string, prefix = ''): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix)) continue;
    const path = join(folder, name);
    try {
      const { mtimeMs } = await stat(path);
      if (Date.now() - mtimeMs > STALE_MS) await rm(path, { force: true, recursive: true });
    } catch {
      // Finished or removed by another process meanwhile, or not ours to remove.
    }
  }
}
