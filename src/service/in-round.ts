import { placeUnits } from '../app/place-units.ts';
import type { LoadedSet } from '../criteria/load.ts';
import { located } from '../criteria/located.ts';
import type { Unit } from '../evidence/submission.ts';
import {
  type Action,
  permit,
  type Role,
  type RoundAction,
  ruleOf,
  type Subject,
} from '../round/index.ts';
import {
  putRoundUnit,
  type Reading,
  type RoundUnit,
  roundById,
  roundUnit,
  type StoredRound,
  type Writing,
} from '../storage/index.ts';
import { Refused } from './refused.ts';
import type { Actor, Service } from './service.ts';

/** A round that somebody may do something in. */
export interface RoundContext {
  readonly db: Writing;
  readonly now: Date;
  readonly round: StoredRound;
  readonly set: LoadedSet;
  /** The role that allows it. */
  readonly as: Role;
}

/** A unit of a round that somebody may do something with. */
export interface UnitContext extends RoundContext {
  readonly action: RoundAction;
  readonly member: RoundUnit;
  readonly unit: Unit;
}

/** Refuses what the table of permissions does not allow; returns the role that allows it. */
export function allow(actor: Actor, action: Action, subject: Subject = {}): Role {
  const verdict = permit(actor.grants, action, subject);
  if (verdict.allowed) return verdict.as;
  throw new Refused(`not-allowed.${verdict.because}`, {
    action,
    ...(subject.round && { round: subject.round.state }),
    ...(subject.unit && { unit: subject.unit.state }),
  });
}

export interface RoundRequest {
  readonly round: string;
  readonly action: RoundAction;
  readonly reason?: string | undefined;
}

/**
 * Runs a change of a round as one transaction, with the round held so that nobody else changes it
 * meanwhile, and those who work on its units wait.
 */
export function changeRound<T>(
  service: Service,
  actor: Actor,
  request: RoundRequest,
  work: (context: RoundContext) => Promise<T>,
): Promise<T> {
  return service.store.write(async (db) => {
    const round = await knownRound(db, request.round, 'for-update');
    const as = allow(actor, request.action, { round });
    requireReason(request);
    const set = await service.sets.byHash(db, round.setHash);
    return work({ db, now: service.now(), round, set, as });
  });
}

export interface UnitRequest extends RoundRequest {
  readonly unit: string;
  /** Criterion, where the action is about one. */
  readonly criterion?: string;
}

/** The action of a request, or how to tell it by the way round and unit stand. */
export type ChosenAction = RoundAction | ((round: StoredRound, member: RoundUnit) => RoundAction);
export type UnitChange = Omit<UnitRequest, 'action'> & { readonly action: ChosenAction };

/**
 * Runs a change of what is known of a unit as one transaction. The round is held as it is, the unit
 * for this writer alone; afterwards the unit is in the state that the table of actions says.
 */
export function changeUnit<T>(
  service: Service,
  actor: Actor,
  request: UnitChange,
  work: (context: UnitContext) => Promise<T>,
): Promise<T> {
  return inUnit(service, actor, request, async (context) => {
    const result = await work(context);
    await moved(context, context.member);
    return result;
  });
}

/** The same for a change of where the unit itself stands; `work` gives it back as it stands then. */
export function changeMember(
  service: Service,
  actor: Actor,
  request: UnitChange,
  work: (context: UnitContext) => RoundUnit | Promise<RoundUnit>,
): Promise<RoundUnit> {
  return inUnit(service, actor, request, async (context) => moved(context, await work(context)));
}

function inUnit<T>(
  service: Service,
  actor: Actor,
  { action: chosen, ...request }: UnitChange,
  work: (context: UnitContext) => Promise<T>,
): Promise<T> {
  return service.store.write(async (db) => {
    const round = await knownRound(db, request.round, 'for-share');
    const member = await knownUnit(db, round, request.unit, 'for-update');
    const set = await service.sets.byHash(db, round.setHash);
    const unit = await placed(service, set, member);
    const action = typeof chosen === 'function' ? chosen(round, member) : chosen;
    const as = allow(actor, action, subjectOf(round, set, member, unit, request.criterion));
    requireReason({ ...request, action });
    return work({ db, now: service.now(), round, set, as, action, member, unit });
  });
}

