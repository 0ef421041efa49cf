import { ZERO } from '../../criteria/decimal.ts';
import { type Amount, atLeast, minus, sum } from '../../scoring/points.ts';
import type { CriterionLine, ScoreSheet } from '../../scoring/score-sheet.ts';

/** A criterion in which points were lost, or may have been. */
export interface LostPoints {
  readonly line: CriterionLine;
  /** An interval while undecided; in the deduction part all that is taken away. */
  readonly lost: Amount;
}

/**
 * Where a unit lost points: what is lost for certain first and most first, then what may still be,
 * equal ones in the order of the set. A bonus not earned is not lost.
 */
export function lostPoints({ lines }: ScoreSheet): readonly LostPoints[] {
  const found = lines.flatMap((line): LostPoints[] => {
    if (line.kind === 'group' || line.part === 'bonus') return [];
    const lost = lostIn(line);
    return lost.high.isZero() ? [] : [{ line, lost }];
  });
  return found.sort((a, b) => b.lost.low.cmp(a.lost.low) || b.lost.high.cmp(a.lost.high));
}

/** Sum over one part of the set. */
export function lostIn(line: CriterionLine): Amount {
  if (line.part === 'deduction') return line.amount;
  // While it is open whether the maximum counts, nothing at all may be lost.
  return atLeast(minus(line.max, line.amount), ZERO);
}

export function sumLost(lost: readonly LostPoints[]): Amount {
  return sum(lost.map((one) => one.lost));
}
