import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTemporaryFolder } from '../app/temporary-folder.ts';
import type { LoadedSet } from '../criteria/load.ts';
import { type AuditTable, auditCsv, writeAuditWorkbook } from '../documents/audit/index.ts';
import {
  type AuditFilter,
  allRounds,
  allUnits,
  type LoggedEntry,
  type Reading,
} from '../storage/index.ts';
import { auditWordsIn } from '../text/audit-words.ts';
import type { Language } from '../text/words.ts';
import { everyEntry } from './read-audit.ts';
import { type Actor, type Service, SYSTEM } from './service.ts';

/** More rows than anybody reads, and few enough to be held at once. */
export const MOST_EXPORTED = 20_000;

export interface AuditExport {
  readonly filter: AuditFilter;
  readonly format: 'xlsx' | 'csv';
  readonly language: Language;
  readonly namesOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

/** The entries that fit as a file, in words. */
export async function exportAudit(
  service: Service,
  actor: Actor,
  { filter, format, language, namesOf }: AuditExport,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const entries: LoggedEntry[] = [];
  for await (const entry of everyEntry(service, actor, filter, MOST_EXPORTED + 1)) {
    entries.push(entry);
  }
  const isCut = entries.length > MOST_EXPORTED;
  const words = auditWordsIn(language);
  const people = await namesOf(peopleIn(entries));
  const { sets, units } = await service.store.read(async (db) => ({
    sets: await setsOfRounds(service, db),
    units: await allUnits(db),
  }));
  const table: AuditTable = {
    entries: entries.slice(0, MOST_EXPORTED),
    ...(isCut && { cutAt: MOST_EXPORTED }),
    words,
    names: {
      person: (id) => (id === SYSTEM ? words.text.system : (people.get(id) ?? id)),
      unit: (code) => units.get(code)?.name,
      set: (round) => sets.get(round),
      sets: [...new Set(sets.values())],
    },
  };
  const name = `${words.text.sheet.file}.${format}`;
  if (format === 'csv') return { name, bytes: new TextEncoder().encode(auditCsv(table)) };
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, name);
    await writeAuditWorkbook(path, table, {
      author: `Thang Điểm ${service.engineVersion}`,
      date: service.now(),
    });
    return { name, bytes: new Uint8Array(await readFile(path)) };
  });
}

function peopleIn(entries: readonly LoggedEntry[]): readonly string[] {
  const ids = entries.flatMap(({ actor, subject }) => {
    const person = /^person\/([^/]+)/.exec(subject)?.[1];
    return person === undefined ? [actor] : [actor, person];
  });
  return [...new Set(ids)];
}

async function setsOfRounds(
  service: Service,
  db: Reading,
): Promise<ReadonlyMap<string, LoadedSet>> {
  const sets = new Map<string, LoadedSet>();
  for (const { id, setHash } of await allRounds(db)) {
    sets.set(id, await service.sets.byHash(db, setHash));
  }
  return sets;
}
