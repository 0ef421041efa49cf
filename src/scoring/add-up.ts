import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { type Decimal, ZERO } from '../criteria/decimal.ts';
import { formOf } from '../criteria/form.ts';
import { isGroup } from '../criteria/schema/criterion.ts';
import type { RoundingRule } from '../criteria/schema/set.ts';
import type { PlacedNode } from '../criteria/walk.ts';
import type { Unit, View } from '../evidence/submission.ts';
import {
  type Amount,
  atLeast,
  atMost,
  exactly,
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
import type { CriterionLine, GroupLine, Line, ScoreSheet, Total } from './score-sheet.ts';

/** Adds scored criteria up to groups and the total: all of a sheet that comes after its criteria. */
export function addUp(
  set: CriteriaSet,
  unit: Unit,
  view: View,
  scored: ReadonlyMap<string, CriterionLine>,
): ScoreSheet {
  const byId = new Map<string, Line>(scored);
  const { nodes } = formOf(set, unit.group);
  // From the inside out: children stand after their parents.
  for (let index = nodes.length - 1; index >= 0; index--) {
    const placed = nodes[index];
    if (placed && isGroup(placed.node)) byId.set(placed.node.id, groupLine(set, placed, byId));
  }
  const lines = nodes.flatMap(({ node }) => byId.get(node.id) ?? []);
  return { unit, view, lines, total: totalOf(set, lines, byId) };
}

function groupLine(
  set: CriteriaSet,
  { node, part, ancestors }: PlacedNode,
  byId: ReadonlyMap<string, Line>,
): GroupLine {
  if (!isGroup(node)) throw new Error(`${node.id} is not a group`);
  const children = node.children.flatMap(({ id }) => byId.get(id) ?? []);
  const amount = roundAmount(sum(children.map(pointsThatCount)), set.rounding.group);
  const depth = ancestors.length;
  return { kind: 'group', node, part, depth, amount, max: maximumOf(children, node.max) };
}

/**
 * Sum of the maxima that apply. Where all do, it is the maximum the set states: its checks made sure
 * that the children's add up to it.
 */
function maximumOf(lines: readonly Line[], stated: Decimal): Amount {
  const whole = lines.every(({ max, node }) => Object.is(max.low, node.max) && isDecided(max));
  return whole ? exactly(stated) : sum(lines.map(({ max }) => max));
}

/** Points of a line in a sum: none if its maximum may still be taken out. */
function pointsThatCount(line: Line): Amount {
  const perhapsOut = line.kind === 'criterion' && !isDecided(line.max);
  return perhapsOut ? spanning(line.amount, NOTHING) : line.amount;
}

function totalOf(set: CriteriaSet, lines: readonly Line[], byId: ReadonlyMap<string, Line>): Total {
  const outermost = lines.filter(({ depth }) => depth === 0);
  const scale = outermost.filter(({ part }) => part === 'base');
  const sumOf = (part: Line['part']) =>
    sum(outermost.filter((line) => line.part === part).map(pointsThatCount));

  const earned = sum(scale.map(pointsThatCount));
  const applicableMax = maximumOf(scale, set.scale);
  const rescaled = !(isDecided(applicableMax) && applicableMax.low.eq(set.scale));
  const base = rescaled ? rescaledBase(set, scale, byId) : earned;

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

function rescaledBase(
  set: CriteriaSet,
  scale: readonly Line[],
  byId: ReadonlyMap<string, Line>,
): Amount {
  const rule = set.rounding.group;
  const contributions = scale.flatMap((line) => [...contributionsOf(line, byId, rule)]);
  return atLeast(rescale(contributions, set.scale), ZERO);
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
