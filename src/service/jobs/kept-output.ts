import { createReadStream } from 'node:fs';
import { noteFile } from '../../storage/index.ts';
import { Refused } from '../refused.ts';
import type { Service } from '../service.ts';

/** A file a job made, as it is fetched. */
export type Output = {
  readonly file: { readonly sha256: string; readonly name: string };
};

/** Keeps what a job made among the files. */
export async function keepOutput(
  service: Service,
  name: string,
  content: string | Uint8Array,
): Promise<Output> {
  const source = typeof content === 'string' ? createReadStream(content) : once(content);
  const kept = await service.files.put(source, { name, own: true });
  if ('refused' in kept) throw new Refused(kept.refused, kept.figures);
  await service.store.write((db) => noteFile(db, kept, service.now()));
  return { file: { sha256: kept.sha256, name } };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
