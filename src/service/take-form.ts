import type { ImportedForm, NamedForm } from '../app/import-forms.ts';
import { type IsoDate, readDate } from '../criteria/dates.ts';
import type { Finding } from '../criteria/finding.ts';
import { readYaml } from '../criteria/located-yaml.ts';
import { ofPart, ownWork, permit, type RoundAction } from '../round/index.ts';
import {
  type Entry,
  entriesOf,
  fileUses,
  type RoundUnit,
  type StoredRound,
  type Written,
} from '../storage/index.ts';
import { answerFor } from './answer-for.ts';
import { type ChosenAction, changeMember, readUnit, type UnitContext } from './in-round.ts';
import { Refused } from './refused.ts';
import { mapIn, replacePart, valuesOf } from './replace-part.ts';
import { requireOpenWindow } from './save-evidence.ts';
import type { Actor, Service } from './service.ts';
import { takeReview } from './take-review.ts';

export interface TakingWork {
  /** The form was held against what stood then; a later change stops it. */
  readonly readAt: Date;
  /** Takes over also what would replace what was decided on screen. */
  readonly overwrite: boolean;
}

/**
 * Takes one form that was read without fault into the store, whole or not at all. A unit's own
 * people save what it says; a manager hands it in for the unit, on the day it was received.
 *
 * @returns what is to be told besides
 */
export async function takeForm(
  service: Service,
  actor: Actor,
  round: string,
  form: ImportedForm,
  { readAt, overwrite }: TakingWork,
): Promise<readonly Finding[]> {
  const written = writtenIn(form);
  const asUnit = isOfOwnUnit(actor, form);
  const action = actionOf(actor, form);
  const { code: unit } = form.unit;
  let notices: readonly Finding[] = [];
  await changeMember(service, actor, { round, unit, action }, async (context) => {
    const { member } = context;
    const entries = await entriesOf(context.db, round, unit);
    requireUnchanged(entries, readAt);
    if (form.kind !== 'self') {
      requireWhole(actor, context, form.kind);
      const review = {
        file: form.file,
        kind: form.kind,
        said: mapIn(written[form.kind]),
        overwrite,
      };
      notices = await takeReview(actor, context, review, entries);
      return member;
    }
    const submitted = dateIn(written.submitted);
    if (asUnit) requireOpenWindow(context);
    else requireInTime(context, submitted);
    const documents = documentsIn(written);
    const kept = await absentWithFile(context, documents, entries);
    await replacePart(actor, context, 'document', { ...documents, ...valuesOf(kept) }, entries);
    await replacePart(actor, context, 'answer', mapIn(written.answers), entries);
    notices = kept.map(({ value }) => ({
      code: 'form.document-kept',
      at: { file: form.file },
      figures: { document: String(value.number) },
    }));
    if (asUnit) return member;
    const after = handedIn(context, submitted);
    const { submittedOn, submittedLate: late } = after;
    const change = { from: member.state, submitted: submittedOn, late };
    await answerFor(actor, context, { step: context.action, unit, change });
    return after;
  });
  return notices;
}

/** Documents that the form has no more, but that have a file: a form cannot bring it back. */
async function absentWithFile(
  { db, round, member }: UnitContext,
  listed: Readonly<Record<string, Written>>,
  entries: readonly Entry[],
): Promise<readonly Entry[]> {
  const uses = await fileUses(db, round.id, member.code);
  const withFile = new Set(uses.map(({ document }) => document));
  return ofPart(entries, 'document').filter(
    ({ key }) => withFile.has(key) && !Object.hasOwn(listed, key),
  );
}

/** Refuses a form of a unit that this person may not write for: nothing of the unit is then told. */
export function requireMayTake(
  service: Service,
  actor: Actor,
  round: string,
  form: NamedForm,
): Promise<void> {
  const request = { round, unit: form.unit.code, action: actionOf(actor, form) };
  return readUnit(service, actor, request, async (context) => {
    if (form.kind !== 'self') requireWhole(actor, context, form.kind);
  });
}

function isOfOwnUnit(actor: Actor, form: NamedForm): boolean {
  return actor.grants.some(({ unit }) => unit === form.unit.code);
}

function actionOf(actor: Actor, form: NamedForm): ChosenAction {
  return (round: StoredRound, member: RoundUnit): RoundAction => {
    if (form.kind === 'council') return 'decide-in-council';
    if (form.kind === 'appraisal') {
      return round.state === 'second-appraisal' ? 'appraise-again' : 'appraise';
    }
    return isOfOwnUnit(actor, form) ? ownWork(round, member) : 'import-forms';
  };
}

/** A reviewer's form is whole: whoever may decide on part of the criteria works on screen. */
function requireWhole(
  actor: Actor,
  { round, unit, member }: Pick<UnitContext, 'round' | 'unit' | 'member'>,
  kind: 'appraisal' | 'council',
): void {
  const action = kind === 'council' ? 'decide-in-council' : 'finish-appraisal';
  const whole = permit(actor.grants, action, {
    round,
    unit: { code: unit.code, block: unit.block, state: member.state },
  });
  if (!whole.allowed && whole.because === 'scope') throw new Refused('not-allowed.scope');
}

function requireUnchanged(entries: readonly Entry[], readAt: Date): void {
  const late = entries.find(({ changedAt }) => changedAt.getTime() > readAt.getTime());
  if (late) throw new Refused('stale', { by: late.changedBy, at: late.changedAt.toISOString() });
}

/** A form that came in on its day may be taken in later. */
function requireInTime({ round }: UnitContext, submitted: IsoDate | undefined): void {
  const { selfAssessmentUntil: until, late } = round.days;
  const isLate = until !== undefined && submitted !== undefined && submitted > until;
  if (isLate && late === 'refused') throw new Refused('self-assessment.closed');
}

function handedIn({ round, member }: UnitContext, submitted: IsoDate | undefined): RoundUnit {
  if (!submitted) throw new Refused('submission.empty');
  const until = round.days.selfAssessmentUntil;
  const first = member.state === 'returned' ? (member.submittedOn ?? submitted) : submitted;
  return { ...member, submittedOn: first, submittedLate: until !== undefined && first > until };
}

function writtenIn({ text, target }: ImportedForm): Written {
  const read = readYaml(text, target);
  if ('findings' in read) throw new Refused('faults', {}, { findings: read.findings });
  return read.value.value as Written;
}

function documentsIn({ documents }: Written): Readonly<Record<string, Written>> {
  const list = Array.isArray(documents) ? (documents as Written[]) : [];
  return Object.fromEntries(list.map(({ id, ...rest }) => [String(id), rest]));
}

function dateIn(written: unknown): IsoDate | undefined {
  const read = typeof written === 'string' ? readDate(written) : undefined;
  return read && 'value' in read ? read.value : undefined;
}
