import type { CriteriaSet } from '../../../criteria/criteria-set.ts';
import type { Criterion } from '../../../criteria/schema/criterion.ts';
import { isPlacedCriterion } from '../../../criteria/walk.ts';
import type { RoundAction } from '../../../round/actions.ts';
import { type DecisionPart, decisionPart } from '../../../round/decision-standing.ts';
import { type Grant, type Permit, permit } from '../../../round/permissions.ts';
import type { DecisionValue } from '../../api/appraisal.ts';
import type { Schemas } from '../../api/client.ts';
import type { Piece } from '../../api/units.ts';
import type { Task, TaskUnit } from './task.ts';

type Round = Schemas['Round'];
type Me = Schemas['Me'];

/** What the server reads as accepting: the word of an evidence file, whatever the screen speaks. */
const ACCEPT: DecisionValue = { accept: 'có' };

/** What one can do about a task at once. */
export interface Choices {
  readonly part: DecisionPart;
  /** The decision that stands, in the part that is written now. */
  readonly standing: Piece | undefined;
  /** What accepting saves; absent where only an appraiser can give the points. */
  readonly accept: DecisionValue | undefined;
  /** In the second appraisal: the first decision once more. */
  readonly keepFirst: DecisionValue | undefined;
}

export function choicesFor(round: Round, task: Task, criterion: Criterion): Choices {
  const part = decisionPart(round.state);
  const first = pieceOf(task, 'appraisal');
  const isGivenByAppraiser = Object.values(criterion.inputs).some(({ by }) => by === 'appraiser');
  return {
    part,
    standing: pieceOf(task, part),
    accept: isGivenByAppraiser && part !== 'council' ? undefined : ACCEPT,
    keepFirst: part === 'second-appraisal' && first ? (first.value as DecisionValue) : undefined,
  };
}

export function pieceOf({ entries, criterion }: Task, part: Piece['part']): Piece | undefined {
  return entries.find((one) => one.part === part && one.key === criterion);
}

const ACTIONS: Readonly<Record<DecisionPart, RoundAction>> = {
  appraisal: 'appraise',
  'second-appraisal': 'appraise-again',
  council: 'decide-in-council',
};

/** Whether the person may decide on the task now, by the very table the server asks. */
export function mayDecide(me: Me, round: Round, set: CriteriaSet, task: Task): Permit {
  return may(
    me,
    round,
    task.unit,
    ACTIONS[decisionPart(round.state)],
    groupOf(set, task.criterion),
  );
}

export function may(
  me: Me,
  round: Round,
  { code, block, state }: TaskUnit,
  action: RoundAction,
  group?: string,
): Permit {
  const subject = { round, unit: { code, block, state }, ...(group !== undefined && { group }) };
  return permit((me.grants ?? []) as readonly Grant[], action, subject);
}

/** The outermost group of a criterion: what appraisers are assigned by. */
export function groupOf(set: CriteriaSet, criterion: string): string {
  return set.byId.get(criterion)?.ancestors[0]?.id ?? criterion;
}

export function criterionOf(set: CriteriaSet, id: string): Criterion {
  const placed = set.byId.get(id);
  if (placed && isPlacedCriterion(placed)) return placed.node;
  throw new Error(`criterion ${id} is not in the set of the round`);
}
