import { open, readFile, rm } from 'node:fs/promises';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { ensureFolder } from './ensure-folder.ts';

const LOCK_FILE = 'in-use.json';

/** Another living process uses the folder. */
export class FolderInUse extends Error {
  readonly folder: string;
  readonly pid: number;

  constructor(folder: string, pid: number) {
    super(`${folder} is used by process ${pid}`);
    this.folder = folder;
    this.pid = pid;
  }
}

interface Owner {
  readonly pid: number;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/**
 * Takes a data folder for this process: an embedded database written by two would be lost. What a
 * killed process left behind is told by its process being gone, or by the machine having restarted.
 *
 * @returns gives the folder back
 * @throws FolderInUse, FolderUnusable
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await ensureFolder(folder);
  const file = join(folder, LOCK_FILE);
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const handle = await open(file, 'wx');
      const owner: Owner = { pid: process.pid, since: Date.now() };
      await handle.writeFile(JSON.stringify(owner));
      await handle.close();
      return () => rm(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const owner = await ownerIn(file);
      if (owner && isAlive(owner)) throw new FolderInUse(folder, owner.pid);
      await rm(file, { force: true });
    }
  }
  throw new FolderInUse(folder, 0);
}

/** Nothing when the file was cut off while it was written, or is gone by now. */
async function ownerIn(file: string): Promise<Owner | undefined> {
  try {
    const owner: unknown = JSON.parse(await readFile(file, 'utf8'));
    const whole =
      typeof owner === 'object' && owner !== null && 'pid' in owner && 'since' in owner
        ? (owner as Owner)
        : undefined;
    return whole;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, since }: Owner): boolean {
  const startOfMachine = Date.now() - uptime() * 1000;
  if (pid === process.pid || since < startOfMachine) return pid === process.pid;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else may not be signalled, but it lives.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
