import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { Decimal } from '../../criteria/decimal.ts';
import { type Amount, exactly, times } from '../../scoring/points.ts';
import type { CriterionLine } from '../../scoring/score-sheet.ts';
import { outermost } from './source.ts';

/**
 * A unit's sums under other weights of the outermost groups: points and maxima of a group, or of a
 * criterion that is not summed up, are multiplied by the factor of the outermost node. Adding them up brings them back to the scale, as it does whenever the
 * maxima that apply do not make up the scale: Σ f·P × scale ÷ Σ f·M. Every number stays exact.
 *
 * Bonus and deduction stand beside the scale and keep theirs.
 *
 * @param factors by id of the outermost node
 */
export function reweighed(
  set: CriteriaSet,
  lines: ReadonlyMap<string, CriterionLine>,
  factors: ReadonlyMap<string, Decimal>,
): ReadonlyMap<string, CriterionLine> {
  const result = new Map(lines);
  for (const line of lines.values()) {
    const factor = line.part === 'base' && factors.get(outermost(set, line.node.id).id);
    if (!factor) continue;
    const by = ({ low }: Amount): Amount => exactly(times(low, factor));
    const { amount, unrounded, max } = line;
    result.set(line.node.id, {
      ...line,
      amount: by(amount),
      unrounded: by(unrounded),
      max: by(max),
    });
  }
  return result;
}
