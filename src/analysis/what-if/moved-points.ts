import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { Decimal } from '../../criteria/decimal.ts';
import { ZERO } from '../../criteria/decimal.ts';
import { matchNodes } from '../../criteria/match-nodes.ts';
import type { PlacedNode } from '../../criteria/walk.ts';
import type { RoundResult, UnitResult } from '../../ranking/rank-round.ts';
import type { Amount } from '../../scoring/points.ts';

/** A criterion whose points are others for some units, in the one version, the other, or both. */
export interface MovedCriterion {
  readonly title: string;
  /** Absent when only the later version has it. */
  readonly before?: NumberedMaximum;
  /** Absent when only the earlier version has it. */
  readonly after?: NumberedMaximum;
  readonly up: number;
  readonly down: number;
  /** Units of which it cannot be said yet, because something is missing. */
  readonly unclear: number;
}

export interface NumberedMaximum {
  readonly id: string;
  readonly max: Decimal;
}

/** What one unit gets for one criterion; absent where the criterion is not on its form. */
export interface UnitMove {
  /** Number in the later version, or in the only one that has it. */
  readonly id: string;
  readonly before?: Amount;
  readonly after?: Amount;
}

export interface MovedPoints {
  /** In the order of the later version, then those only the earlier one has. */
  readonly criteria: readonly MovedCriterion[];
  /** By code of unit; units for which nothing moved are not among them. */
  readonly units: ReadonlyMap<string, readonly UnitMove[]>;
}

interface Ranked {
  readonly set: CriteriaSet;
  readonly result: RoundResult;
}

type Pair = Partial<Record<'before' | 'after', PlacedNode>>;

/**
 * Where points moved between two rankings by two versions of a set. Criteria are paired as
 * `differenceOf` pairs them, so one that was only renumbered has not moved. Units without a result
 * in the view the rankings rest on are passed over.
 */
export function movedPoints(before: Ranked, after: Ranked): MovedPoints {
  const matched = matchNodes(before.set.leaves, after.set.leaves);
  const order = new Map(after.set.leaves.map(({ node }, index) => [node.id, index]));
  const later = [...matched.pairs, ...matched.added.map((node) => ({ after: node }))].toSorted(
    (a, b) => (order.get(a.after.node.id) ?? 0) - (order.get(b.after.node.id) ?? 0),
  );
  const pairs: readonly Pair[] = [...later, ...matched.removed.map((node) => ({ before: node }))];
  const counts = pairs.map((pair) => ({ pair, up: 0, down: 0, unclear: 0 }));
  const units = new Map<string, readonly UnitMove[]>();
  const earlier = new Map(before.result.units.map((one) => [one.unit.code, one]));
  for (const unit of after.result.units) {
    const amounts = [pointsOf(earlier.get(unit.unit.code), before), pointsOf(unit, after)] as const;
    const [old, now] = amounts;
    if (!old || !now) continue;
    const moves: UnitMove[] = [];
    for (const count of counts) {
      const move = moveOf(count.pair, old, now);
      const direction = directionOf(move);
      if (direction === 'same') continue;
      count[direction] += 1;
      moves.push(move);
    }
    if (moves.length > 0) units.set(unit.unit.code, moves);
  }
  const moved = counts.filter(({ up, down, unclear }) => up + down + unclear > 0);
  return { criteria: moved.map(({ pair, ...count }) => ({ ...named(pair), ...count })), units };
}

function named({ before, after }: Pair): Omit<MovedCriterion, 'up' | 'down' | 'unclear'> {
  const side = ({ node }: PlacedNode): NumberedMaximum => ({ id: node.id, max: node.max });
  return {
    title: (after ?? before)?.node.title ?? '',
    ...(before && { before: side(before) }),
    ...(after && { after: side(after) }),
  };
}

type Points = ReadonlyMap<string, Amount>;

function pointsOf(unit: UnitResult | undefined, { result }: Ranked): Points | undefined {
  const lines = unit?.[result.basis]?.sheet.lines;
  return lines && new Map(lines.map(({ node, amount }) => [node.id, amount]));
}

function moveOf({ before, after }: Pair, old: Points, now: Points): UnitMove {
  const [was, is] = [before && old.get(before.node.id), after && now.get(after.node.id)];
  const id = (after ?? before)?.node.id ?? '';
  return { id, ...(was && { before: was }), ...(is && { after: is }) };
}

const NOTHING: Amount = { low: ZERO, high: ZERO };

/** A criterion that is not on the form gives nothing. */
function directionOf({ before = NOTHING, after = NOTHING }: UnitMove) {
  if (before.low.eq(after.low) && before.high.eq(after.high)) return 'same';
  if (after.low.gt(before.high)) return 'up';
  return after.high.lt(before.low) ? 'down' : 'unclear';
}
