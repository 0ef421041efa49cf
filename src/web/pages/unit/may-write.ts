import {
  type Grant,
  ownWork,
  permit,
  type Refusal,
  type RoundDays,
  selfAssessmentTiming,
} from '../../../round/index.ts';
import type { UnitEvidence } from '../../api/units.ts';
import type { Me } from '../../session/use-me.ts';

/** Whether somebody may work on the self-assessment of a unit now, or why not. */
export type MayWrite =
  | { readonly may: true }
  | { readonly may: false; readonly because: Refusal | 'closed' };

/** Asks the table the server asks, so that the page offers what the server would take. */
export function mayWrite(me: Me, { round, unit }: Pick<UnitEvidence, 'round' | 'unit'>): MayWrite {
  const verdict = permit(grantsOf(me), ownWork(round, unit), { round, unit });
  if (!verdict.allowed) return { may: false, because: verdict.because };
  const timing = selfAssessmentTiming(round.days as RoundDays, unit.state, new Date());
  return timing === 'closed' ? { may: false, because: 'closed' } : { may: true };
}

export function grantsOf(me: Me): readonly Grant[] {
  return (me.grants ?? []) as readonly Grant[];
}
