import { dateInYear, formatDate } from '../criteria/dates.ts';
import { located } from '../criteria/located.ts';
import { readAs } from '../criteria/read-as.ts';
import { roundDocument } from '../evidence/schema.ts';
import {
  daysOutOfOrder,
  isOver,
  type Milestone,
  type RoundAction,
  type RoundDays,
  ruleOf,
} from '../round/index.ts';
import {
  addRound,
  allUnits,
  appendAudit,
  milestonesOf,
  type NewRoundUnit,
  publicationsOf,
  putRound,
  roundById,
  roundUnits,
  type StoredRound,
  setMilestones,
  setRoundUnits,
  type Writing,
} from '../storage/index.ts';
import { answerFor } from './answer-for.ts';
import { allow, changeRound, knownRound, placedUnits, type RoundContext } from './in-round.ts';
import { Refused } from './refused.ts';
import type { Actor, Service } from './service.ts';

/** What a manager says of a round before it opens. */
export interface RoundPlan {
  readonly id: string;
  readonly title: string;
  readonly notice?: string | undefined;
  readonly year: number;
  readonly setHash: string;
  readonly days: RoundDays;
  readonly judges: StoredRound['judges'];
  readonly milestones: readonly Milestone[];
}

/** Makes a round in draft, frozen to one version of a set. */
export function createRound(service: Service, actor: Actor, plan: RoundPlan): Promise<StoredRound> {
  return service.store.write(async (db) => {
    allow(actor, 'create-round');
    if (await roundById(db, plan.id)) throw new Refused('round.exists', { round: plan.id });
    await requireSoundPlan(service, db, plan);
    const { milestones, notice, ...rest } = plan;
    const round = { ...rest, ...(notice !== undefined && { notice }), state: 'draft' as const };
    await addRound(db, round);
    await setMilestones(db, plan.id, milestones);
    await appendAudit(db, {
      actor: actor.id,
      at: service.now(),
      action: 'create-round',
      subject: `round/${plan.id}`,
      change: { after: plan },
    });
    return knownRound(db, plan.id);
  });
}

/** Changes the plan of a round that is still in draft. */
export function editRound(
  service: Service,
  actor: Actor,
  { id, seen, ...plan }: RoundPlan & { readonly seen: number },
): Promise<StoredRound> {
  return changeRound(service, actor, { round: id, action: 'edit-round' }, async (context) => {
    const { db, now, round } = context;
    requireSeen(round, seen);
    await requireSoundPlan(service, db, { id, ...plan });
    const { milestones, notice, ...rest } = plan;
    const { notice: _, ...kept } = round;
    const before = { ...round, milestones: await milestonesOf(db, id) };
    const changed = { ...kept, ...rest, ...(notice !== undefined && { notice }) };
    const edited = await putRound(db, changed);
    await setMilestones(db, id, milestones);
    if (plan.setHash !== round.setHash) await setRoundUnits(db, id, []);
    await appendAudit(db, {
      actor: actor.id,
      at: now,
      action: 'edit-round',
      subject: `round/${id}`,
      change: { before, after: plan },
    });
    return edited;
  });
}

/** A unit that is to take part; what is absent is as in the register. */
export interface Participant {
  readonly code: string;
  readonly name?: string | undefined;
  readonly group?: string | undefined;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
}

/** Who is to take part, over the version of the round its writer saw. */
export interface ParticipantChoice {
  readonly round: string;
  readonly participants: readonly Participant[];
  readonly seen: number;
}

/** Says which units of the register take part; each must have one block under the set. */
export function setParticipants(
  service: Service,
  actor: Actor,
  { round: id, participants, seen }: ParticipantChoice,
): Promise<number> {
  return changeRound(service, actor, { round: id, action: 'edit-round' }, async (context) => {
    const { db, now, round, set } = context;
    requireSeen(round, seen);
    const register = await allUnits(db);
    const unknown = participants.filter(({ code }) => !register.has(code));
    if (unknown.length > 0) {
      throw new Refused('unknown.unit', { unit: unknown.map(({ code }) => code).join(', ') });
    }
    const groups = new Set(set.unitGroups.map((group) => group.id));
    const units = participants.map(({ code, name, group, attributes }): NewRoundUnit => {
      const own = register.get(code);
      const kind = own?.kind ?? '';
      const wanted = Object.keys(set.attributes);
      const known = Object.entries({ ...own?.attributes, ...attributes });
      return {
        code,
        name: name ?? own?.name ?? code,
        group: group ?? (groups.has(kind) ? kind : ''),
        attributes: Object.fromEntries(known.filter(([attribute]) => wanted.includes(attribute))),
      };
    });
    await placedUnits(service, set, units);
    const before = await roundUnits(db, id);
    await setRoundUnits(db, id, units);
    // The units are part of the plan: whoever saw the round without these has seen an older one.
    await putRound(db, round);
    await appendAudit(db, {
      actor: actor.id,
      at: now,
      action: 'edit-round',
      subject: `round/${id}/units`,
      change: { before: before.map(asParticipant), after: units },
    });
    return units.length;
  });
}

