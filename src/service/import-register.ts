import { join } from 'node:path';
import { inTemporaryFolder } from '../app/temporary-folder.ts';
import { isFault } from '../criteria/finding.ts';
import { readRegister } from '../documents/register/index.ts';
import { allUnits } from '../storage/index.ts';
import { allow } from './in-round.ts';
import { putRegister, type RegisterChange } from './keep-register.ts';
import { Refused } from './refused.ts';
import type { Actor, Service } from './service.ts';
import { writeBounded } from './write-bounded.ts';

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
    await writeBounded(path, file.content);
    const known = await service.store.read(allUnits);
    const { units, findings } = await readRegister(path, new Set(known.keys()));
    if (findings.some(isFault)) {
      const told = findings.map((one) => ({ ...one, at: { ...one.at, file: file.name } }));
      throw new Refused('faults', {}, { findings: told });
    }
    return putRegister(service, actor, units);
  });
}
