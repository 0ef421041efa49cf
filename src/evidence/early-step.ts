import type { IsoDate } from '../criteria/dates.ts';
import type { Submission } from './submission.ts';

/** What happens to a submission, as its file names it, and when. */
export interface DatedStep {
  readonly name: 'submitted' | 'appraisal' | 'council';
  readonly on: IsoDate;
}

/** The first step dated before the one it comes after, as far as days are given, and that one. */
export function earlyStep({
  submitted,
  appraisal,
  council,
}: Pick<Submission, 'submitted' | 'appraisal' | 'council'>):
  | { readonly early: DatedStep; readonly after: DatedStep }
  | undefined {
  const days = { submitted, appraisal: appraisal?.on, council: council?.on };
  let after: DatedStep | undefined;
  for (const name of ['submitted', 'appraisal', 'council'] as const) {
    const on = days[name];
    if (!on) continue;
    const step = { name, on };
    if (after && on < after.on) return { early: step, after };
    after = step;
  }
  return undefined;
}
