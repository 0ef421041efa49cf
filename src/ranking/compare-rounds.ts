import { canonicalJson } from '../criteria/canonical.ts';
import { VIEWS } from '../evidence/submission.ts';
import type { CriterionLine } from '../scoring/score-sheet.ts';
import type { GradeOutcome } from './classify.ts';
import type { RoundResult, UnitResult } from './rank-round.ts';
import type { Graded } from './standing.ts';

/** One thing two computations of the same round disagree about. */
export interface Disagreement {
  readonly unit: string;
  /** Criterion, or `total`, `grade`, `place`, `view`. */
  readonly item: string;
  readonly values: readonly [first: string, second: string];
}

/**
 * Holds two computations of a round against each other: every criterion of every unit in every view
 * with its explanation, totals, grades and places. Nothing when they agree.
 */
export function compareRounds(first: RoundResult, second: RoundResult): readonly Disagreement[] {
  const others = new Map(second.units.map((result) => [result.unit.code, result]));
  return [
    ...first.units.flatMap((result) => [...compareUnits(result, others.get(result.unit.code))]),
    ...comparePlaces(first, second),
  ];
}

function* compareUnits(first: UnitResult, second: UnitResult | undefined): Generator<Disagreement> {
  const { code: unit } = first.unit;
  for (const view of VIEWS) {
    const [left, right] = [first[view], second?.[view]];
    if (left && right) yield* compareGraded(unit, left, right);
    else if (left || right) {
      yield { unit, item: 'view', values: [left ? view : '', right ? view : ''] };
    }
  }
}

function* compareGraded(unit: string, left: Graded, right: Graded): Generator<Disagreement> {
  const lines = new Map(right.sheet.lines.map((line) => [line.node.id, line]));
  for (const line of left.sheet.lines) {
    const other = lines.get(line.node.id);
    if (line.kind === 'group' || other?.kind === 'group') continue;
    const [a, b] = [lineText(line), other ? lineText(other) : ''];
    if (a === b) continue;
    const values = [shortText(line), other ? shortText(other) : ''] as const;
    // Where the points agree and only the explanation differs, the explanations are shown.
    yield { unit, item: line.node.id, values: values[0] === values[1] ? [a, b] : values };
  }
  const totals = [canonicalJson(left.sheet.total), canonicalJson(right.sheet.total)] as const;
  if (totals[0] !== totals[1]) yield { unit, item: 'total', values: totals };
  const grades = [gradeText(left.grading.outcome), gradeText(right.grading.outcome)] as const;
  if (grades[0] !== grades[1]) yield { unit, item: 'grade', values: grades };
}

function* comparePlaces(first: RoundResult, second: RoundResult): Generator<Disagreement> {
  const places = placesOf(second);
  for (const [unit, place] of placesOf(first)) {
    const other = places.get(unit) ?? '';
    if (place !== other) yield { unit, item: 'place', values: [place, other] };
  }
}

function placesOf({ blocks }: RoundResult): ReadonlyMap<string, string> {
  return new Map(
    blocks.flatMap(({ block, standings }) =>
      standings.map(({ unit, place, grade, state }) => [
        unit.code,
        [block, state, place, grade?.id].filter((part) => part !== undefined).join(' '),
      ]),
    ),
  );
}

function lineText({ state, amount, unrounded, max, how, applies, proof, missing }: CriterionLine) {
  return canonicalJson({ state, amount, unrounded, max, how, applies, proof, missing });
}

function shortText({ state, amount: { low, high } }: CriterionLine): string {
  return `${state} ${low.eq(high) ? low : `${low}–${high}`}`;
}

function gradeText(outcome: GradeOutcome): string {
  switch (outcome.state) {
    case 'graded':
      return outcome.grade.id;
    case 'undecided':
      return [...outcome.among.map(({ id }) => id), String(outcome.perhapsUngraded)].join(' ');
    case 'ungraded':
      return ['ungraded', ...outcome.because.map(({ id }) => id)].join(' ');
  }
}
