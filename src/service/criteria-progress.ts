import type { Criterion } from '../criteria/schema/criterion.ts';
import { type DecisionStanding, questionState } from '../round/index.ts';
import { entriesOfRound, questionsOf } from '../storage/index.ts';
import { isAssigned, membersOf, standingOf } from './assigned-units.ts';
import { readRound, topGroupOf } from './in-round.ts';
import type { Actor, Service } from './service.ts';

/** How far one criterion is decided among the units assigned to a person. */
export interface CriterionProgress {
  readonly criterion: Criterion;
  /** The outermost group it is in. */
  readonly group: string;
  /** Units that have it. */
  readonly units: number;
  readonly standings: Readonly<Record<DecisionStanding, number>>;
  /** Questions about it that are not closed. */
  readonly questions: number;
}

/** The criteria assigned to a person, each with how many units still wait for a decision. */
export function criteriaProgress(
  service: Service,
  actor: Actor,
  id: string,
): Promise<readonly CriterionProgress[]> {
  return readRound(service, actor, { round: id, action: 'read-criterion' }, async (context) => {
    const { db, round, set } = context;
    const entries = await entriesOfRound(db, id);
    const open = (await questionsOf(db, id)).filter((one) => questionState(one) !== 'closed');
    const members = await membersOf(service, context);
    return set.leaves.flatMap((placed): CriterionProgress[] => {
      const { id: criterion } = placed.node;
      const group = topGroupOf(set, criterion);
      const having = members.filter((one) => isAssigned(actor.grants, round, placed, group, one));
      if (having.length === 0) return [];
      const codes = new Set(having.map(({ member }) => member.code));
      const standings = { waiting: 0, decided: 0, 'not-now': 0 };
      for (const { member } of having) {
        const own = (entries.get(member.code) ?? []).filter(({ key }) => key === criterion);
        standings[standingOf(round, member, own)] += 1;
      }
      const questions = open.filter((one) => one.criterion === criterion && codes.has(one.unit));
      const counts = { units: having.length, standings, questions: questions.length };
      return [{ criterion: placed.node, group, ...counts }];
    });
  });
}
