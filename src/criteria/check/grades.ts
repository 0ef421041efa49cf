import type { CriteriaSet } from '../criteria-set.ts';
import { ZERO } from '../decimal.ts';
import type { Grade } from '../schema/set.ts';
import { numberFigure } from './figures.ts';
import { type ClassValue, valuesOf } from './graduated.ts';
import type { SetFault } from './set-fault.ts';

type Path = readonly PropertyKey[];

/** Grades fall from the best to a last one that every total reaches, for each class of units. */
export function* checkGrades(set: CriteriaSet): Generator<SetFault> {
  const last = set.grades.length - 1;
  for (const [index, grade] of set.grades.entries()) {
    const path = ['grades', index];
    if (index === last) {
      yield* checkLowest(grade, path);
      continue;
    }
    if (!grade.from) {
      yield { code: 'set.grade-from-missing', path, figures: { grade: grade.id } };
      continue;
    }
    yield* checkReachable(set, grade, path);
    const next = set.grades[index + 1];
    if (next && index + 1 < last) yield* checkDescending(grade, next, ['grades', index + 1]);
  }
}

/** The last grade takes whoever no better grade takes, so nothing may stand in its way. */
function* checkLowest(grade: Grade, path: Path): Generator<SetFault> {
  for (const key of ['from', 'requires'] as const) {
    if (grade[key] === undefined) continue;
    yield { code: 'set.grade-floor', path: [...path, key], figures: { grade: grade.id, key } };
  }
}

function* checkReachable(set: CriteriaSet, grade: Grade, path: Path): Generator<SetFault> {
  const { mayExceedScale } = set.total;
  const high = mayExceedScale ? set.scale.plus(set.bonus?.cap ?? ZERO) : set.scale;
  for (const threshold of grade.from ? valuesOf(grade.from) : []) {
    const { value, unitClass } = threshold;
    if (value.gt(0) && value.lte(high)) continue;
    const figures = {
      grade: grade.id,
      unitClass,
      found: numberFigure(value),
      low: '0',
      high: numberFigure(high),
    };
    yield { code: 'set.grade-threshold', path: [...path, 'from', ...threshold.path], figures };
  }
}

function* checkDescending(better: Grade, worse: Grade, path: Path): Generator<SetFault> {
  if (!better.from || !worse.from) return;
  const alike = attributeOf(better) === attributeOf(worse);
  for (const upper of valuesOf(better.from)) {
    for (const lower of valuesOf(worse.from)) {
      if (alike && upper.unitClass !== lower.unitClass) continue;
      if (upper.value.gt(lower.value)) continue;
      const figures = {
        grade: worse.id,
        found: numberFigure(lower.value),
        better: better.id,
        limit: numberFigure(upper.value),
        unitClass: classOf(upper, lower),
      };
      yield { code: 'set.grades-order', path: [...path, 'from', ...lower.path], figures };
    }
  }
}

function attributeOf({ from }: Grade): string | undefined {
  return from && 'by' in from ? from.by : undefined;
}

function classOf(upper: ClassValue, lower: ClassValue): string {
  const classes = [upper.unitClass, lower.unitClass].filter((name) => name !== '');
  return [...new Set(classes)].join(', ');
}
