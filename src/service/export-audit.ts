import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTemporaryFolder } from '../app/temporary-folder.ts';
import type { LoadedSet } from '../criteria/load.ts';
import { type AuditTable, auditCsv, writeAuditWorkbook } from '../documents/audit/index.ts';
import { type AuditFilter, allRounds, type LoggedEntry } from '../storage/index.ts';
import { auditWordsIn } from '../text/audit-words.ts';
import { hanoiTime } from '../text/hanoi-time.ts';
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
  const names = await namesOf(peopleIn(entries));
  const sets = await setsOfRounds(service);
  const table: AuditTable = {
    entries: entries.slice(0, MOST_EXPORTED),
    ...(isCut && { cutAt: MOST_EXPORTED }),
    words,
    nameOf: (id) => (id === SYSTEM ? words.text.system : (names.get(id) ?? id)),
    setOf: (round) => sets.get(round),
    timeOf: (at) => hanoiTime(at.toISOString()),
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

async function setsOfRounds(service: Service): Promise<ReadonlyMap<string, LoadedSet>> {
  return service.store.read(async (db) => {
    const sets = new Map<string, LoadedSet>();
    for (const { id, setHash } of await allRounds(db)) {
      sets.set(id, await service.sets.byHash(db, setHash));
    }
    return sets;
  });
}
