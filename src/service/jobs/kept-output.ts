import { createReadStream } from 'node:fs';
import { keepFile } from '../keep-file.ts';
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
  const { sha256 } = await keepFile(service, source, { name, own: true });
  return { file: { sha256, name } };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
