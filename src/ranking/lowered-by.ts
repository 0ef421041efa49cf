import type { Grade, KnockOut } from '../criteria/schema/set.ts';
import type { Outcome } from '../scoring/verdict.ts';

/** As much of a grading as tells what lowered it. */
export interface Lowering {
  readonly tried: readonly {
    readonly grade: Grade;
    readonly reached: Outcome;
    readonly requires?: { readonly outcome: Outcome };
  }[];
  readonly knockOuts: readonly {
    readonly knockOut: KnockOut;
    readonly verdict: { readonly outcome: Outcome };
  }[];
}

/**
 * The knock-outs that held a unit below the grade its points and conditions allow. One that allows
 * at most a grade the unit does not reach anyway lowered nothing, nor did one that takes a grade
 * from a unit that reaches the lowest alone.
 */
export function loweredBy({ tried, knockOuts }: Lowering): readonly KnockOut[] {
  const reached = tried.findIndex(
    (attempt) => attempt.reached !== 'fails' && attempt.requires?.outcome !== 'fails',
  );
  // Only the lowest grade has no threshold.
  const onlyLowest = reached >= 0 && tried[reached]?.grade.from === undefined;
  return knockOuts.flatMap(({ knockOut, verdict }) => {
    if (verdict.outcome !== 'holds') return [];
    const { effect } = knockOut;
    if ('dropOne' in effect) return effect.dropOne && !onlyLowest ? [knockOut] : [];
    if (!('atMost' in effect)) return [];
    // Grades are tried from the best to the first that is certain: what was not tried is lower.
    const limit = tried.findIndex(({ grade }) => grade.id === effect.atMost);
    return limit < 0 || reached < limit ? [knockOut] : [];
  });
}

/** The grades the points are enough for, but not the further conditions; best first. */
export function unmetGrades({ tried }: Pick<Lowering, 'tried'>): readonly Grade[] {
  return tried.flatMap(({ grade, reached, requires }) =>
    reached === 'holds' && requires?.outcome === 'fails' ? [grade] : [],
  );
}
