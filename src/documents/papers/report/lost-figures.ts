import { type Decimal, ZERO } from '../../../criteria/decimal.ts';
import type { Criterion } from '../../../criteria/schema/criterion.ts';
import type { RoundResult } from '../../../ranking/rank-round.ts';
import { isDecided, total } from '../../../scoring/points.ts';
import type { CriterionLine, Line } from '../../../scoring/score-sheet.ts';
import { lostIn } from '../lost-points.ts';

/** One criterion over all units with a final score. */
export interface CriterionLosses {
  readonly node: Criterion;
  /** Units that lost points there. */
  readonly units: number;
  /** Units it applies to and whose points there are decided. */
  readonly scored: number;
  readonly points: Decimal;
}

/** Criteria of the scale in which units lost points; those of most units first, then of most points. */
export function lossesOf({ units }: RoundResult): readonly CriterionLosses[] {
  const found = new Map<string, CriterionLosses>();
  for (const { final } of units) {
    for (const line of final?.sheet.lines ?? []) {
      if (!isScored(line)) continue;
      const lost = lostIn(line).low;
      const before = found.get(line.node.id) ?? {
        node: line.node,
        units: 0,
        scored: 0,
        points: ZERO,
      };
      found.set(line.node.id, {
        node: line.node,
        units: before.units + (lost.isZero() ? 0 : 1),
        scored: before.scored + 1,
        points: total([before.points, lost]),
      });
    }
  }
  return [...found.values()]
    .filter(({ units: losers }) => losers > 0)
    .sort((a, b) => b.units - a.units || b.points.cmp(a.points));
}

/** Units and criteria whose final points differ from the unit's own, where it could score itself. */
export function changesOf({ units }: RoundResult): { units: number; criteria: number } {
  const perUnit = units.map(({ self, final }) => {
    const own = new Map(self.sheet.lines.map((line) => [line.node.id, line]));
    return (final?.sheet.lines ?? []).filter((line) => {
      const before = own.get(line.node.id);
      if (!before || line.kind === 'group' || !isDecided(before.amount)) return false;
      return isDecided(line.amount) && !line.amount.low.eq(before.amount.low);
    }).length;
  });
  return {
    units: perUnit.filter((changed) => changed > 0).length,
    criteria: perUnit.reduce((sum, changed) => sum + changed, 0),
  };
}

function isScored(line: Line): line is CriterionLine {
  return (
    line.kind === 'criterion' &&
    line.part === 'base' &&
    line.state !== 'notApplicable' &&
    isDecided(line.amount) &&
    isDecided(line.max)
  );
}
