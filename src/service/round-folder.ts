import { EVIDENCE_KEYS } from '../app/form-evidence.ts';
import { ROUND_FILE, UNITS_FILE } from '../app/load-round.ts';
import { evidenceName } from '../app/make-forms.ts';
import { EVIDENCE_FOLDER, EXTERNAL_FILE } from '../app/round-files.ts';
import type { LoadedSet } from '../criteria/load.ts';
import { withKeys } from '../criteria/written-yaml.ts';
import { evidenceDocument, ofPart } from '../round/index.ts';
import { entriesOfRound, type Reading, roundUnits, type StoredRound } from '../storage/index.ts';
import { type Counting, countedEntries } from './score-round.ts';

/** A round of the store as the files of a round folder, by path: what every command can read. */
export async function roundFolder(
  db: Reading,
  round: StoredRound,
  set: LoadedSet,
  counting: Counting,
): Promise<ReadonlyMap<string, string>> {
  const members = await roundUnits(db, round.id);
  const entries = await entriesOfRound(db, round.id);
  const { id, title, notice, year } = round;
  const files = new Map<string, string>();
  const put = (path: string, values: Readonly<Record<string, unknown>>, order: readonly string[]) =>
    files.set(path, withKeys(undefined, values, order));
  const head = { format: '1', id, title, ...(notice !== undefined && { notice }) };
  put(ROUND_FILE, { ...head, set: set.id, year: String(year) }, ['format', 'id', 'title']);
  const units = members.map(({ code, name, group, attributes }) => {
    const own = Object.keys(attributes).length > 0 && { attributes };
    return { code, name, group, ...own };
  });
  put(UNITS_FILE, { format: '1', units }, ['format', 'units']);
  const outside: Record<string, Record<string, unknown>> = {};
  const sources = new Set<string>();
  const names = new Set<string>();
  for (const member of members) {
    const own = countedEntries(member, entries.get(member.code) ?? [], counting);
    for (const { key, value } of ofPart(own, 'external')) {
      outside[member.code] = { ...outside[member.code], [key]: value.inputs };
      sources.add(String(value.source));
    }
    const document = evidenceDocument(member, own, round.judges);
    const name = distinctName(evidenceName(member.code), names);
    put(`${EVIDENCE_FOLDER}/${name}`, document, EVIDENCE_KEYS);
  }
  if (sources.size > 0) {
    const source = [...sources].toSorted().join('; ');
    put(EXTERNAL_FILE, { format: '1', source, values: outside }, ['format', 'source', 'values']);
  }
  return files;
}

/** File systems that ignore capitals would otherwise lay one file over another. */
function distinctName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count++) {
    free = name.replace(/\.yaml$/, `-${count}.yaml`);
  }
  taken.add(free.toLowerCase());
  return free;
}
