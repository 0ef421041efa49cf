import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Session } from '../session.ts';
import { UsageError } from '../terminal.ts';

/** Writes a file whole or not at all: it takes its name only once all of it is there. */
export async function writeWhole(
  session: Session,
  file: string,
  content: string | Uint8Array,
): Promise<void> {
  const unfinished = `${file}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(unfinished, content);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new UsageError(session.say.cannotWrite(file, String(error.code)));
  }
}
