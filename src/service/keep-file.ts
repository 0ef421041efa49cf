import { FilesUnreachable } from '../storage/files/index.ts';
import { type KeptFile, noteFile, type Writing } from '../storage/index.ts';
import { Refused } from './refused.ts';
import type { Service } from './service.ts';

/** Keeps a file and notes it at once, so that one that nobody comes to use is found and removed. */
export async function keepFile(
  service: Service,
  content: AsyncIterable<Uint8Array>,
  options: { readonly name: string; readonly own?: boolean },
): Promise<KeptFile> {
  const kept = await service.files.put(content, options);
  if ('refused' in kept) throw new Refused(kept.refused, kept.figures);
  await service.store.write((db) => noteKept(service, db, kept));
  return kept;
}

/**
 * Notes a file that was put just now. The same bytes may have been on their way out: whoever removes
 * them holds their row to the end, so that afterwards it shows whether they are there.
 */
export async function noteKept(
  { files, now }: Service,
  db: Writing,
  kept: KeptFile,
): Promise<void> {
  await noteFile(db, kept, now());
  if (await files.has(kept)) return;
  throw new FilesUnreachable(new Error(`${kept.sha256} was removed while it was being kept`));
}
