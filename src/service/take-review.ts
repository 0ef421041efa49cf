import { canonicalJson } from '../criteria/canonical.ts';
import { formatDate } from '../criteria/dates.ts';
import type { Finding } from '../criteria/finding.ts';
import type { Criterion } from '../criteria/schema/criterion.ts';
import { isFor } from '../criteria/walk.ts';
import { civilDate, ofPart } from '../round/index.ts';
import type { Entry, Written } from '../storage/index.ts';
import type { UnitContext } from './in-round.ts';
import { mapIn, replacePart, valuesOf } from './replace-part.ts';
import { stageOf } from './save-evidence.ts';
import type { Actor } from './service.ts';
import { writtenByForms } from './written-by-forms.ts';

/** What the form of a reviewer says of a unit. */
export interface SaidInReview {
  readonly file: string;
  readonly kind: 'appraisal' | 'council';
  /** As an evidence file has it. */
  readonly said: Written;
  /** Replaces also what was decided on screen and is left blank on the form. */
  readonly overwrite: boolean;
}

/**
 * Takes the decisions of a reviewer's form, and those it makes by accepting the rest. What was
 * decided on screen stays where the form says nothing: it may have been made before.
 *
 * @returns what is to be told besides
 */
export async function takeReview(
  actor: Actor,
  context: UnitContext,
  review: SaidInReview,
  entries: readonly Entry[],
): Promise<readonly Finding[]> {
  const part = stageOf(context.round);
  const named = mapIn(review.said.decisions);
  const values = { ...acceptedRest(context, review.said), ...named };
  const onScreen = review.overwrite ? [] : await decidedOnScreen(context, ofPart(entries, part));
  const kept = onScreen.filter(({ key }) => !Object.hasOwn(named, key));
  await replacePart(actor, context, part, { ...values, ...valuesOf(kept) }, entries);
  const differing = kept.filter(
    ({ key, value }) => canonicalJson(value) !== canonicalJson(values[key] ?? null),
  );
  const at = { file: review.file };
  const figures = { criteria: differing.map(({ key }) => key).join(', ') };
  const told: Finding[] = differing.length > 0 ? [{ code: 'form.decision-kept', at, figures }] : [];
  return [...told, ...notKept(context, review)];
}

/**
 * A decision for each criterion of the unit, where the cover accepts the rest. Where only appraisers
 * give anything there is nothing to accept. After the first appraisal, what gets no decision stands
 * as it was decided before.
 */
function acceptedRest(
  { round, set, unit }: UnitContext,
  { acceptRest }: Written,
): Readonly<Record<string, Written>> {
  if (acceptRest !== 'có' || stageOf(round) !== 'appraisal') return {};
  const accepted = set.leaves.filter(
    (placed) => isFor(placed, unit.group) && !isAppraisersAlone(placed.node),
  );
  return Object.fromEntries(accepted.map(({ node }) => [node.id, { accept: 'có' }]));
}

function isAppraisersAlone({ inputs }: Criterion): boolean {
  const givers = Object.values(inputs).map(({ by }) => by);
  return givers.length > 0 && givers.every((giver) => giver === 'appraiser');
}

async function decidedOnScreen(
  { db, round, member }: UnitContext,
  decisions: readonly Entry[],
): Promise<readonly Entry[]> {
  const byForms = await writtenByForms(db, round.id, member.code);
  return decisions.filter(({ part, key }) => !byForms.has(`${part}/${key}`));
}

/** A round names its judges, and a decision is of the day it was saved: the cover changes neither. */
function notKept(
  { round: { judges }, now }: UnitContext,
  { file, kind, said: { by, on } }: SaidInReview,
): readonly Finding[] {
  const today = formatDate(civilDate(now));
  const figures = {
    ...(typeof by === 'string' && by !== judges[kind] && { by, kept: judges[kind] }),
    ...(typeof on === 'string' && on !== today && { on, today }),
  };
  if (Object.keys(figures).length === 0) return [];
  return [{ code: 'form.reviewer-not-kept', at: { file }, figures }];
}
