import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { Decimal } from '../../criteria/decimal.ts';
import type { Grade } from '../../criteria/schema/set.ts';
import type { Graded } from '../../ranking/standing.ts';
import { shareOf, times, wholeNumber } from '../../scoring/points.ts';
import type { CriterionLine } from '../../scoring/score-sheet.ts';
import type { RobustnessPlan } from './plan.ts';
import type { Decider, Margin, Margins } from './result.ts';
import { isJudged } from './source.ts';
import type { UnitModel } from './unit-model.ts';
import { moved } from './variants.ts';

type Direction = 'up' | 'down';

/**
 * The thresholds above and below a unit, and for each the criterion whose smallest change, all else
 * as it is, would give the unit a better or a worse grade. The grade is found by the engine, so
 * further requirements, knock-outs, caps and rescaling count too.
 */
export async function marginsOf(
  set: CriteriaSet,
  unit: UnitModel,
  plan: RobustnessPlan,
): Promise<Margins> {
  const margins: { up?: Margin; down?: Margin } = {};
  for (const direction of ['up', 'down'] as const) {
    const bare = thresholdIn(direction, unit.result);
    if (!bare) continue;
    const decider = await deciderOf(set, unit, plan, direction);
    margins[direction] = { ...bare, ...(decider && { decider }) };
  }
  return margins;
}

/** Grades are tried best first up to the one reached: the last is that, the one before is above. */
function thresholdIn(direction: Direction, { sheet, grading }: Graded): Margin | undefined {
  const tried = grading.tried.at(direction === 'down' ? -1 : -2);
  if (!tried?.threshold) return undefined;
  const { grade, threshold } = tried;
  const total = sheet.total.points.low;
  const distance = direction === 'up' ? threshold.minus(total) : total.minus(threshold);
  return { grade, threshold, distance };
}

/**
 * Looks at one criterion after another, each for changes below the smallest found so far. That a
 * larger change in the same direction decides when a smaller one does is taken for granted.
 *
 * Of several with the same smallest change the first to be named is one that a person judged, then
 * the one for which it is least of its maximum, then the first of the regulation.
 */
async function deciderOf(
  set: CriteriaSet,
  unit: UnitModel,
  plan: RobustnessPlan,
  direction: Direction,
): Promise<Decider | undefined> {
  let least = times(set.scale, plan.near);
  let found: CriterionLine[] = [];
  for (const line of unit.lines) {
    if (line.state !== 'scored') continue;
    const step = stepOf(set, line);
    const room = roomOf(line, direction);
    const most = wholeNumber(shareOf(room.lt(least) ? room : least, step), 'down');
    if (most < 1 || !(await decides(line, times(new Decimal(most), step)))) continue;
    let [kept, changed] = [0, most];
    while (changed - kept > 1) {
      const middle = Math.floor((kept + changed) / 2);
      if (await decides(line, times(new Decimal(middle), step))) changed = middle;
      else kept = middle;
    }
    const smallest = times(new Decimal(changed), step);
    if (smallest.lt(least)) found = [];
    least = smallest;
    found.push(line);
  }
  const [first, ...others] = found.toSorted(byInterest);
  if (!first) return undefined;
  const to = gradeOf(await after(first, least));
  return {
    criterion: first.node,
    change: signed(first, least),
    alike: others.length,
    ...(to && { to }),
  };

  async function decides(line: CriterionLine, size: Decimal): Promise<boolean> {
    return isBeyond(set, unit.result, await after(line, size), direction);
  }

  function after(line: CriterionLine, size: Decimal): Promise<Graded> {
    const changed = moved(set, line, signed(line, size));
    return unit.with(unit.lines.map((one) => (one === line ? changed : one)));
  }

  function signed(line: CriterionLine, size: Decimal): Decimal {
    return isMoreNeeded(line, direction) ? size : size.negated();
  }
}

/** The step a person gives points in, else the finest difference the set keeps. */
function stepOf({ rounding }: CriteriaSet, { node }: CriterionLine): Decimal {
  if (node.method.name === 'awarded' && node.method.step) return node.method.step;
  const { criterion, total } = rounding;
  return new Decimal(10).pow(-Math.max(criterion?.decimals ?? 0, total.decimals));
}

function isMoreNeeded({ part }: CriterionLine, direction: Direction): boolean {
  return (direction === 'up') !== (part === 'deduction');
}

function roomOf(line: CriterionLine, direction: Direction): Decimal {
  const { low } = line.unrounded;
  return isMoreNeeded(line, direction) ? line.max.high.minus(low) : low;
}

function isBeyond(set: CriteriaSet, before: Graded, now: Graded, direction: Direction): boolean {
  const place = (graded: Graded): number => {
    const grade = gradeOf(graded);
    return grade ? set.grades.indexOf(grade) : set.grades.length;
  };
  return direction === 'up' ? place(now) < place(before) : place(now) > place(before);
}

function gradeOf({ grading }: Graded): Grade | undefined {
  return grading.outcome.state === 'graded' ? grading.outcome.grade : undefined;
}

function byInterest(left: CriterionLine, right: CriterionLine): number {
  const judged = Number(isJudged(right)) - Number(isJudged(left));
  return judged || right.max.high.cmp(left.max.high);
}
