import { basename, extname } from 'node:path';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { type Finding, isFault } from '../criteria/finding.ts';
import { valueAt } from '../criteria/located.ts';
import type { FormKind } from '../documents/form/index.ts';
import { readSubmission } from '../evidence/read-submission.ts';
import type { Submission, Unit } from '../evidence/submission.ts';
import type { RoundFrame } from './load-round.ts';
import { openDocument } from './open-document.ts';
import type { RoundFiles } from './round-files.ts';

/** A unit and what is known of it, ready to be laid out as a form. */
export interface FormSubject {
  readonly unit: Unit;
  readonly submission: Submission;
}

export interface FormSubjects {
  readonly subjects: readonly FormSubject[];
  /** Faults of single units, whose forms are then not made, and codes that are not in the round. */
  readonly findings: readonly Finding[];
}

/**
 * The units whose forms are asked for, each with what it handed in so far. A unit whose own file
 * has faults is left out and told; the others are not held up.
 *
 * @param codes all units when empty
 * @param block only units of this block
 */
export async function formSubjects(
  frame: RoundFrame,
  codes: readonly string[],
  block: string | undefined,
): Promise<FormSubjects> {
  const findings: Finding[] = [];
  const subjects: FormSubject[] = [];
  const wanted = [...frame.units.values()].filter(
    (unit) =>
      (codes.length === 0 || codes.includes(unit.code)) &&
      (block === undefined || unit.block === block),
  );
  for (const unit of wanted) {
    const read = await submissionSoFar(frame, unit);
    findings.push(...read.findings);
    if (read.submission) subjects.push({ unit, submission: read.submission });
  }
  return { subjects, findings };
}

/** What a unit handed in so far; nothing handed in is no fault. */
export async function submissionSoFar(
  { set, round, external, files }: RoundFrame,
  unit: Unit,
): Promise<{ readonly submission?: Submission; readonly findings: readonly Finding[] }> {
  const values = external.get(unit.code) ?? new Map();
  const file = (await evidenceByUnit(files)).get(unit.code);
  if (file === undefined) {
    return { submission: { unit, answers: new Map(), external: values }, findings: [] };
  }
  const { yaml, findings } = await openDocument(file);
  if (!yaml) return { findings };
  const read = readSubmission(set, unit, round.year, yaml, values);
  if ('findings' in read) return { findings: [...findings, ...read.findings] };
  return { submission: read.value, findings: findings.filter(isFault) };
}

const byUnit = new WeakMap<RoundFiles, Promise<ReadonlyMap<string, string>>>();

/**
 * The evidence file of each unit, by what it says inside; a file that cannot be read is taken by its
 * name. Looked up once a round.
 */
export function evidenceByUnit(files: RoundFiles): Promise<ReadonlyMap<string, string>> {
  let found = byUnit.get(files);
  if (!found) {
    found = findEvidence(files.evidence);
    byUnit.set(files, found);
  }
  return found;
}

async function findEvidence(files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const file of files) {
    const { yaml } = await openDocument(file);
    const said = yaml && valueAt(yaml.value, ['unit']);
    const named = basename(file, extname(file)).normalize('NFC');
    const code = typeof said === 'string' ? said.trim() : named;
    if (!found.has(code)) found.set(code, file);
  }
  return found;
}

/** The name of a new evidence file: the code, without what file systems give a meaning to. */
export function evidenceName(code: string): string {
  return `${code.replace(/[\\/:*?"<>|]/g, '-').replace(/^\.+/, '-')}.yaml`;
}

/** Whether a form of a kind can be made: what it reviews must be there. */
export function canBeReviewed({ submission }: FormSubject, kind: FormKind): boolean {
  if (kind === 'self') return true;
  if (submission.submitted === undefined && submission.answers.size === 0) return false;
  return kind === 'appraisal' || submission.appraisal !== undefined;
}

export function blockIds({ blocks }: CriteriaSet): readonly string[] {
  return blocks.map(({ id }) => id);
}
