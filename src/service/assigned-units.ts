import { isFor, type PlacedNode } from '../criteria/walk.ts';
import type { Unit } from '../evidence/submission.ts';
import { type DecisionStanding, decisionStanding, type Grant, groupsFor } from '../round/index.ts';
import {
  type Entry,
  type Reading,
  type RoundUnit,
  roundUnits,
  type StoredRound,
} from '../storage/index.ts';
import { placedUnits, type RoundContext } from './in-round.ts';
import type { Service } from './service.ts';

/** A unit as it takes part, with its block. */
export interface Member {
  readonly member: RoundUnit;
  readonly unit: Unit;
}

export async function membersOf(
  service: Service,
  { db, round, set }: Pick<RoundContext, 'round' | 'set'> & { readonly db: Reading },
): Promise<readonly Member[]> {
  const members = await roundUnits(db, round.id);
  const placed = await placedUnits(service, set, members);
  return members.flatMap((member) => {
    const unit = placed.get(member.code);
    return unit ? [{ member, unit }] : [];
  });
}

/** Whether a unit has the criterion and the person may look at it there. */
export function isAssigned(
  grants: readonly Grant[],
  round: StoredRound,
  placed: PlacedNode,
  group: string,
  { member, unit: { code, block, group: kind } }: Member,
): boolean {
  if (!isFor(placed, kind)) return false;
  const subject = { round, unit: { code, block, state: member.state } };
  const groups = groupsFor(grants, 'read-warnings', subject);
  return groups === undefined || groups.has(group);
}

/** How one criterion of a unit stands, by what was said about it. */
export function standingOf(
  { state }: StoredRound,
  member: RoundUnit,
  said: readonly Entry[],
): DecisionStanding {
  return decisionStanding(state, member.state, new Set(said.map(({ part }) => part)));
}
