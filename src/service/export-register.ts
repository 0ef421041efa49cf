import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTemporaryFolder } from '../app/temporary-folder.ts';
import { writeRegister } from '../documents/register/index.ts';
import type { RegisteredUnit } from '../evidence/registered-unit.ts';
import { allRounds } from '../storage/index.ts';
import { registerFileWordsIn } from '../text/register-file-words.ts';
import type { Language } from '../text/words.ts';
import { allow } from './in-round.ts';
import { listRegister } from './keep-register.ts';
import type { Actor, Service } from './service.ts';

export interface RegisterWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The whole register as a workbook that is taken in again as it is. */
export async function exportRegister(
  service: Service,
  actor: Actor,
  language: Language,
): Promise<RegisterWorkbook> {
  const units = await listRegister(service, actor);
  return written(service, units, language, registerFileWordsIn(language).file);
}

/** The same without units, to be filled in. */
export function registerTemplate(
  service: Service,
  actor: Actor,
  language: Language,
): Promise<RegisterWorkbook> {
  allow(actor, 'manage-units');
  return written(service, [], language, registerFileWordsIn(language).templateFile);
}

function written(
  service: Service,
  units: readonly RegisteredUnit[],
  language: Language,
  name: string,
): Promise<RegisterWorkbook> {
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, 'register.xlsx');
    await writeRegister(path, {
      units,
      attributes: await attributesAsked(service),
      say: registerFileWordsIn(language),
      author: `Thang Điểm ${service.engineVersion}`,
      date: service.now(),
    });
    return { name, bytes: new Uint8Array(await readFile(path)) };
  });
}

/** What the sets of rounds ask of a unit. */
function attributesAsked(service: Service): Promise<readonly string[]> {
  return service.store.read(async (db) => {
    const asked = new Set<string>();
    for (const { setHash } of await allRounds(db)) {
      const { attributes } = await service.sets.byHash(db, setHash);
      for (const id of Object.keys(attributes)) asked.add(id);
    }
    return [...asked];
  });
}
