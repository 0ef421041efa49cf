import { join } from 'node:path';
import type { IsoDate } from '../criteria/dates.ts';
import { type Finding, isFault } from '../criteria/finding.ts';
import { withKeys } from '../criteria/written-yaml.ts';
import {
  type FormIdentity,
  type FormKind,
  type FormReading,
  identityOfWorkbook,
  isFormKind,
  LAYOUT_VERSION,
  readForm,
  toldInForm,
} from '../documents/form/index.ts';
import { openWorkbook } from '../documents/intake/index.ts';
import { readSubmission } from '../evidence/read-submission.ts';
import type { Submission, Unit } from '../evidence/submission.ts';
import { reviewConflictOf, saysTheSame, selfConflictOf } from './form-conflicts.ts';
import {
  documentsIn,
  EVIDENCE_KEYS,
  existingEvidence,
  locatedForm,
  ownedParts,
  uncitedIn,
} from './form-evidence.ts';
import type { RoundFrame } from './load-round.ts';
import { evidenceByUnit, evidenceName, submissionSoFar } from './make-forms.ts';
import { EVIDENCE_FOLDER } from './round-files.ts';
import type { ByForms, Replaced } from './typed-since.ts';

export interface ImportWork {
  readonly today: IsoDate;
  /** `dd/mm/yyyy`; in place of the day written on each form. */
  readonly received?: string | undefined;
  /** Takes over also what would replace newer or appraised answers. */
  readonly overwrite?: boolean | undefined;
  /** Whether a form of a unit may be held against what is known of it; any when left out. */
  readonly admits?: (form: NamedForm) => Promise<boolean>;
  /** What of a unit came by its forms, where that is known; nothing when left out. */
  readonly byForms?: (unit: string) => Promise<ByForms>;
  readonly onFile?: (done: number, all: number) => void;
}

/** Whose form a file says it is; nothing else of it was read yet. */
export interface NamedForm {
  readonly file: string;
  readonly unit: Unit;
  readonly kind: FormKind;
}

/** What one form changes in the round; nothing is written yet. */
export interface ImportedForm extends NamedForm {
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
    const form = await openForm(frame, file, work, findings);
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

interface OpenedForm extends NamedForm {
  readonly identity: FormIdentity;
  /** What the form says: the workbook itself is let go, for there may be hundreds. */
  readonly reading: FormReading;
}

async function openForm(
  frame: RoundFrame,
  file: string,
  { received, today, admits }: ImportWork,
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
  if (admits && !(await admits({ file, unit, kind }))) return undefined;
  const reading = readForm(workbook, { set, unit, kind, file, received, today });
  return { file, unit, kind, identity, reading };
}

async function importForm(
  frame: RoundFrame,
  folder: string,
  opened: OpenedForm,
  work: ImportWork,
  findings: Finding[],
): Promise<ImportedForm | undefined> {
  const { file, unit, kind, reading } = opened;
  const { set } = frame;
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
    const { value: after } = read;
    const earlier = before?.submission;
    const uncited = uncitedIn(existing.values, earlier);
    const replaced = { after, uncited, documents: documentsIn(parts) };
    const conflict = work.overwrite ? undefined : await conflictOf(replaced, earlier, opened, work);
    if (conflict) faults.push(conflict);
  }
  findings.push(...faults);
  if (faults.some(isFault)) return undefined;
  const values = { ...(existing.text === undefined && { format: '1', unit: unit.code }), ...parts };
  // Answers that are there already leave the file as its author laid it out.
  const known = 'value' in read ? before?.submission : undefined;
  const isSame = known && 'value' in read && saysTheSame(known, read.value, kind);
  const text =
    isSame && existing.text !== undefined
      ? existing.text
      : withKeys(existing.text, values, EVIDENCE_KEYS);
  const owned = kind === 'self' ? 'answers' : kind;
  const replaces = Object.hasOwn(existing.values, owned);
  const change = existing.text === text ? 'same' : replaces ? 'changed' : 'new';
  return { file, unit, kind, target, text, change };
}

async function conflictOf(
  replaced: Omit<Replaced, 'before'>,
  before: Submission | undefined,
  { file, unit, kind, identity }: OpenedForm,
  { byForms = async () => new Set() }: ImportWork,
): Promise<Finding | undefined> {
  if (kind !== 'self') return reviewConflictOf(replaced.after, before, kind, identity, file);
  return (
    before && selfConflictOf({ ...replaced, before }, identity, () => byForms(unit.code), file)
  );
}
