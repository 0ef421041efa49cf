import type { Decimal } from '../../criteria/decimal.ts';
import { isDecided } from '../../scoring/points.ts';
import type { CriterionLine } from '../../scoring/score-sheet.ts';

/** The middle of what the units of a block got for a criterion. */
export interface Middle {
  readonly median: Decimal;
  /** How many units it is the middle of. */
  readonly units: number;
}

/**
 * The median of the points of a criterion. What is not decided yet has no points to count, and what
 * does not apply got its points by another rule.
 *
 * @returns nothing when no unit has points
 */
export function middleOf(lines: readonly CriterionLine[]): Middle | undefined {
  const points = lines.flatMap(({ state, amount }) =>
    state === 'scored' && isDecided(amount) ? [amount.low] : [],
  );
  const ordered = points.sort((left, right) => left.cmp(right));
  const half = Math.floor(ordered.length / 2);
  const [before, after] = [ordered[half - 1], ordered[half]];
  if (!after) return undefined;
  const isOdd = ordered.length % 2 === 1;
  return {
    median: isOdd || !before ? after : before.plus(after).div(2),
    units: ordered.length,
  };
}
