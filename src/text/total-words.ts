import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { type Amount, isDecided } from '../scoring/points.ts';
import type { Total } from '../scoring/score-sheet.ts';
import type { Catalogue } from './catalogue/index.ts';
import { formatResult, formatShort, formatShortAmount } from './numbers.ts';

/** From the criteria to the total: one sentence for each step that did something. */
export function totalSteps(
  catalogue: Catalogue,
  set: CriteriaSet,
  total: Total,
): readonly string[] {
  const { total: words, numbers } = catalogue;
  const show = (amount: Amount): string => formatShortAmount(numbers, amount);
  const steps = [...baseSteps(catalogue, set, total)];
  for (const part of ['bonus', 'deduction'] as const) {
    const before = total[`${part}BeforeCap`];
    if (before.high.isZero()) continue;
    const cap = set[part]?.cap;
    if (same(before, total[part]) || !cap) steps.push(words[part](show(before)));
    else {
      const figures = { points: show(before), cap: formatShort(numbers, cap) };
      steps.push(words[`${part}Capped`](figures));
    }
  }
  if (!same(total.base, total.sum)) steps.push(words.added(additionOf(catalogue, total)));
  steps.push(...limits(catalogue, set, total));
  if (isDecided(total.limited) && !same(total.limited, total.points)) {
    const rule = set.rounding.total;
    steps.push(words.rounded({ from: show(total.limited), to: show(total.points), rule }));
  }
  const tell = isDecided(total.points) ? words.total : words.totalOpen;
  return [...steps, tell(show(total.points))];
}

function baseSteps({ total: words, numbers }: Catalogue, set: CriteriaSet, total: Total): string[] {
  const show = (amount: Amount): string => formatShortAmount(numbers, amount);
  const { earned, applicableMax, base } = total;
  const figures = { max: show(applicableMax), scale: formatShort(numbers, set.scale) };
  const sum = words.sum({ earned: show(earned), max: figures.max });
  if (!total.rescaled) return [sum];
  if (applicableMax.high.isZero()) return [words.nothingApplies(figures.scale)];
  if (!isDecided(earned) || !isDecided(applicableMax)) {
    return [sum, words.rescaledPerhaps({ ...figures, base: show(base) })];
  }
  const expression = `${show(earned)} × ${figures.scale} ÷ ${figures.max}`;
  const equation = `${expression} ${formatResult(numbers, base.low)}`;
  return [sum, words.rescaled({ ...figures, equation })];
}

/** `82,5 + 3 − 2 = 83,5`. */
function additionOf({ numbers }: Catalogue, { base, bonus, deduction, sum }: Total): string {
  const show = (amount: Amount): string => formatShortAmount(numbers, amount);
  const parts = [
    show(base),
    ...(bonus.high.isZero() ? [] : [`+ ${show(bonus)}`]),
    ...(deduction.high.isZero() ? [] : [`− ${show(deduction)}`]),
  ];
  const result = isDecided(sum) ? formatResult(numbers, sum.low) : `= ${show(sum)}`;
  return [...parts, result].join(' ');
}

function limits({ total: words, numbers }: Catalogue, set: CriteriaSet, total: Total): string[] {
  const { sum, limited } = total;
  // While the total is open, its bounds are told at the end.
  if (same(sum, limited) || !isDecided(sum)) return [];
  const shown = formatShortAmount(numbers, sum);
  const steps: string[] = [];
  if (sum.high.gt(limited.high)) {
    steps.push(words.aboveScale({ sum: shown, scale: formatShort(numbers, set.scale) }));
  }
  if (sum.low.lt(limited.low)) {
    steps.push(words.belowFloor({ sum: shown, floor: formatShort(numbers, set.total.floor) }));
  }
  return steps;
}

function same(left: Amount, right: Amount): boolean {
  return left.low.eq(right.low) && left.high.eq(right.high);
}
