import { basisOf } from '../../app/form-conflicts.ts';
import { canBeReviewed } from '../../app/make-forms.ts';
import { type FormKind, formArchive, formFileName, writeForm } from '../../documents/form/index.ts';
import type { Submission, Unit } from '../../evidence/submission.ts';
import { type Grant, groupsFor, type RoundAction, type UnitState } from '../../round/index.ts';
import { roundUnits, type StoredRound } from '../../storage/index.ts';
import { formWordsIn } from '../../text/form-words.ts';
import { wordsIn } from '../../text/index.ts';
import { allow, knownRound } from '../in-round.ts';
import { Refused } from '../refused.ts';
import { loadStoredRound } from '../score-round.ts';
import type { Actor, Service } from '../service.ts';
import type { JobPayload } from './job-kinds.ts';
import { keepOutput, type Output } from './kept-output.ts';
import type { OnProgress } from './run-jobs.ts';

/** Forms to fill in, one a unit, as one workbook or several in a zip. */
export async function makeFormFiles(
  service: Service,
  actor: Actor,
  { round: id, units, kind, language }: JobPayload<'make-forms'>,
  onProgress: OnProgress,
): Promise<Output & { readonly forms: number }> {
  const { loaded, subjects } = await service.store.read(async (db) => {
    const round = await knownRound(db, id);
    const set = await service.sets.byHash(db, round.setHash);
    const loaded = await loadStoredRound(service, db, round, set, 'drafts-too');
    const members = new Map((await roundUnits(db, id)).map((member) => [member.code, member]));
    const wanted = units && new Set(units);
    const subjects = loaded.submissions.filter(({ unit }) => {
      const member = members.get(unit.code);
      const state = member?.state ?? 'not-started';
      return (
        (wanted?.has(unit.code) ?? true) && mayHave(actor.grants, kind, round, { ...unit, state })
      );
    });
    if (subjects.length === 0) allow(actor, 'read-all-scores', { round });
    return { loaded, subjects };
  });
  const ready = subjects.filter((submission) => canBeReviewed(subjectOf(submission), kind));
  const files = new Map<string, Uint8Array>();
  const taken = new Set<string>();
  for (const submission of ready) {
    const input = {
      kind,
      set: loaded.set,
      round: loaded.round,
      unit: submission.unit,
      submission,
      basis: basisOf(submission, kind),
      words: wordsIn(language),
      labels: formWordsIn(language),
      engineVersion: service.engineVersion,
    };
    const name = formFileName(input, taken);
    taken.add(name.toLowerCase());
    files.set(name, await writeForm(input));
    onProgress(files.size, ready.length);
  }
  const [only] = files;
  if (!only) throw new Refused('unknown.unit', { unit: units?.join(', ') ?? '' });
  const output =
    files.size === 1
      ? await keepOutput(service, ...only)
      : await keepOutput(service, `phieu-${id}.zip`, formArchive(files, service.now()));
  return { ...output, forms: files.size };
}

/** A form shows what the unit answered, and a reviewer's also what others decided. */
const SHOWS: Readonly<Record<FormKind, RoundAction>> = {
  self: 'read-evidence',
  appraisal: 'read-evidence',
  council: 'read-all-scores',
};

function mayHave(
  grants: readonly Grant[],
  kind: FormKind,
  round: StoredRound,
  { code, block, state }: Pick<Unit, 'code' | 'block'> & { readonly state: UnitState },
): boolean {
  const subject = { round, unit: { code, block, state } };
  const groups = groupsFor(grants, SHOWS[kind], subject);
  const own = grants.some(({ unit }) => unit === code);
  // The forms of reviewers are none of the unit's business, and whole: not for part of the groups.
  return groups === undefined && (kind === 'self' || !own);
}

function subjectOf(submission: Submission) {
  return { unit: submission.unit, submission };
}
