import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Submission } from '../evidence/submission.ts';
import { type Amount, isDecided } from '../scoring/points.ts';
import type { Graded, Standing } from './standing.ts';

/**
 * The total as a list of units shows it. An open total of a unit that is not graded, or handed
 * nothing in, is left out: 0–100 beside its name would say nothing.
 */
export function listedTotal(
  graded: Graded | undefined,
  { submitted }: Submission,
): Amount | undefined {
  if (!graded) return undefined;
  const { points } = graded.sheet.total;
  const isOutside = submitted === undefined || graded.grading.outcome.state === 'ungraded';
  return isOutside && !isDecided(points) ? undefined : points;
}

/** Whether a list of units shows what a unit came to: of one that is not graded the set may hide it. */
export function showsTotal({ ranking }: CriteriaSet, { state }: Pick<Standing, 'state'>): boolean {
  return state !== 'ungraded' || ranking.ungraded.shows === 'score';
}
