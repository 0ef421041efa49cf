import type { RoundAction } from './actions.ts';
import type { RoundState, UnitState } from './states.ts';

/** Work of the unit itself: on its self-assessment, on what was returned, or on its explanation. */
export function ownWork(
  { state }: { readonly state: RoundState },
  member: { readonly state: UnitState },
): RoundAction {
  if (state === 'explanation') return 'explain';
  return member.state === 'returned' ? 'mend-answer' : 'save-answer';
}
