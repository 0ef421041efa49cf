import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { Decimal, ZERO } from '../../criteria/decimal.ts';
import {
  type Amount,
  atLeast,
  atMost,
  exactly,
  isDecided,
  plus,
  proportion,
  roundAmount,
  shareOf,
  times,
  wholeNumber,
} from '../../scoring/points.ts';
import type { CriterionLine } from '../../scoring/score-sheet.ts';
import type { RobustnessPlan } from './plan.ts';
import { isJudged } from './source.ts';

/** Values on each side of the one given, where no step says how many there are. */
const STEPS_A_SIDE = 20;

/**
 * The lines a criterion may have instead of its own, each as likely: the points it has, moved by
 * every deviation within its range, cut to 0 and the maximum, and rounded as the set rounds
 * criteria. Neighbours that come out alike are one object, so that sameness is seen at once.
 *
 * Where a person gives points in steps, the deviations are whole steps; elsewhere twentieths of the
 * range, a fine grid for a continuous one. Empty when nothing can be varied: the criterion does not
 * apply, is not decided, or its range holds nothing but its own value.
 *
 * @example 2,5 of 3 given in steps of 0,5, judged to ± 0,5: 2; 2,5; 3
 */
export function variantsOf(
  set: CriteriaSet,
  line: CriterionLine,
  plan: RobustnessPlan,
): readonly CriterionLine[] {
  if (line.state !== 'scored' || !isDecided(line.unrounded)) return [];
  const variants: CriterionLine[] = [];
  for (const deviation of deviationsOf(line, plan)) {
    const variant = moved(set, line, deviation);
    const before = variants.at(-1);
    const isSame = before?.unrounded.low.eq(variant.unrounded.low);
    variants.push(before && isSame ? before : variant);
  }
  return new Set(variants).size > 1 ? variants : [];
}

/** The same criterion with so many points more or less, within its bounds. */
export function moved(set: CriteriaSet, line: CriterionLine, by: Decimal): CriterionLine {
  const unrounded = within(plus(line.unrounded, exactly(by)), line.max.high);
  return { ...line, unrounded, amount: roundAmount(unrounded, set.rounding.criterion) };
}

function within(amount: Amount, max: Decimal): Amount {
  return atLeast(atMost(amount, max), ZERO);
}

function* deviationsOf(line: CriterionLine, plan: RobustnessPlan): Generator<Decimal> {
  const judged = isJudged(line);
  const range = judged ? plan.judged : times(line.max.high, plan.points);
  const { method } = line.node;
  const step = method.name === 'awarded' ? method.step : undefined;
  const aSide = step ? wholeNumber(shareOf(range, step), 'down') : STEPS_A_SIDE;
  for (let steps = -aSide; steps <= aSide; steps += 1) {
    const count = new Decimal(steps);
    yield step ? times(count, step) : proportion(range, count, new Decimal(STEPS_A_SIDE));
  }
}

/** Factors a weight may be multiplied with, each as likely; none when weights are left alone. */
export function weightFactors({ weights }: RobustnessPlan): readonly Decimal[] {
  if (weights.isZero()) return [];
  return Array.from({ length: 2 * STEPS_A_SIDE + 1 }, (_, index) => {
    const steps = new Decimal(index - STEPS_A_SIDE);
    return proportion(weights, steps, new Decimal(STEPS_A_SIDE)).plus(1);
  });
}
