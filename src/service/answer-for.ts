import { loggedAs, type RoundAction } from '../round/index.ts';
import { addApproval, appendAudit } from '../storage/index.ts';
import type { RoundContext } from './in-round.ts';
import type { Actor } from './service.ts';

/** A step that somebody answers for by name. */
export interface Step {
  readonly step: RoundAction;
  /** Absent for steps of the round as a whole. */
  readonly unit?: string;
  readonly reason?: string | undefined;
  /** What the log holds besides the reason. */
  readonly change: Readonly<Record<string, unknown>>;
}

/** Notes a step among the approvals and in the log; gives back the reason that was given, if any. */
export async function answerFor(
  actor: Actor,
  { db, now, as, round }: Pick<RoundContext, 'db' | 'now' | 'as' | 'round'>,
  { step, unit, reason, change }: Step,
): Promise<string | undefined> {
  const given = reason?.trim() || undefined;
  const why = given !== undefined && { reason: given };
  const whose = unit !== undefined && { unit };
  await addApproval(db, round.id, { ...whose, step, by: actor.id, as, at: now, ...why });
  await appendAudit(db, {
    actor: actor.id,
    at: now,
    action: loggedAs(step),
    subject: unit === undefined ? `round/${round.id}` : `round/${round.id}/unit/${unit}`,
    change: { ...change, ...why },
  });
  return given;
}
