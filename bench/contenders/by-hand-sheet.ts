import { type Contender, unitByUnit } from '../contender.ts';
import {
  asFigure,
  HandDecimal as Decimal,
  type HandUnit,
  handUnit,
  HAND_ZERO as ZERO,
} from '../hand-units.ts';
import { HAND_GROUPS, type HandLine, handLine, MAX } from './by-hand-criteria.ts';

/**
 * A function for this one regulation with decimal.js that makes the same full sheet: points of each
 * criterion with the figures behind them and what is missing, groups, total, grade with its reasons.
 */
export const byHandSheet: Contender = {
  name: 'hand-written with decimal.js, full sheet',
  gives: 'sheet',
  numbers: 'decimals',
  prepare: (_set, submissions) =>
    unitByUnit(submissions.map(handUnit), handSheet, ({ lines, total, grade }) => ({
      points: lines.map((line) => asFigure(line.points)),
      total: asFigure(total.rounded),
      grade: grade.id,
    })),
};

interface HandGroupLine {
  readonly id: string;
  readonly points: Decimal;
  readonly most: Decimal;
  readonly max: Decimal;
}

interface HandSheet {
  readonly code: string;
  readonly lines: readonly HandLine[];
  readonly groups: readonly HandGroupLine[];
  readonly total: HandTotal;
  readonly grade: HandGrade;
}

interface HandTotal {
  readonly earned: Decimal;
  readonly max: Decimal;
  readonly rescaled: boolean;
  readonly base: Decimal;
  readonly limited: Decimal;
  readonly rounded: Decimal;
  /** The same if everything still missing were worth its maximum. */
  readonly most: Decimal;
}

interface HandGrade {
  readonly id: string;
  readonly tried: readonly {
    readonly id: string;
    readonly from?: Decimal;
    readonly reached: boolean;
    readonly shares?: readonly Decimal[];
  }[];
  readonly weak: number;
  readonly dropped: boolean;
}

const SCALE = new Decimal(120);
const HALF = new Decimal('0.5');
const WEAK_BELOW = MAX.times(HALF);
const WEAK_AT_MOST = 40;
const GRADES: readonly { id: string; from?: Decimal; shares?: boolean }[] = [
  { id: 'xuat-sac', from: new Decimal(96), shares: true },
  { id: 'tot', from: new Decimal(72) },
  { id: 'hoan-thanh', from: new Decimal(48) },
  { id: 'khong' },
];

export function handSheet(unit: HandUnit): HandSheet {
  const lines: HandLine[] = [];
  const groups: HandGroupLine[] = [];
  for (const { id, criteria } of HAND_GROUPS) {
    let [points, most, max] = [ZERO, ZERO, ZERO];
    let decided = true;
    for (const criterion of criteria) {
      const line = handLine(criterion, unit);
      lines.push(line);
      // Once one is open the upper sum goes its own way.
      if (line.state === 'undecided' && decided) [decided, most] = [false, points];
      points = points.plus(line.points);
      if (!decided) most = most.plus(line.most);
      max = max.plus(line.max);
    }
    groups.push({ id, points, most: decided ? points : most, max });
  }
  const total = totalOf(groups);
  return { code: unit.code, lines, groups, total, grade: gradeOf(lines, groups, total) };
}

function totalOf(groups: readonly HandGroupLine[]): HandTotal {
  let [earned, most, max] = [ZERO, ZERO, ZERO];
  let decided = true;
  for (const group of groups) {
    if (decided && group.most !== group.points) [decided, most] = [false, earned];
    earned = earned.plus(group.points);
    if (!decided) most = most.plus(group.most);
    max = max.plus(group.max);
  }
  const rescaled = !max.eq(SCALE);
  const onScale = (points: Decimal) => (rescaled ? points.times(SCALE).div(max) : points);
  const base = onScale(earned);
  const limited = base.gt(SCALE) ? SCALE : base;
  const rounded = limited.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  const upper = decided ? rounded : onScale(most).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  return { earned, max, rescaled, base, limited, rounded, most: upper };
}

function gradeOf(
  lines: readonly HandLine[],
  groups: readonly HandGroupLine[],
  total: HandTotal,
): HandGrade {
  const tried: HandGrade['tried'][number][] = [];
  let found = GRADES.length - 1;
  for (const [index, { id, from, shares: asked }] of GRADES.entries()) {
    const shares = asked ? groups.slice(0, 2).map(({ points, max }) => points.div(max)) : undefined;
    const reached =
      (!from || total.rounded.gte(from)) && (!shares || shares.every((share) => share.gte(HALF)));
    tried.push({ id, reached, ...(from && { from }), ...(shares && { shares }) });
    if (reached) {
      found = index;
      break;
    }
  }
  let weak = 0;
  for (const line of lines) {
    if (line.state !== 'notApplicable' && line.points.lt(WEAK_BELOW)) weak += 1;
  }
  const dropped = weak > WEAK_AT_MOST;
  const last = dropped ? Math.min(found + 1, GRADES.length - 1) : found;
  return { id: GRADES[last]?.id ?? '', tried, weak, dropped };
}
