import type { Grading } from '../ranking/classify.ts';
import { loweredBy, unmetGrades } from '../ranking/lowered-by.ts';
import type { UnitResult } from '../ranking/rank-round.ts';
import type { Graded, Standing } from '../ranking/standing.ts';
import type { Amount } from '../scoring/points.ts';
import type { Line } from '../scoring/score-sheet.ts';

/** Results for programs: ids and figures without the whole of the set around them. */

export function resultJson({ unit, submission, self, appraised, final }: UnitResult) {
  return {
    code: unit.code,
    name: unit.name,
    group: unit.group,
    block: unit.block,
    submitted: submission.submitted ?? null,
    self: gradedJson(self),
    appraised: appraised ? gradedJson(appraised) : null,
    final: final ? gradedJson(final) : null,
  };
}

export function gradedJson({ sheet, grading }: Graded) {
  return { total: sheet.total, grade: gradeJson(grading), lines: sheet.lines.map(lineJson) };
}

export function standingJson(standing: Standing) {
  return {
    code: standing.unit.code,
    name: standing.unit.name,
    state: standing.state,
    place: standing.place ?? null,
    total: standing.result ? amountJson(standing.result.sheet.total.points) : null,
    grade: standing.grade?.id ?? null,
    movedBy: standing.movedBy
      ? { quota: standing.movedBy.quota.grade, from: standing.movedBy.from.id }
      : null,
    tiedWith: standing.tiedWith,
    tieBroken: standing.tieBroken ?? [],
    dependsOn: standing.dependsOn,
  };
}

function gradeJson({ outcome, ...grading }: Grading) {
  switch (outcome.state) {
    case 'graded':
      return {
        state: outcome.state,
        grade: outcome.grade.id,
        loweredBy: loweredBy(grading).map(({ id }) => id),
        unmet: unmetGrades(grading).map(({ id }) => id),
      };
    case 'undecided':
      return {
        state: outcome.state,
        among: outcome.among.map(({ id }) => id),
        perhapsUngraded: outcome.perhapsUngraded,
        loweredBy: loweredBy(grading).map(({ id }) => id),
        unmet: unmetGrades(grading).map(({ id }) => id),
      };
    case 'ungraded':
      return { state: outcome.state, because: outcome.because.map(({ id }) => id) };
  }
}

function lineJson(line: Line) {
  const { id, title, source } = line.node;
  const shared = { id, title, part: line.part, amount: amountJson(line.amount), max: line.max };
  if (line.kind === 'group') return { kind: line.kind, ...shared };
  const { state, unrounded, how, proof, missing } = line;
  return { kind: line.kind, ...shared, source, state, unrounded, how, proof, missing };
}

/** The points when they are decided, else the interval they lie in. */
export function amountJson({ low, high }: Amount) {
  return low.eq(high) ? low : { low, high };
}
