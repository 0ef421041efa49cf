import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { dateInYear, type IsoDate, type Period } from '../criteria/dates.ts';
import type { Criterion } from '../criteria/schema/criterion.ts';

/** The reference period of a criterion in a graded year: its own, or the set's. */
export function periodOf(set: CriteriaSet, criterion: Criterion, year: number): Period {
  const period = criterion.period ?? set.period;
  return { from: dateInYear(period.from, year), to: dateInYear(period.to, year) };
}

/** Last day of the self-score, when the set has such a deadline. */
export function selfScoreDeadline(set: CriteriaSet, year: number): IsoDate | undefined {
  const deadline = set.deadlines.find((candidate) => candidate.kind === 'selfScore');
  return deadline && dateInYear(deadline.date, year);
}
