import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { Grade, KnockOut } from '../../criteria/schema/set.ts';
import type { GradeOutcome } from '../../ranking/classify.ts';
import type { Lowering } from '../../ranking/lowered-by.ts';
import type { TieBroken, ToldStanding } from '../../ranking/standing.ts';
import {
  type Basis,
  readAmount,
  type UnitFigures,
  type ViewFigures,
  type WrittenAmount,
} from './unit-figures.ts';

/** A grade as records of results carry it: by ids. Records of long ago do not say what lowered it. */
export type WrittenGrade =
  | {
      readonly state: 'graded';
      readonly grade: string;
      readonly loweredBy?: readonly string[];
      readonly unmet?: readonly string[];
    }
  | {
      readonly state: 'undecided';
      readonly among: readonly string[];
      readonly perhapsUngraded?: boolean;
      readonly loweredBy?: readonly string[];
      readonly unmet?: readonly string[];
    }
  | { readonly state: 'ungraded'; readonly because: readonly string[] };

export interface GradedFigures extends ViewFigures {
  readonly grade: WrittenGrade;
}

/** The result of one unit as it was computed or published, as far as its place among others goes. */
export interface ResultFigures extends UnitFigures {
  /** The day it was handed in; null when it was not. */
  readonly submitted: string | null;
  readonly self: GradedFigures | null;
  readonly final: GradedFigures | null;
  readonly standing:
    | (NonNullable<UnitFigures['standing']> & {
        readonly place: number | null;
        readonly total: WrittenAmount | null;
        readonly movedBy: { readonly quota: string; readonly from: string } | null;
        readonly tiedWith: readonly string[];
        readonly tieBroken: readonly TieBroken[];
        readonly dependsOn: readonly string[];
      })
    | null;
}

/** The standing behind a record, as far as it is told: whole objects of the set in place of ids. */
export function toldStanding(set: CriteriaSet, unit: ResultFigures, basis: Basis): ToldStanding {
  const { standing } = unit;
  if (!standing) return { state: 'notAppraised', tiedWith: [], dependsOn: [] };
  const { state, place, total, movedBy, tiedWith, tieBroken, dependsOn } = standing;
  const view = unit[basis];
  const grade = standing.grade === null ? undefined : gradeOf(set, standing.grade);
  const quota = movedBy && set.quotas.find((one) => one.grade === movedBy.quota);
  return {
    state,
    ...(place !== null && { place }),
    ...(grade && { grade }),
    ...(movedBy && quota && { movedBy: { quota, from: gradeOf(set, movedBy.from) } }),
    tiedWith,
    tieBroken,
    dependsOn,
    ...(view &&
      total !== null && {
        result: {
          sheet: { total: { points: readAmount(total) } },
          grading: {
            outcome: outcomeOf(set, view.grade),
            ...loweringOf(set, view.grade),
          },
        },
      }),
  };
}

/** Only what lowered the grade was written down: nothing else is left to be tried. */
function loweringOf(set: CriteriaSet, written: WrittenGrade): Lowering {
  const { loweredBy = [], unmet = [] } = written.state === 'ungraded' ? {} : written;
  return {
    tried: unmet.map((id) => ({
      grade: gradeOf(set, id),
      reached: 'holds',
      requires: { outcome: 'fails' },
    })),
    knockOuts: loweredBy.map((id) => ({
      knockOut: knockOutOf(set, id),
      verdict: { outcome: 'holds' },
    })),
  };
}

function outcomeOf(set: CriteriaSet, written: WrittenGrade): GradeOutcome {
  switch (written.state) {
    case 'graded':
      return { state: 'graded', grade: gradeOf(set, written.grade) };
    case 'undecided':
      return {
        state: 'undecided',
        among: written.among.map((id) => gradeOf(set, id)),
        perhapsUngraded: written.perhapsUngraded ?? false,
      };
    case 'ungraded':
      return { state: 'ungraded', because: written.because.map((id) => knockOutOf(set, id)) };
  }
}

function gradeOf(set: CriteriaSet, id: string): Grade {
  const grade = set.grades.find((one) => one.id === id);
  if (!grade) throw new Error(`${set.id} has no grade ${id}`);
  return grade;
}

function knockOutOf(set: CriteriaSet, id: string): KnockOut {
  const found = set.knockOuts.find((one) => one.id === id);
  if (!found) throw new Error(`${set.id} has no knock-out ${id}`);
  return found;
}
