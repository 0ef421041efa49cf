import { createHash } from 'node:crypto';
import { canonicalJson } from '../criteria/canonical.ts';
import { formatDate, type IsoDate } from '../criteria/dates.ts';
import type { Finding } from '../criteria/finding.ts';
import type { FormIdentity, FormKind } from '../documents/form/index.ts';
import type { Submission } from '../evidence/submission.ts';
import { plainValues, sameValues } from './plain-values.ts';
import { type ByForms, type Replaced, typedSince } from './typed-since.ts';

/**
 * Why a sound self-assessment form is not taken over without being asked to: it would undo something
 * newer, or something that was appraised.
 */
export async function selfConflictOf(
  replaced: Replaced,
  identity: FormIdentity,
  byForms: () => Promise<ByForms>,
  file: string,
): Promise<Finding | undefined> {
  const { before, after } = replaced;
  if (!sameAnswers(before, after)) {
    if (before.appraisal) return { code: 'form.appraised', at: { file }, figures: {} };
    const found = older(before.submitted, after.submitted, file);
    if (found) return found;
  }
  const showsAnswers = identity.basis === basisOf(before, 'self');
  // What came by forms is looked up only where something is at stake.
  const atStake = typedSince(replaced, showsAnswers, new Set(), file);
  return atStake && typedSince(replaced, showsAnswers, await byForms(), file);
}

/** The same of a reviewer's form. */
export function reviewConflictOf(
  after: Submission,
  before: Submission | undefined,
  kind: 'appraisal' | 'council',
  identity: FormIdentity,
  file: string,
): Finding | undefined {
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
  return sameValues(before[kind], after[kind]);
}

function sameAnswers(left: Submission, right: Submission): boolean {
  return basisOf(left, 'appraisal') === basisOf(right, 'appraisal');
}

/**
 * A fingerprint of what a form was made from: the answers, for a reviewer the day they were handed in,
 * for the council the appraisal too. Another one tells that they changed since.
 */
export function basisOf(submission: Submission, kind: FormKind): string {
  const { submitted, answers, appraisal } = submission;
  const told = {
    answers: plainValues(answers),
    ...(kind !== 'self' && { submitted }),
    ...(kind === 'council' && { appraisal: plainValues(appraisal) }),
  };
  return createHash('sha256').update(canonicalJson(told)).digest('hex').slice(0, 16);
}
