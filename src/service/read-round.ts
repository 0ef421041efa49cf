import type { LoadedSet } from '../criteria/load.ts';
import { isFor } from '../criteria/walk.ts';
import type { Unit, View } from '../evidence/submission.ts';
import type { UnitResult } from '../ranking/rank-round.ts';
import {
  daysLeft,
  type Grant,
  groupsFor,
  type Milestone,
  ofPart,
  ownUnits,
  type Role,
  type UnitState,
  visibleParts,
  visibleViews,
} from '../round/index.ts';
import {
  type Approval,
  allRounds,
  approvalsOf,
  type Entry,
  entriesOf,
  entryCounts,
  type FileUse,
  fileUses,
  milestonesOf,
  type Publication,
  publicationsOf,
  type Reading,
  type RoundUnit,
  roundUnits,
  type StoredRound,
} from '../storage/index.ts';
import {
  knownRound,
  placedUnits,
  readRound,
  readUnit,
  topGroupOf,
  type UnitContext,
} from './in-round.ts';
import { Refused } from './refused.ts';
import { scoreOne } from './score-round.ts';
import type { Actor, Service } from './service.ts';

export interface RoundSummary {
  readonly round: StoredRound;
  readonly milestones: readonly Milestone[];
  readonly publications: readonly Publication[];
  /** Units the person belongs to, as they stand in this round. */
  readonly own: readonly RoundUnit[];
}

/** Every round with what the person has to do with it. Rounds in draft are their makers' business. */
export function listRounds(service: Service, actor: Actor): Promise<readonly RoundSummary[]> {
  return service.store.read(async (db) => {
    const rounds = (await allRounds(db)).filter((round) => isShown(actor, round));
    return Promise.all(rounds.map((round) => summaryOf(db, actor, round)));
  });
}

export function roundSummary(service: Service, actor: Actor, id: string): Promise<RoundSummary> {
  return service.store.read(async (db) => {
    const round = await knownRound(db, id);
    if (!isShown(actor, round)) throw new Refused('unknown.round', { round: id });
    return summaryOf(db, actor, round);
  });
}

function isShown({ grants }: Actor, { state }: StoredRound): boolean {
  return state !== 'draft' || grants.some(({ role }) => role === 'manager' || role === 'auditor');
}

async function summaryOf(db: Reading, actor: Actor, round: StoredRound): Promise<RoundSummary> {
  const own = new Set(ownUnits(actor.grants));
  return {
    round,
    milestones: await milestonesOf(db, round.id),
    publications: await publicationsOf(db, round.id),
    own: own.size === 0 ? [] : (await roundUnits(db, round.id)).filter(({ code }) => own.has(code)),
  };
}

export interface UnitProgress {
  readonly unit: Unit;
  readonly state: UnitState;
  readonly submittedOn?: string;
  readonly submittedLate: boolean;
  /** Criteria of its form, those answered, and those appraised. */
  readonly criteria: number;
  readonly answered: number;
  readonly appraised: number;
  readonly explained: number;
}

export interface Progress {
  readonly round: StoredRound;
  readonly states: Readonly<Partial<Record<UnitState, number>>>;
  /** Days to the end of the self-assessment; negative once it is over. */
  readonly daysLeft?: number;
  /** Units that have not handed in. */
  readonly outstanding: readonly string[];
  readonly units: readonly UnitProgress[];
}

/** How far every unit is. An appraiser sees the units assigned to them. */
export function roundProgress(service: Service, actor: Actor, id: string): Promise<Progress> {
  return readRound(service, actor, { round: id, action: 'read-progress' }, async (context) => {
    const { db, round, set, now } = context;
    const members = await roundUnits(db, id);
    const counts = await entryCounts(db, id);
    const placed = await placedUnits(service, set, members);
    const units = members.flatMap((member): UnitProgress[] => {
      const unit = placed.get(member.code);
      if (!unit || !maySee(actor.grants, round, unit, member)) return [];
      const { answer = 0, appraisal = 0, explanation = 0 } = counts.get(member.code) ?? {};
      const form = set.leaves.filter((leaf) => isFor(leaf, unit.group));
      return [
        {
          unit,
          state: member.state,
          ...(member.submittedOn !== undefined && { submittedOn: member.submittedOn }),
          submittedLate: member.submittedLate,
          criteria: form.length,
          answered: answer,
          appraised: appraisal,
          explained: explanation,
        },
      ];
    });
    const states: Partial<Record<UnitState, number>> = {};
    for (const { state } of units) states[state] = (states[state] ?? 0) + 1;
    const outstanding = units.filter(({ state }) => NOT_HANDED_IN.includes(state));
    const until = round.days.selfAssessmentUntil;
    return {
      round,
      states,
      ...(until !== undefined && { daysLeft: daysLeft(until, now) }),
      outstanding: outstanding.map(({ unit }) => unit.code),
      units,
    };
  });
}

