import type { IsoDate } from '../criteria/dates.ts';
import { isOver, startOfDay } from './deadlines.ts';
import type { UnitState } from './states.ts';

/** The days of a round; what is absent has no end. */
export interface RoundDays {
  readonly selfAssessmentUntil?: IsoDate;
  readonly appraisalUntil?: IsoDate;
  readonly explanationFrom?: IsoDate;
  readonly explanationUntil?: IsoDate;
  readonly secondAppraisalUntil?: IsoDate;
  /** Whether a unit may still submit after its deadline; it is marked late then. */
  readonly late: 'accepted' | 'refused';
}

export type Timing = 'in-time' | 'late' | 'closed';

/**
 * Whether a unit may work on its self-assessment now. What an appraiser returned may be put right
 * at any time: the unit was not late with it.
 */
export function selfAssessmentTiming(days: RoundDays, unit: UnitState, now: Date): Timing {
  if (unit === 'returned' || !isOver(days.selfAssessmentUntil, now)) return 'in-time';
  return days.late === 'accepted' ? 'late' : 'closed';
}

/** A unit takes its submission back only while it could still hand it in again in time. */
export function mayWithdraw(days: RoundDays, now: Date): boolean {
  return !isOver(days.selfAssessmentUntil, now);
}

/** The window for explanations: from the beginning of its first day to 24:00 of its last. */
export function explanationIsOpen(days: RoundDays, now: Date): boolean {
  const { explanationFrom: from, explanationUntil: until } = days;
  const begun = from === undefined || now >= startOfDay(from);
  return begun && !isOver(until, now);
}

/** Days that contradict one another, each as the two names in the order they should have. */
export function daysOutOfOrder(
  days: RoundDays,
): readonly (readonly [keyof RoundDays, keyof RoundDays])[] {
  const inOrder = [
    'selfAssessmentUntil',
    'appraisalUntil',
    'explanationFrom',
    'explanationUntil',
    'secondAppraisalUntil',
  ] as const;
  const given = inOrder.filter((name) => days[name] !== undefined);
  return given.flatMap((later, index) => {
    const earlier = given[index - 1];
    const [first, second] = [earlier && days[earlier], days[later]];
    return earlier && first && second && second < first ? [[earlier, later] as const] : [];
  });
}