function asParticipant({ code, name, group, attributes }: NewRoundUnit): NewRoundUnit {
  return { code, name, group, attributes };
}

/** Moves a round to its next state, or back. Publishing is a work of its own. */
export function moveRound(
  service: Service,
  actor: Actor,
  { round: id, action, reason }: { round: string; action: RoundMove; reason?: string | undefined },
): Promise<StoredRound> {
  return changeRound(service, actor, { round: id, action, reason }, async (context) => {
    const { db, round } = context;
    await requireReady(context, action);
    const state = ruleOf(action).roundBecomes ?? round.state;
    const change = { from: round.state, to: state };
    const given = await answerFor(actor, context, { step: action, reason, change });
    const correcting = action === 'open-correction' ? given : round.correcting;
    return putRound(db, { ...round, state, ...(correcting && { correcting }) });
  });
}

export const ROUND_MOVES = [
  'open-round',
  'start-appraisal',
  'reopen-self-assessment',
  'open-explanation',
  'start-second-appraisal',
  'start-council',
  'return-to-appraisal',
  'open-correction',
] as const satisfies readonly RoundAction[];
export type RoundMove = (typeof ROUND_MOVES)[number];

/** Moves days of a running round, with a reason. */
export function extendDeadline(
  service: Service,
  actor: Actor,
  request: {
    readonly round: string;
    readonly days: Partial<Omit<RoundDays, 'late'>>;
    readonly reason: string;
    readonly seen: number;
  },
): Promise<StoredRound> {
  const { round: id, days, reason, seen } = request;
  return changeRound(
    service,
    actor,
    { round: id, action: 'extend-deadline', reason },
    async ({ db, now, round }) => {
      requireSeen(round, seen);
      const moved = { ...round.days, ...days };
      requireDaysInOrder(moved);
      requireNotShut(round.days, moved, now);
      const extended = await putRound(db, { ...round, days: moved });
      await appendAudit(db, {
        actor: actor.id,
        at: now,
        action: 'extend-deadline',
        subject: `round/${id}`,
        change: { before: round.days, after: moved, reason },
      });
      return extended;
    },
  );
}

/** Moved back into the past, the deadline of the self-score would make every unit late at a stroke. */
function requireNotShut(before: RoundDays, after: RoundDays, now: Date): void {
  const day = after.selfAssessmentUntil;
  if (day === undefined || day === before.selfAssessmentUntil || !isOver(day, now)) return;
  throw new Refused('round.deadline-past', { day: formatDate(day) });
}

async function requireReady({ db, round, now }: RoundContext, action: RoundMove): Promise<void> {
  const units = await roundUnits(db, round.id);
  const inState = (...states: readonly string[]) =>
    units.filter(({ state }) => states.includes(state)).map(({ code }) => code);
  const refuseFor = (code: 'round.unappraised' | 'round.explanations-open', codes: string[]) => {
    if (codes.length > 0) throw new Refused(code, { units: codes.join(', ') });
  };
  switch (action) {
    case 'open-round':
      if (units.length === 0) throw new Refused('round.without-units');
      if (!round.days.selfAssessmentUntil) throw new Refused('round.without-deadline');
      return;
    case 'open-explanation':
      return refuseFor('round.unappraised', inState('submitted', 'returned'));
    case 'start-second-appraisal':
      // The window was promised to the units: it is not shut before its time.
      if (round.days.explanationUntil && !isOver(round.days.explanationUntil, now)) {
        throw new Refused('round.window-open', { until: formatDate(round.days.explanationUntil) });
      }
      return;
    case 'start-council':
      return refuseFor('round.explanations-open', inState('explained'));
    case 'open-correction':
      if ((await publicationsOf(db, round.id)).length === 0)
        throw new Refused('publish.not-computed');
      return;
    default:
      return;
  }
}

async function requireSoundPlan(service: Service, db: Writing, plan: RoundPlan): Promise<void> {
  const { id, title, notice, year, setHash, days } = plan;
  const set = await service.sets.byHash(db, setHash);
  const shape = {
    format: '1',
    id,
    title,
    set: set.id,
    year: String(year),
    ...(notice && { notice }),
  };
  const read = readAs(roundDocument, located(`round/${id}`, shape));
  if ('findings' in read) throw new Refused('faults', {}, { findings: read.findings });
  const { from, to } = set.inForce;
  const [first, last] = [dateInYear(set.period.from, year), dateInYear(set.period.to, year)];
  if (last < from || (to !== undefined && first > to)) {
    throw new Refused('round.set-not-in-force', {
      set: set.id,
      year: String(year),
      from: formatDate(from),
      to: to ? formatDate(to) : '',
    });
  }
  requireDaysInOrder(days);
}

function requireDaysInOrder(days: RoundDays): void {
  const [pair] = daysOutOfOrder(days);
  if (pair) throw new Refused('round.days-order', { first: pair[0], second: pair[1] });
}

function requireSeen(round: StoredRound, seen: number): void {
  if (round.version !== seen) throw new Refused('stale', {}, { current: round });
}
