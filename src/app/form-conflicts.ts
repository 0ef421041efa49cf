import { createHash } from 'node:crypto';
import { canonicalJson } from '../criteria/canonical.ts';
import { formatDate, type IsoDate } from '../criteria/dates.ts';
import type { Finding } from '../criteria/finding.ts';
import type { FormIdentity, FormKind } from '../documents/form/index.ts';
import type { Submission } from '../evidence/submission.ts';

/** Why a sound form is not taken over without being asked to: it would undo something newer. */
export function conflictOf(
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

export function saysTheSame(before: Submission, after: Submission, kind: FormKind): boolean {
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
