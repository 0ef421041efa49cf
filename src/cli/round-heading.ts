import type { LoadedRound } from '../app/load-round.ts';
import { isIllustrative } from '../criteria/illustrative.ts';
import type { Session } from './session.ts';

/** What stands above every table of a round: its title, its notices, and that numbers are illustrative. */
export function headingOf(
  session: Session,
  { round, set }: Pick<LoadedRound, 'round' | 'set'>,
): readonly string[] {
  return [round.title, ...noticesOf(session, { round, set })];
}

/** Never an illustrative number without saying so, whatever the notice of the set says. */
export function noticesOf(
  session: Session,
  { round, set }: Pick<LoadedRound, 'round' | 'set'>,
): readonly string[] {
  const illustrative = isIllustrative(set) ? [session.say.illustrative] : [];
  return [round.notice ?? [], set.notice ?? [], illustrative].flat();
}
