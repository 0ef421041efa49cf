import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { Decimal } from '../../criteria/decimal.ts';
import { decidedPoints, type UnitFigures } from './unit-figures.ts';

/** A unit's own score against the final one, over the criteria that both decide. */
export interface SelfComparison {
  readonly code: string;
  readonly name: string;
  readonly block: string;
  /** Criteria with points in both views. */
  readonly compared: number;
  /** Criteria of the form that one of the views leaves open: points only others can give, and the like. */
  readonly leftOut: number;
  /** Points of the compared criteria, what is deducted taken away. */
  readonly self: Decimal;
  readonly final: Decimal;
  /** Final less self: below zero where the unit scored itself too high. */
  readonly difference: Decimal;
}

/**
 * The totals of a round can seldom be compared: a unit's own total waits for points that only others
 * give. Criterion by criterion both sides are known, so the sums are over those.
 *
 * Units without a final score are left out.
 */
export function selfAgainstFinal(
  set: CriteriaSet,
  units: readonly UnitFigures[],
): readonly SelfComparison[] {
  return units.flatMap((unit) => compared(set, unit) ?? []);
}

function compared(
  set: CriteriaSet,
  { code, name, block, self, final }: UnitFigures,
): SelfComparison | undefined {
  if (!self || !final) return undefined;
  const own: Decimal[] = [];
  const given: Decimal[] = [];
  let leftOut = 0;
  for (const { node, part } of set.leaves) {
    const [inSelf, inFinal] = [self.states[node.id], final.states[node.id]];
    if (inSelf === undefined || inFinal === undefined) continue;
    const before = decidedPoints(self.points[node.id]);
    const after = decidedPoints(final.points[node.id]);
    if (inSelf === 'undecided' || inFinal === 'undecided' || !before || !after) {
      leftOut += 1;
      continue;
    }
    own.push(part === 'deduction' ? before.negated() : before);
    given.push(part === 'deduction' ? after.negated() : after);
  }
  const [selfSum, finalSum] = [Decimal.sum(own), Decimal.sum(given)];
  return {
    code,
    name,
    block,
    compared: own.length,
    leftOut,
    self: selfSum,
    final: finalSum,
    difference: finalSum.minus(selfSum),
  };
}