const NOT_HANDED_IN: readonly UnitState[] = ['not-started', 'in-progress', 'withdrawn', 'returned'];

function maySee(
  grants: readonly Grant[],
  round: StoredRound,
  { code, block }: Unit,
  { state }: RoundUnit,
): boolean {
  const groups = groupsFor(grants, 'read-scores', { round, unit: { code, block, state } });
  return groups === undefined || groups.size > 0;
}

export interface UnitEvidence {
  readonly round: StoredRound;
  readonly set: LoadedSet;
  readonly unit: Unit;
  readonly member: RoundUnit;
  readonly as: Role;
  /** Only what this person may see. */
  readonly entries: readonly Entry[];
  readonly files: readonly FileUse[];
  readonly approvals: readonly Approval[];
}

/** What is known of a unit, as far as the person may see it. */
export function unitEvidence(
  service: Service,
  actor: Actor,
  at: { readonly round: string; readonly unit: string },
): Promise<UnitEvidence> {
  return readUnit(service, actor, { ...at, action: 'read-evidence' }, async (context) => {
    const { db, round, set, unit, member, as } = context;
    const parts: readonly string[] = visibleParts(as, round.state);
    const all = await entriesOf(db, round.id, unit.code);
    const shown = all.filter(({ part }) => parts.includes(part));
    const groups = groupsOf(actor, context);
    const entries = groups ? inGroups(shown, set, groups) : shown;
    const documents = new Set(ofPart(entries, 'document').map(({ key }) => key));
    const files = (await fileUses(db, round.id, unit.code)).filter(({ document }) =>
      documents.has(document),
    );
    const approvals = await approvalsOf(db, round.id, unit.code);
    return { round, set, unit, member, as, entries, files, approvals };
  });
}

/** Groups of criteria the person may see of a unit; all when undefined. */
export function groupsOf(
  actor: Actor,
  { round, unit, member }: Pick<UnitContext, 'round' | 'unit' | 'member'>,
): ReadonlySet<string> | undefined {
  const subject = { round, unit: { code: unit.code, block: unit.block, state: member.state } };
  return groupsFor(actor.grants, 'read-evidence', subject);
}

/** What belongs to some groups of criteria, with the documents it cites. */
function inGroups(
  entries: readonly Entry[],
  set: LoadedSet,
  groups: ReadonlySet<string>,
): readonly Entry[] {
  const own = entries.filter(
    ({ part, key }) => part !== 'document' && groups.has(topGroupOf(set, key)),
  );
  const cited = new Set(
    own.flatMap(({ value: { documents } }) => (Array.isArray(documents) ? documents : [])),
  );
  return [...ofPart(entries, 'document').filter(({ key }) => cited.has(key)), ...own];
}

export interface UnitScores {
  readonly round: StoredRound;
  readonly set: LoadedSet;
  readonly result: UnitResult;
  readonly views: readonly View[];
  /** Groups of criteria shown; all when absent. */
  readonly groups?: ReadonlySet<string>;
}

/** A unit's score sheets as they stand now, in the views the person may see. */
export function unitScores(
  service: Service,
  actor: Actor,
  at: { readonly round: string; readonly unit: string },
): Promise<UnitScores> {
  return readUnit(service, actor, { ...at, action: 'read-scores' }, async (context) => {
    const result = await scoreOne(service, context);
    const views = visibleViews(context.as, context.round.state);
    const groups = groupsOf(actor, context);
    const { round, set } = context;
    return { round, set, result, views, ...(groups && { groups }) };
  });
}
