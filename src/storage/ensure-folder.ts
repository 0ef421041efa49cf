import { mkdir } from 'node:fs/promises';

/** A folder that cannot be made or entered; `code` is the system's, as `EEXIST` for a file there. */
export class FolderUnusable extends Error {
  readonly folder: string;
  readonly code: string;

  constructor(folder: string, code: string) {
    super(`${folder} cannot be used as a folder: ${code}`);
    this.folder = folder;
    this.code = code;
  }
}

/**
 * Makes a folder with those above it, unless it is there.
 *
 * @throws FolderUnusable
 */
export async function ensureFolder(folder: string, mode?: number): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, ...(mode !== undefined && { mode }) });
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      throw new FolderUnusable(folder, String(error.code));
    }
    throw error;
  }
}
