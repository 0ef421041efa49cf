import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson } from '../criteria/canonical.ts';
import type { IsoDate } from '../criteria/dates.ts';
import { formatDate } from '../criteria/dates.ts';
import { type Finding, isFault } from '../criteria/finding.ts';
import type { Path } from '../criteria/located.ts';
import type { LocatedYaml } from '../criteria/located-yaml.ts';
import { readTextFile } from '../criteria/read-file.ts';
import { withKeys } from '../criteria/written-yaml.ts';
import {
  type FormIdentity,
  type FormKind,
  type FormReading,
  identityOfWorkbook,
  isFormKind,
  LAYOUT_VERSION,
  type Plain,
  readForm,
  toldInForm,
} from '../documents/form/index.ts';
import { type IntakeWorkbook, openWorkbook } from '../documents/intake/index.ts';
import { readSubmission } from '../evidence/read-submission.ts';
import type { Submission, Unit } from '../evidence/submission.ts';
import type { RoundFrame } from './load-round.ts';
import { evidenceByUnit, evidenceName, submissionSoFar } from './make-forms.ts';
import { openDocument } from './open-document.ts';
import { EVIDENCE_FOLDER } from './round-files.ts';

export interface ImportWork {
  /** `dd/mm/yyyy`; in place of the day written on each form. */
  readonly received?: string | undefined;
  /** Takes over also what would replace newer or appraised answers. */
  readonly overwrite?: boolean | undefined;
  readonly onFile?: (done: number, all: number) => void;
}

/** What one form changes in the round; nothing is written yet. */
export interface ImportedForm {
  readonly file: string;
  readonly unit: Unit;
  readonly kind: FormKind;
  /** Evidence file of the unit, and its whole text as it would be. */
  readonly target: string;
  readonly text: string;
  readonly change: 'new' | 'changed' | 'same';
}

export interface ImportResult {
  readonly forms: readonly ImportedForm[];
  readonly findings: readonly Finding[];
  /** Files that were looked at. */
  readonly files: readonly string[];
}

const WORKBOOK = /\.(?:xlsx|xlsm|xls|ods)$/i;
/** What Excel leaves beside a workbook while it is open. */
const LOCK_FILE = /^(?:~\$|\.~lock)/;

/** The workbooks of files and folders, in order of name. */
export async function formFiles(
  paths: readonly string[],
): Promise<{ readonly files: readonly string[]; readonly findings: readonly Finding[] }> {
  const files = new Set<string>();
  const findings: Finding[] = [];
  for (const path of paths) {
    const found = await workbooksBelow(path);
    if (found.length === 0)
      findings.push({ code: 'form.none-found', at: { file: path }, figures: {} });
    for (const file of found) files.add(file);
  }
  return { files: [...files], findings };
}

