import { isFor } from '../criteria/walk.ts';
import {
  civilDate,
  evidenceDocument,
  externalInputs,
  mayWithdraw,
  ofPart,
  type RoundAction,
  readEvidence,
  selfAssessmentTiming,
} from '../round/index.ts';
import { type Entry, entriesOf, type RoundUnit, type StoredRound } from '../storage/index.ts';
import { answerFor } from './answer-for.ts';
import { type ChosenAction, changeMember, type UnitContext } from './in-round.ts';
import { Refused } from './refused.ts';
import { requireOpenWindow, writePiece } from './save-evidence.ts';
import type { Actor, Service } from './service.ts';

/** One step of one unit. */
export interface UnitStep {
  readonly round: string;
  readonly unit: string;
  readonly reason?: string | undefined;
}

/** The head hands in the self-assessment. Late when the deadline is over and the round accepts that. */
export function submit(service: Service, actor: Actor, step: UnitStep): Promise<RoundUnit> {
  return move(service, actor, step, 'submit', async (context) => {
    const { db, round, member, now } = context;
    requireOpenWindow(context);
    await requireSoundEvidence(context);
    const timing = selfAssessmentTiming(round.days, member.state, now);
    // What was returned has been handed in before, and that day counts.
    if (member.state === 'returned') return member;
    const entries = await entriesOf(db, round.id, member.code);
    if (ofPart(entries, 'answer').length === 0) throw new Refused('submission.empty');
    return { ...member, submittedOn: civilDate(now), submittedLate: timing === 'late' };
  });
}

/** The head takes the self-assessment back, while it could still be handed in again in time. */
export function withdraw(service: Service, actor: Actor, step: UnitStep): Promise<RoundUnit> {
  return move(service, actor, step, 'withdraw', ({ round, member, now }) => {
    if (!mayWithdraw(round.days, now)) throw new Refused('withdrawal.over');
    const { submittedOn: _, ...rest } = member;
    return { ...rest, submittedLate: false };
  });
}

/** An appraiser sends the self-assessment back to be mended. */
export function returnToUnit(service: Service, actor: Actor, step: UnitStep): Promise<RoundUnit> {
  return move(service, actor, step, 'return', ({ member }) => member);
}

/**
 * Ends the appraisal of a unit. Every criterion needs a decision.
 *
 * @param acceptRest criteria without a decision are accepted as submitted, each by a decision of its own
 */
export function finishAppraisal(
  service: Service,
  actor: Actor,
  step: UnitStep & { readonly acceptRest: boolean },
): Promise<RoundUnit> {
  const action = ({ state }: StoredRound): RoundAction =>
    state === 'second-appraisal' ? 'finish-second-appraisal' : 'finish-appraisal';
  return move(service, actor, step, action, async (context) => {
    const { db, round, member } = context;
    if (round.state !== 'second-appraisal') {
      const entries = await entriesOf(db, round.id, member.code);
      const open = undecidedCriteria(context, entries);
      if (open.length > 0 && !step.acceptRest) {
        throw new Refused('appraisal.incomplete', { criteria: open.join(', ') });
      }
      for (const key of open) {
        const accepted = { part: 'appraisal', key, value: { accept: 'có' }, seen: 0 } as const;
        await writePiece(actor, context, accepted, entries);
      }
    }
    await requireSoundEvidence(context);
    return member;
  });
}

/** Opens the appraisal of a unit again, as long as the round is still in appraisal. */
export function reopenAppraisal(
  service: Service,
  actor: Actor,
  step: UnitStep,
): Promise<RoundUnit> {
  return move(service, actor, step, 'reopen-unit-appraisal', ({ member }) => member);
}

/** The head hands in the answers to the appraisal, within the window. */
export function handInExplanation(
  service: Service,
  actor: Actor,
  step: UnitStep,
): Promise<RoundUnit> {
  return move(service, actor, step, 'hand-in-explanation', async (context) => {
    requireOpenWindow(context);
    const entries = await entriesOf(context.db, context.round.id, context.member.code);
    if (ofPart(entries, 'explanation').length === 0) {
      throw new Refused('explanation.empty', { criterion: '' });
    }
    return context.member;
  });
}

function move(
  service: Service,
  actor: Actor,
  { round, unit, reason }: UnitStep,
  action: ChosenAction,
  work: (context: UnitContext) => RoundUnit | Promise<RoundUnit>,
): Promise<RoundUnit> {
  return changeMember(service, actor, { round, unit, reason, action }, async (context) => {
    const after = await work(context);
    const given = await answerFor(actor, context, {
      step: context.action,
      reason,
      unit,
      change: {
        from: context.member.state,
        ...(after.submittedOn && { submitted: after.submittedOn, late: after.submittedLate }),
      },
    });
    return given ? { ...after, reason: given } : after;
  });
}

/** Criteria of the unit's form that nobody has decided on. */
function undecidedCriteria({ set, unit }: UnitContext, entries: readonly Entry[]) {
  const decided = new Set(ofPart(entries, 'appraisal').map(({ key }) => key));
  return set.leaves
    .filter((placed) => isFor(placed, unit.group) && !decided.has(placed.node.id))
    .map(({ node }) => node.id);
}

async function requireSoundEvidence({ db, set, unit, round, member }: UnitContext): Promise<void> {
  const entries = await entriesOf(db, round.id, member.code);
  const document = evidenceDocument(member, entries, round.judges);
  const read = readEvidence(set, unit, round.year, document, externalInputs(entries));
  if ('findings' in read) throw new Refused('faults', {}, { findings: read.findings });
}