/** Puts a unit into the state its action leads to, if anything about it changed. */
async function moved(
  { db, round, action, member }: UnitContext,
  after: RoundUnit,
): Promise<RoundUnit> {
  const state = ruleOf(action).unitBecomes ?? after.state;
  if (state === member.state && after === member) return member;
  return putRoundUnit(db, round.id, { ...after, state });
}

/** Reads in one unit, if the person may. */
export async function readUnit<T>(
  service: Service,
  actor: Actor,
  { action: chosen, ...request }: UnitChange,
  work: (context: Omit<UnitContext, 'db'> & { readonly db: Reading }) => Promise<T>,
): Promise<T> {
  return service.store.read(async (db) => {
    const round = await knownRound(db, request.round);
    const member = await knownUnit(db, round, request.unit);
    const set = await service.sets.byHash(db, round.setHash);
    const unit = await placed(service, set, member);
    const action = typeof chosen === 'function' ? chosen(round, member) : chosen;
    const as = allow(actor, action, subjectOf(round, set, member, unit, request.criterion));
    return work({ db, now: service.now(), round, set, as, action, member, unit });
  });
}

/** Reads in a round, if the person may. */
export async function readRound<T>(
  service: Service,
  actor: Actor,
  request: RoundRequest,
  work: (context: Omit<RoundContext, 'db'> & { readonly db: Reading }) => Promise<T>,
): Promise<T> {
  return service.store.read(async (db) => {
    const round = await knownRound(db, request.round);
    const as = allow(actor, request.action, { round });
    const set = await service.sets.byHash(db, round.setHash);
    return work({ db, now: service.now(), round, set, as });
  });
}

export async function knownRound(
  db: Reading,
  id: string,
  hold?: 'for-share' | 'for-update',
): Promise<StoredRound> {
  const round = await roundById(db, id, hold);
  if (!round) throw new Refused('unknown.round', { round: id });
  return round;
}

async function knownUnit(
  db: Reading,
  round: StoredRound,
  code: string,
  hold?: 'for-update',
): Promise<RoundUnit> {
  const member = await roundUnit(db, round.id, code, hold);
  if (!member) throw new Refused('unknown.unit', { unit: code });
  return member;
}

/** A unit of a round with its block. Its roster was checked when the round was made. */
async function placed(service: Service, set: LoadedSet, member: RoundUnit): Promise<Unit> {
  const units = await placedUnits(service, set, [member]);
  const unit = units.get(member.code);
  if (!unit) throw new Error(`unit ${member.code} of the round has no block in ${set.id}`);
  return unit;
}

/** Units of a round with their blocks, by code. */
export async function placedUnits(
  service: Service,
  set: LoadedSet,
  members: readonly Pick<RoundUnit, 'code' | 'name' | 'group' | 'attributes'>[],
): Promise<ReadonlyMap<string, Unit>> {
  // A roster must name some unit; a round still being made has none.
  if (members.length === 0) return new Map();
  const units = members.map(({ code, name, group, attributes }) => ({
    code,
    name,
    group,
    attributes,
  }));
  const roster = located('units', { format: '1', units });
  const { units: found, findings } = await placeUnits(set, roster, service.evaluator);
  if (findings.length > 0) throw new Refused('faults', { what: 'units' }, { findings });
  return found;
}

function subjectOf(
  round: StoredRound,
  set: LoadedSet,
  member: RoundUnit,
  unit: Unit,
  criterion: string | undefined,
): Subject {
  const group = criterion === undefined ? undefined : topGroupOf(set, criterion);
  return {
    round,
    unit: { code: unit.code, block: unit.block, state: member.state },
    ...(group !== undefined && { group }),
  };
}

/** The outermost group of a criterion: what appraisers are assigned by. */
export function topGroupOf(set: LoadedSet, criterion: string): string {
  const placedNode = set.byId.get(criterion);
  if (!placedNode) throw new Refused('unknown.criterion', { criterion });
  return placedNode.ancestors[0]?.id ?? placedNode.node.id;
}

function requireReason({ action, reason }: RoundRequest): void {
  if (ruleOf(action).reason && (reason ?? '').trim() === '') {
    throw new Refused('reason-missing', { action });
  }
}