async function workbooksBelow(path: string): Promise<readonly string[]> {
  try {
    // A file that was named is opened whatever it is called; opening it says what it is.
    if (!(await stat(path)).isDirectory()) return [path];
  } catch (error) {
    if (error instanceof Error && 'code' in error) return [path];
    throw error;
  }
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && WORKBOOK.test(entry.name) && !LOCK_FILE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * Reads filled forms against a round. All faults of all files are collected; a unit with a fault
 * does not stop the others, and nothing of it would be written.
 */
export async function importForms(
  frame: RoundFrame,
  folder: string,
  files: readonly string[],
  work: ImportWork,
): Promise<ImportResult> {
  const findings: Finding[] = [];
  const opened: OpenedForm[] = [];
  for (const [index, file] of files.entries()) {
    const form = await openForm(frame, file, findings);
    if (form) opened.push(form);
    work.onFile?.(index + 1, files.length);
  }
  const forms: ImportedForm[] = [];
  for (const form of opened) {
    const same = opened.find((one) => one !== form && one.unit.code === form.unit.code);
    if (same) {
      const figures = { code: form.unit.code, first: same.file };
      findings.push({ code: 'form.unit-twice', at: { file: form.file }, figures });
      continue;
    }
    const imported = await importForm(frame, folder, form, work, findings);
    if (imported) forms.push(imported);
  }
  return { forms, findings, files };
}

interface OpenedForm {
  readonly file: string;
  readonly unit: Unit;
  readonly kind: FormKind;
  readonly identity: FormIdentity;
  readonly workbook: IntakeWorkbook;
}

async function openForm(
  frame: RoundFrame,
  file: string,
  findings: Finding[],
): Promise<OpenedForm | undefined> {
  const opened = await openWorkbook(file);
  if ('findings' in opened) {
    findings.push(...opened.findings);
    return undefined;
  }
  const { workbook } = opened;
  findings.push(...workbook.notices);
  const identity = identityOfWorkbook(workbook);
  const refuse = (code: Finding['code'], figures: Record<string, string> = {}): undefined => {
    findings.push({ code, at: { file }, figures });
    return undefined;
  };
  if (!identity) return refuse('form.not-a-form');
  const { set, round, units } = frame;
  const kind = identity.kind;
  if (identity.layout !== LAYOUT_VERSION || !isFormKind(kind)) {
    return refuse('form.layout', { found: identity.layout, expected: LAYOUT_VERSION });
  }
  if (identity.set !== set.id)
    return refuse('form.other-set', { found: identity.set, expected: set.id });
  if (identity.round !== round.id || identity.year !== String(round.year)) {
    return refuse('form.other-round', { found: identity.round, expected: round.id });
  }
  if (identity.version !== set.version || identity.hash !== set.hash) {
    return refuse('form.set-changed', { found: identity.version, expected: set.version });
  }
  const unit = units.get(identity.unit);
  if (!unit) return refuse('round.unit-unknown', { code: identity.unit });
  return { file, unit, kind, identity, workbook };
}

async function importForm(
  frame: RoundFrame,
  folder: string,
  { file, unit, kind, identity, workbook }: OpenedForm,
  work: ImportWork,
  findings: Finding[],
): Promise<ImportedForm | undefined> {
  const { set } = frame;
  const reading = readForm(workbook, { set, unit, kind, file, received: work.received });
  const answered = kind !== 'self' || Object.keys(reading.parts.answers ?? {}).length > 0;
  if (!answered && reading.findings.length === 0) reading.report('form.blank', { file });
  const target =
    (await evidenceByUnit(frame.files)).get(unit.code) ??
    join(folder, EVIDENCE_FOLDER, evidenceName(unit.code));
  const existing = await existingEvidence(target);
  if ('findings' in existing) {
    findings.push(...reading.findings, ...existing.findings);
    return undefined;
  }
  const before = existing.yaml ? await submissionSoFar(frame, unit) : undefined;
  const parts = ownedParts(reading, kind, before?.submission, existing.values);
  const merged = { format: '1', unit: unit.code, ...existing.values, ...parts };
  const yaml = locatedForm(merged, parts, reading, existing.yaml, target);
  const external = frame.external.get(unit.code) ?? new Map();
  const read = readSubmission(set, unit, frame.round.year, yaml, external);
  const told = 'findings' in read ? read.findings : [];
  const own = told.filter(
    ({ code, figures }) =>
      code !== 'evidence.document-unknown' || !reading.faultyDocuments.has(figures.document ?? ''),
  );
  const faults = [
    ...reading.findings,
    ...own.map((finding) => toldInForm(finding, reading, set, kind)),
  ];
  if (!('findings' in read) && faults.length === 0) {
    const conflict = work.overwrite
      ? undefined
      : conflictOf(read.value, before?.submission, kind, identity, file);
    if (conflict) faults.push(conflict);
  }
  findings.push(...faults);
  if (faults.some(isFault)) return undefined;
  const values = { ...(existing.text === undefined && { format: '1', unit: unit.code }), ...parts };
  // Answers that are there already leave the file as its author laid it out.
  const known = 'value' in read ? before?.submission : undefined;
  const isSame = known && 'value' in read && saysTheSame(known, read.value, kind);
  const text =
    isSame && existing.text !== undefined ? existing.text : withKeys(existing.text, values, KEYS);
  const owned = kind === 'self' ? 'answers' : kind;
  const replaces = Object.hasOwn(existing.values, owned);
  const change = existing.text === text ? 'same' : replaces ? 'changed' : 'new';
  return { file, unit, kind, target, text, change };
}

/** Top keys of an evidence file in the order people know. */
const KEYS = [
  'format',
  'notice',
  'unit',
  'submitted',
  'documents',
  'answers',
  'appraisal',
  'council',
];

interface Existing {
  readonly text?: string;
  readonly yaml?: LocatedYaml;
  readonly values: Readonly<Record<string, Plain>>;
}

async function existingEvidence(
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

type PlainMap = { readonly [key: string]: Plain };

/**
 * What this kind of form says, with what it does not ask kept as it was: the day a document was
 * uploaded, and documents that no criterion cited, which the form did not show.
 */
function ownedParts(
  { parts }: FormReading,
  kind: FormKind,
  before: Submission | undefined,
  existing: Readonly<Record<string, Plain>>,
): Readonly<Record<string, Plain | undefined>> {
  if (kind !== 'self') return { [kind]: parts[kind] };
  const earlier = Array.isArray(existing.documents) ? (existing.documents as PlainMap[]) : [];
  const known = new Map(earlier.map((document) => [String(document.id), document]));
  const listed = (parts.documents ?? []) as readonly PlainMap[];
  const here = new Set(listed.map(({ id }) => String(id)));
  const cited = new Set(
    [...(before?.answers.values() ?? [])].flatMap(({ documents }) => documents.map(({ id }) => id)),
  );
  const kept = earlier.filter(({ id }) => !here.has(String(id)) && !cited.has(String(id)));
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

/** Values of a form and of a file as one, each with the place it comes from. */
function locatedForm(
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

/** Why a sound form is not taken over without being asked to: it would undo something newer. */
function conflictOf(
  after: Submission,
  before: Submission | undefined,
  kind: FormKind,
  identity: FormIdentity,
  file: string,
): Finding | undefined {
  if (kind === 'self') {
    if (!before || sameAnswers(before, after)) return undefined;
    if (before.appraisal) return { code: 'form.appraised', at: { file }, figures: {} };
    return older(before.submitted, after.submitted, file);
  }
  const given = before && (before.submitted !== undefined || before.answers.size > 0);
  if (!given) {
    const figures = { code: after.unit.code };
    return { code: 'form.nothing-to-review', at: { file }, figures };
  }
  if (identity.basis !== basisOf(before, kind))
    return { code: 'form.basis', at: { file }, figures: {} };
  return older(before[kind]?.on, after[kind]?.on, file);
}

function older(
  before: IsoDate | undefined,
  after: IsoDate | undefined,
  file: string,
): Finding | undefined {
  if (!before || !after || after >= before) return undefined;
  const figures = { found: formatDate(after), existing: formatDate(before) };
  return { code: 'form.older', at: { file }, figures };
}

function saysTheSame(before: Submission, after: Submission, kind: FormKind): boolean {
  if (kind === 'self') return sameAnswers(before, after);
  return canonicalJson(plain(before[kind])) === canonicalJson(plain(after[kind]));
}

function sameAnswers(left: Submission, right: Submission): boolean {
  return basisOf(left, 'appraisal') === basisOf(right, 'appraisal');
}

/**
 * A fingerprint of what a reviewer's form was made from: the answers, for the council the appraisal
 * too. Another one tells that they changed since.
 */
export function basisOf(submission: Submission, kind: FormKind): string {
  if (kind === 'self') return 'none';
  const { submitted, answers, appraisal } = submission;
  const told = {
    submitted,
    answers: plain(answers),
    ...(kind === 'council' && { appraisal: plain(appraisal) }),
  };
  return createHash('sha256').update(canonicalJson(told)).digest('hex').slice(0, 16);
}

/** Maps as objects, for `canonicalJson`. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, inner]) => [key, plain(inner)]));
  }
  const isObject = value !== null && typeof value === 'object' && value.constructor === Object;
  if (!isObject) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
