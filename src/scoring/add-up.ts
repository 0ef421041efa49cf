import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { type Decimal, ZERO } from '../criteria/decimal.ts';
import { type Form, type FormGroup, formOf } from '../criteria/form.ts';
import type { RoundingRule } from '../criteria/schema/set.ts';
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
  proportion,
  roundAmount,
  roundingSlack,
  spanning,
  sumOf,
} from './points.ts';
import { type Contribution, rescale } from './rescale.ts';
import type { CriterionLine, GroupLine, Line, ScoreSheet, Total } from './score-sheet.ts';

/**
 * Adds scored criteria up to groups and the total: all of a sheet that comes after its criteria.
 *
 * @param scored a line for each criterion on the unit's form, in the order of the form
 */
export function addUp(
  set: CriteriaSet,
  unit: Unit,
  view: View,
  scored: readonly CriterionLine[],
): ScoreSheet {
  const form = formOf(set, unit.group);
  const lines = withGroups(set, form, scored);
  return { unit, view, lines, total: totalOf(set, form, lines) };
}

/** The lines of a sheet: the groups worked out from their criteria, each in its place. */
export function withGroups(
  set: CriteriaSet,
  form: Form,
  scored: readonly CriterionLine[],
): readonly Line[] {
  const lines: Line[] = new Array(form.nodes.length);
  for (let index = 0; index < scored.length; index += 1) {
    const line = scored[index];
    const place = form.criteria[index]?.place;
    if (!line || place === undefined) throw new Error('a criterion has no place on the form');
    lines[place] = line;
  }
  for (const group of form.groups) lines[group.place] = groupLine(set, group, lines);
  return lines;
}

function groupLine(
  set: CriteriaSet,
  { placed: { node, part, ancestors }, children }: FormGroup,
  lines: readonly Line[],
): GroupLine {
  const amount = roundAmount(pointsOf(children, lines), set.rounding.group);
  const max = maximumOf(children, lines, node.max);
  return { kind: 'group', node, part, depth: ancestors.length, amount, max };
}

function lineAt(lines: readonly Line[], place: number): Line {
  const line = lines[place];
  if (!line) throw new Error('a criterion on the form was not scored');
  return line;
}

/**
 * Sum of the maxima that apply. Where all do, it is the maximum the set states: its checks made sure
 * that the children's add up to it.
 */
function maximumOf(places: readonly number[], lines: readonly Line[], stated: Decimal): Amount {
  for (const place of places) {
    const { max, node } = lineAt(lines, place);
    const whole = Object.is(max.low, node.max) && isDecided(max);
    if (!whole) return sumOf(places, (each) => lineAt(lines, each).max);
  }
  return exactly(stated);
}

/** Points of lines in a sum: none of one whose maximum may still be taken out. */
function pointsOf(places: readonly number[], lines: readonly Line[]): Amount {
  return sumOf(places, (place) => {
    const line = lineAt(lines, place);
    const perhapsOut = line.kind === 'criterion' && !isDecided(line.max);
    return perhapsOut ? spanning([line.amount, NOTHING]) : line.amount;
  });
}

function totalOf(set: CriteriaSet, form: Form, lines: readonly Line[]): Total {
  const { base: scale, bonus: onTop, deduction: off } = form.outermost;
  const earned = pointsOf(scale, lines);
  const applicableMax = maximumOf(scale, lines, set.scale);
  const rescaled = !(isDecided(applicableMax) && applicableMax.low.eq(set.scale));
  const base = rescaled
    ? atLeast(onScale(set, earned, applicableMax) ?? openBase(set, form, lines), ZERO)
    : earned;

  const bonusBeforeCap = pointsOf(onTop, lines);
  const bonus = set.bonus ? atMost(bonusBeforeCap, set.bonus.cap) : NOTHING;
  const deductionBeforeCap = pointsOf(off, lines);
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

/** What was earned brought back to the scale, once neither points nor maxima are open. */
function onScale(set: CriteriaSet, earned: Amount, max: Amount): Amount | undefined {
  const settled = isDecided(earned) && isDecided(max) && !max.low.isZero();
  return settled ? exactly(proportion(set.scale, earned.low, max.low)) : undefined;
}

function openBase(set: CriteriaSet, form: Form, lines: readonly Line[]): Amount {
  const contributions: Contribution[] = [];
  for (const place of form.outermost.base) {
    contribute(contributions, lineAt(lines, place), form, lines, set.rounding.group);
  }
  return rescale(contributions, set.scale);
}

/**
 * What counts towards the scale, each criterion that may be taken out by itself. A node with a
 * settled maximum counts by its own (rounded) points; a group with an open one by its parts, give or
 * take what its rounding can move.
 */
function contribute(
  contributions: Contribution[],
  line: Line,
  form: Form,
  lines: readonly Line[],
  rule: RoundingRule | undefined,
): void {
  const open = !isDecided(line.max);
  if (line.kind === 'criterion' || !open) {
    if (!line.max.high.isZero()) {
      contributions.push({ amount: line.amount, max: line.max.high, open });
    }
    return;
  }
  const group = form.groups.find(({ placed }) => placed.node === line.node);
  for (const place of group?.children ?? []) {
    contribute(contributions, lineAt(lines, place), form, lines, rule);
  }
  if (rule) contributions.push({ amount: roundingSlack(rule), max: ZERO, open: false });
}
