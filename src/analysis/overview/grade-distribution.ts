import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { UnitFigures } from './unit-figures.ts';

/** How many units of a block hold each grade, and how many hold none and why. */
export interface GradeDistribution {
  readonly block: string;
  readonly units: number;
  /** Best first, grades nobody holds too. */
  readonly grades: readonly {
    readonly id: string;
    readonly title: string;
    readonly units: number;
  }[];
  readonly ungraded: number;
  readonly undecided: number;
  readonly notAppraised: number;
}

/** The grades as they stand after quotas, for each block that has units, in the order of the set. */
export function gradeDistribution(
  set: CriteriaSet,
  units: readonly UnitFigures[],
): readonly GradeDistribution[] {
  return set.blocks.flatMap(({ id }): GradeDistribution[] => {
    const own = units.filter(({ block }) => block === id);
    if (own.length === 0) return [];
    const inState = (state: string): number =>
      own.filter(({ standing }) => standing?.state === state).length;
    return [
      {
        block: id,
        units: own.length,
        grades: set.grades.map((grade) => ({
          id: grade.id,
          title: grade.title,
          units: own.filter(
            ({ standing }) => standing?.state === 'ranked' && standing.grade === grade.id,
          ).length,
        })),
        ungraded: inState('ungraded'),
        undecided: inState('undecided'),
        notAppraised: own.filter(
          ({ standing }) => standing === null || standing.state === 'notAppraised',
        ).length,
      },
    ];
  });
}
