import type { Finding } from '../criteria/finding.ts';
import type { Path } from '../criteria/located.ts';
import type { LocatedYaml } from '../criteria/located-yaml.ts';
import { readTextFile } from '../criteria/read-file.ts';
import type { FormKind, FormReading, Plain } from '../documents/form/index.ts';
import type { Submission } from '../evidence/submission.ts';
import { openDocument } from './open-document.ts';

/** Top keys of an evidence file in the order people know. */
export const EVIDENCE_KEYS = [
  'format',
  'notice',
  'unit',
  'submitted',
  'documents',
  'answers',
  'appraisal',
  'council',
];

export interface Existing {
  readonly text?: string;
  readonly yaml?: LocatedYaml;
  readonly values: Readonly<Record<string, Plain>>;
}

export async function existingEvidence(
  target: string,
): Promise<Existing | { readonly findings: readonly Finding[] }> {
  const text = await readTextFile(target);
  if ('findings' in text) {
    const absent = text.findings.every(({ figures }) => figures.reason === 'ENOENT');
    return absent ? { values: {} } : { findings: text.findings };
  }
  const { yaml, findings } = await openDocument(target);
  if (!yaml) return { findings };
  return { text: text.value, yaml, values: yaml.value as Readonly<Record<string, Plain>> };
}

export type PlainMap = { readonly [key: string]: Plain };

/**
 * What this kind of form says, with what it does not ask kept as it was: the day a document was
 * uploaded, and documents that no criterion cited, which the form did not show.
 */
export function ownedParts(
  { parts }: FormReading,
  kind: FormKind,
  before: Submission | undefined,
  existing: Readonly<Record<string, Plain>>,
): Readonly<Record<string, Plain | undefined>> {
  if (kind !== 'self') return { [kind]: parts[kind] };
  const earlier = documentsIn(existing);
  const known = new Map(earlier.map((document) => [String(document.id), document]));
  const listed = documentsIn(parts);
  const here = new Set(listed.map(({ id }) => String(id)));
  const kept = uncitedIn(existing, before).filter(({ id }) => !here.has(String(id)));
  const documents = listed.map((document) => {
    const uploaded = known.get(String(document.id))?.uploaded;
    return uploaded === undefined ? document : { ...document, uploaded };
  });
  const all = [...documents, ...kept];
  return {
    submitted: parts.submitted,
    documents: all.length > 0 ? all : undefined,
    answers: parts.answers,
  };
}

/** Documents that no criterion cited. */
export function uncitedIn(
  existing: Readonly<Record<string, Plain>>,
  before: Submission | undefined,
): readonly PlainMap[] {
  const cited = new Set(
    [...(before?.answers.values() ?? [])].flatMap(({ documents }) => documents.map(({ id }) => id)),
  );
  return documentsIn(existing).filter(({ id }) => !cited.has(String(id)));
}

export function documentsIn({
  documents,
}: Readonly<Record<string, Plain | undefined>>): readonly PlainMap[] {
  return Array.isArray(documents) ? (documents as PlainMap[]) : [];
}

/** Values of a form and of a file as one, each with the place it comes from. */
export function locatedForm(
  merged: Readonly<Record<string, Plain | undefined>>,
  parts: Readonly<Record<string, Plain | undefined>>,
  reading: FormReading,
  existing: LocatedYaml | undefined,
  target: string,
): LocatedYaml {
  const value = Object.fromEntries(Object.entries(merged).filter(([, part]) => part !== undefined));
  const place = (path: Path) => {
    if (path.length > 0 && !Object.hasOwn(parts, String(path[0])) && existing) {
      return existing.place(path);
    }
    return reading.place(path) ?? { file: reading.file };
  };
  return {
    file: existing?.file ?? target,
    value,
    place,
    placeOfKey: (path, key) =>
      Object.hasOwn(parts, String(path[0] ?? key)) || !existing
        ? place([...path, key])
        : existing.placeOfKey(path, key),
  };
}
