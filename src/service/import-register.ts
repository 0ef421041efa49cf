import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inTemporaryFolder } from '../app/temporary-folder.ts';
import { isFault } from '../criteria/finding.ts';
import { readRegister } from '../documents/register/index.ts';
import { MOST_BYTES } from '../storage/files/index.ts';
import { allUnits } from '../storage/index.ts';
import { allow } from './in-round.ts';
import { putRegister, type RegisterChange } from './keep-register.ts';
import { Refused } from './refused.ts';
import type { Actor, Service } from './service.ts';

/** Takes the register in from a file that was sent: all of it, or every fault of it and nothing. */
export function importRegister(
  service: Service,
  actor: Actor,
  file: { readonly name: string; readonly content: AsyncIterable<Uint8Array> },
): Promise<RegisterChange> {
  allow(actor, 'manage-units');
  return inTemporaryFolder(async (folder) => {
    const ending = /\.(?:csv|tsv|txt)$/i.exec(file.name)?.[0].toLowerCase() ?? '.xlsx';
    const path = join(folder, `danh-muc${ending}`);
    await pipeline(Readable.from(bounded(file.content)), createWriteStream(path));
    const known = await service.store.read(allUnits);
    const { units, findings } = await readRegister(path, new Set(known.keys()));
    if (findings.some(isFault)) {
      const told = findings.map((one) => ({ ...one, at: { ...one.at, file: file.name } }));
      throw new Refused('faults', {}, { findings: told });
    }
    return putRegister(service, actor, units);
  });
}

async function* bounded(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of content) {
    size += piece.length;
    if (size > MOST_BYTES)
      throw new Refused('file.too-large', { limit: `${MOST_BYTES / 2 ** 20} MB` });
    yield piece;
  }
}
