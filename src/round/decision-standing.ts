import type { RoundState, UnitState } from './states.ts';
import type { KnownPart } from './visibility.ts';

/** The part that decisions go to in a state of the round. */
export type DecisionPart = 'appraisal' | 'second-appraisal' | 'council';

export function decisionPart(round: RoundState): DecisionPart {
  if (round === 'second-appraisal' || round === 'council') return round;
  return 'appraisal';
}

/** Whether somebody still has to decide on a criterion of a unit: `not-now` when nobody can. */
export type DecisionStanding = 'waiting' | 'decided' | 'not-now';

/**
 * How one criterion of one unit stands for those who judge now. In the second appraisal only what
 * the unit answered to waits; the council decides on what it likes, so nothing ever waits for it.
 *
 * @param parts what there is of this criterion
 */
export function decisionStanding(
  round: RoundState,
  unit: UnitState,
  parts: ReadonlySet<KnownPart>,
): DecisionStanding {
  if (parts.has(decisionPart(round))) return 'decided';
  if (round === 'appraisal') {
    return unit === 'submitted' || unit === 'returned' ? 'waiting' : 'not-now';
  }
  if (round === 'second-appraisal' && unit === 'explained' && parts.has('explanation')) {
    return 'waiting';
  }
  return parts.has('appraisal') ? 'decided' : 'not-now';
}
