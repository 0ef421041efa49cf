import { formatDate } from '../criteria/dates.ts';
import type { Finding, Place, Read } from '../criteria/finding.ts';
import type { LoadedSet } from '../criteria/load.ts';
import type { LocatedYaml } from '../criteria/located-yaml.ts';
import { readExternal, readSubmission } from '../evidence/read-submission.ts';
import type { RawInputs } from '../evidence/schema.ts';
import type { Inputs, Submission, Unit } from '../evidence/submission.ts';
import { civilDate, type KnownPart } from '../round/index.ts';
import type { Entry, RoundUnit, StoredRound, Written } from '../storage/index.ts';

/** What is known of a unit in the words of an evidence file, so that one reader serves both. */
export function evidenceDocument(
  unit: RoundUnit,
  entries: readonly Entry[],
  judges: StoredRound['judges'],
): Written {
  const answers = valuesOf(entries, 'answer');
  const documents = ofPart(entries, 'document').map(({ key, value }) => ({ id: key, ...value }));
  const again = valuesOf(entries, 'second-appraisal');
  const first = valuesOf(entries, 'appraisal');
  const appraised = ['appraised', 'explained', 'final'].includes(unit.state);
  const appraisal = { ...first, ...again };
  const council = valuesOf(entries, 'council');
  return {
    format: '1',
    unit: unit.code,
    ...(unit.submittedOn && { submitted: formatDate(unit.submittedOn) }),
    ...(documents.length > 0 && { documents }),
    ...(Object.keys(answers).length > 0 && { answers }),
    ...((Object.keys(appraisal).length > 0 || (appraised && unit.submittedOn)) && {
      appraisal: {
        by: judges.appraisal,
        ...lastDay([...ofPart(entries, 'appraisal'), ...ofPart(entries, 'second-appraisal')]),
        decisions: appraisal,
      },
    }),
    ...(Object.keys(council).length > 0 && {
      council: {
        by: judges.council,
        ...lastDay(ofPart(entries, 'council')),
        acceptRest: 'có',
        decisions: council,
      },
    }),
  };
}

/** Values from outside, by criterion, as they are written in `external.yaml`. */
export function externalInputs(entries: readonly Entry[]): Readonly<Record<string, RawInputs>> {
  return Object.fromEntries(
    ofPart(entries, 'external').map(({ key, value }) => [key, value.inputs as RawInputs]),
  );
}

/** Reads what is known of a unit against the set; every fault is told by its path in the document. */
export function readEvidence(
  set: LoadedSet,
  unit: Unit,
  year: number,
  document: Written,
  external: Readonly<Record<string, RawInputs>>,
): Read<Submission> {
  const findings: Finding[] = [];
  const outside = located(unit.code, { external });
  const fromOutside = readExternal(set, unit, year, external, outside, ['external']);
  let values: ReadonlyMap<string, Inputs> = new Map();
  if ('value' in fromOutside) values = fromOutside.value;
  else findings.push(...fromOutside.findings);
  const read = readSubmission(set, unit, year, located(unit.code, document), values);
  if ('findings' in read) findings.push(...read.findings);
  if ('value' in read && findings.length === 0) return read;
  return { findings };
}

/** Plain values that tell their place by the path of keys alone. */
export function located(file: string, value: unknown): LocatedYaml {
  const place = (path: readonly PropertyKey[]): Place => ({
    file,
    path: path.map(String).join('/'),
  });
  return { file, value, place, placeOfKey: (path, key) => place([...path, key]) };
}

export function ofPart(entries: readonly Entry[], part: KnownPart): readonly Entry[] {
  return entries.filter((entry) => entry.part === part);
}

function valuesOf(entries: readonly Entry[], part: KnownPart): Readonly<Record<string, Written>> {
  return Object.fromEntries(ofPart(entries, part).map(({ key, value }) => [key, value]));
}

function lastDay(entries: readonly Entry[]): { readonly on?: string } {
  const last = Math.max(...entries.map(({ changedAt }) => changedAt.getTime()));
  return Number.isFinite(last) ? { on: formatDate(civilDate(new Date(last))) } : {};
}
