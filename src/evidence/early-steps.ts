import type { IsoDate } from '../criteria/dates.ts';
import type { Submission } from './submission.ts';

/** What happens to a submission, as its file names it, and when. */
export interface DatedStep {
  readonly name: 'submitted' | 'appraisal' | 'council';
  readonly on: IsoDate;
}

export interface EarlyStep {
  readonly early: DatedStep;
  readonly after: DatedStep;
}

/** Steps dated before one they come after, each with the latest of those; days not given are passed over. */
export function earlySteps({
  submitted,
  appraisal,
  council,
}: Pick<Submission, 'submitted' | 'appraisal' | 'council'>): readonly EarlyStep[] {
  const days = { submitted, appraisal: appraisal?.on, council: council?.on };
  const found: EarlyStep[] = [];
  let latest: DatedStep | undefined;
  for (const name of ['submitted', 'appraisal', 'council'] as const) {
    const on = days[name];
    if (!on) continue;
    const step = { name, on };
    if (latest && on < latest.on) found.push({ early: step, after: latest });
    else latest = step;
  }
  return found;
}
