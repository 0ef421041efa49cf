import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { saved } from '../saved.ts';
import type { Session } from '../session.ts';

/** Writes a file whole or not at all: it takes its name only once all of it is there. */
export async function writeWhole(
  session: Session,
  file: string,
  content: string | Uint8Array,
): Promise<void> {
  const unfinished = `${file}.part`;
  await saved(session, file, async () => {
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(unfinished, content);
      await rename(unfinished, file);
    } finally {
      await rm(unfinished, { force: true });
    }
  });
}
