import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { ZERO } from '../criteria/decimal.ts';
import { type Criterion, isGroup } from '../criteria/schema/criterion.ts';
import type { RoundingRule } from '../criteria/schema/set.ts';
import { isFor, isPlacedCriterion, type Part } from '../criteria/walk.ts';
import type { Cohort } from './cohort.ts';
import { conditionsInside, type DecidedEvidence } from './decided-evidence.ts';
import {
  type Amount,
  atLeast,
  atMost,
  isDecided,
  minus,
  NOTHING,
  plus,
  roundAmount,
  roundingSlack,
  spanning,
  sum,
} from './points.ts';
import { type Contribution, rescale } from './rescale.ts';
import { scoreCriterion } from './score-criterion.ts';
import type { CriterionLine, GroupLine, Line, ScoreSheet, Total } from './score-sheet.ts';

/** A unit's sheet in an earlier view and what it was worked out from. */
export interface EarlierSheet {
  readonly decided: DecidedEvidence;
  readonly sheet: ScoreSheet;
}

/**
 * The score sheet of one unit: each criterion, each group, then the total, in that order.
 *
 * @param earlier the same unit in an earlier view; lines that rest on the same evidence and the same
 *   verdicts are taken over
 */
export function scoreUnit(
  set: CriteriaSet,
  decided: DecidedEvidence,
  cohort: Cohort,
  earlier?: EarlierSheet,
): ScoreSheet {
  const { unit } = decided.submission;
  const before = earlier && new Map(earlier.sheet.lines.map((line) => [line.node.id, line]));
  const scored = new Map<string, CriterionLine>();
  for (const placed of set.leaves) {
    if (!isFor(placed, unit.group)) continue;
    const line = before?.get(placed.node.id);
    const stands =
      line?.kind === 'criterion' &&
      earlier &&
      restsOnTheSame(placed.node, decided, earlier.decided);
    scored.set(placed.node.id, stands ? line : scoreCriterion(set, placed, decided, cohort));
  }
  const lines = linesOf(set, scored);
  return { unit, view: decided.view, lines, total: totalOf(set, lines) };
}

/** A relative criterion also rests on the other units, whose views may differ. */
function restsOnTheSame(
  criterion: Criterion,
  decided: DecidedEvidence,
  earlier: DecidedEvidence,
): boolean {
  const conditions = conditionsInside(criterion);
  if (criterion.applies) conditions.push(criterion.applies);
  return (
    criterion.method.name !== 'relative' &&
    decided.criteria.get(criterion.id) === earlier.criteria.get(criterion.id) &&
    conditions.every((one) => decided.verdicts.get(one) === earlier.verdicts.get(one))
  );
}

/** Adds groups from the inside out; a group none of whose criteria is on the form is left out. */
function linesOf(set: CriteriaSet, scored: ReadonlyMap<string, CriterionLine>): readonly Line[] {
  const byId = new Map<string, Line>(scored);
  for (const placed of [...set.nodes].reverse()) {
    if (isPlacedCriterion(placed) || !isGroup(placed.node)) continue;
    const children = placed.node.children.flatMap((child) => byId.get(child.id) ?? []);
    if (children.length === 0) continue;
    const line: GroupLine = {
      kind: 'group',
      node: placed.node,
      part: placed.part,
      depth: placed.ancestors.length,
      amount: roundAmount(sum(children.map(pointsThatCount)), set.rounding.group),
      max: sum(children.map((child) => child.max)),
    };
    byId.set(placed.node.id, line);
  }
  return set.nodes.flatMap(({ node }) => byId.get(node.id) ?? []);
}

/** Points of a line in a sum: none if its maximum may still be taken out. */
function pointsThatCount(line: Line): Amount {
  const perhapsOut = line.kind === 'criterion' && !isDecided(line.max);
  return perhapsOut ? spanning(line.amount, NOTHING) : line.amount;
}

function totalOf(set: CriteriaSet, lines: readonly Line[]): Total {
  const outermost = (part: Part) => lines.filter((line) => line.part === part && line.depth === 0);
  const sumOf = (part: Part) => sum(outermost(part).map(pointsThatCount));

  const earned = sumOf('base');
  const applicableMax = sum(outermost('base').map((line) => line.max));
  const rescaled = !(isDecided(applicableMax) && applicableMax.low.eq(set.scale));
  const byId = new Map(lines.map((line) => [line.node.id, line]));
  const contributions = outermost('base').flatMap((line) => [
    ...contributionsOf(line, byId, set.rounding.group),
  ]);
  const base = rescaled ? atLeast(rescale(contributions, set.scale), ZERO) : earned;

  const bonusBeforeCap = sumOf('bonus');
  const bonus = set.bonus ? atMost(bonusBeforeCap, set.bonus.cap) : NOTHING;
  const deductionBeforeCap = sumOf('deduction');
  const deduction = set.deduction ? atMost(deductionBeforeCap, set.deduction.cap) : NOTHING;

  const total = minus(plus(base, bonus), deduction);
  const capped = set.total.mayExceedScale ? total : atMost(total, set.scale);
  const limited = atLeast(capped, set.total.floor);
  return {
    earned,
    applicableMax,
    rescaled,
    base,
    bonusBeforeCap,
    bonus,
    deductionBeforeCap,
    deduction,
    sum: total,
    limited,
    points: roundAmount(limited, set.rounding.total),
  };
}

/**
 * What counts towards the scale, each criterion that may be taken out by itself. A node with a
 * settled maximum counts by its own (rounded) points; a group with an open one by its parts, give or
 * take what its rounding can move.
 */
function* contributionsOf(
  line: Line,
  byId: ReadonlyMap<string, Line>,
  rule: RoundingRule | undefined,
): Generator<Contribution> {
  const open = !isDecided(line.max);
  if (line.kind === 'criterion' || !open) {
    if (!line.max.high.isZero()) yield { amount: line.amount, max: line.max.high, open };
    return;
  }
  for (const { id } of line.node.children) {
    const child = byId.get(id);
    if (child) yield* contributionsOf(child, byId, rule);
  }
  if (rule) yield { amount: roundingSlack(rule), max: ZERO, open: false };
}
