import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attachFile, type DocumentAt } from '../src/service/evidence-files.ts';
import type { Actor, Service } from '../src/service/service.ts';

/** Invented papers, and marked so on every page. */
const FILES = join('demo', 'files');
/** Gives the very file of another unit as its own, so that somebody can find it out. */
const COPIED = { by: 'SN12', from: 'SN11' };

interface Declared {
  readonly kind?: unknown;
  readonly file?: unknown;
}

/**
 * Gives a document its file where the fixture says it has one; minutes come as a picture, as from a
 * telephone. What each file ends with makes it a file of its own.
 */
export async function attachSample(
  service: Service,
  head: Actor,
  at: DocumentAt,
  { kind, file }: Declared,
): Promise<void> {
  const isPicture = kind === 'bien-ban';
  if (typeof file !== 'string' && !isPicture) return;
  const sample = await readFile(join(FILES, isPicture ? 'sample.png' : 'sample.pdf'));
  const unit = at.unit === COPIED.by ? COPIED.from : at.unit;
  const own = Buffer.from(`\n%${at.round}/${unit}/${at.document}\n`);
  const name = `${at.document}.${isPicture ? 'png' : 'pdf'}`;
  await attachFile(service, head, at, { name, content: inPieces(sample, own) });
}

async function* inPieces(...pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}
