import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { formatDate, type IsoDate } from '../criteria/dates.ts';
import type { Finding, Read } from '../criteria/finding.ts';
import { located } from '../criteria/located.ts';
import type { Inputs } from '../evidence/inputs.ts';
import { readExternal, readSubmission } from '../evidence/read-submission.ts';
import type { RawInputs } from '../evidence/schema.ts';
import type { Submission, Unit } from '../evidence/submission.ts';
import { civilDate } from './deadlines.ts';
import type { UnitState } from './states.ts';
import type { KnownPart } from './visibility.ts';

/** Text, lists and maps as evidence files hold them. */
export type Written = Readonly<Record<string, unknown>>;

/** One thing known of a unit: a document, or what somebody said about one criterion. */
export interface Piece {
  readonly part: KnownPart;
  /** Of a document its id, else the criterion. */
  readonly key: string;
  readonly value: Written;
  readonly changedAt: Date;
}

/** Where a unit stands, as far as its evidence depends on it. */
export interface UnitStanding {
  readonly code: string;
  readonly state: UnitState;
  readonly submittedOn?: IsoDate;
}

/** Names of those who judge, as papers have them. */
export interface Judges {
  readonly appraisal: string;
  readonly council: string;
}

/** What is known of a unit in the words of an evidence file, so that one reader serves both. */
export function evidenceDocument(
  unit: UnitStanding,
  entries: readonly Piece[],
  judges: Judges,
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
export function externalInputs(entries: readonly Piece[]): Readonly<Record<string, RawInputs>> {
  return Object.fromEntries(
    ofPart(entries, 'external').map(({ key, value }) => [key, value.inputs as RawInputs]),
  );
}

/** Reads what is known of a unit against the set; every fault is told by its path in the document. */
export function readEvidence(
  set: CriteriaSet,
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

export function ofPart<P extends Pick<Piece, 'part'>>(
  entries: readonly P[],
  part: KnownPart,
): readonly P[] {
  return entries.filter((entry) => entry.part === part);
}

function valuesOf(entries: readonly Piece[], part: KnownPart): Readonly<Record<string, Written>> {
  return Object.fromEntries(ofPart(entries, part).map(({ key, value }) => [key, value]));
}

function lastDay(entries: readonly Piece[]): { readonly on?: string } {
  const last = Math.max(...entries.map(({ changedAt }) => changedAt.getTime()));
  return Number.isFinite(last) ? { on: formatDate(civilDate(new Date(last))) } : {};
}
