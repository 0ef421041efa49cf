import type { Margin, Source } from '../analysis/robustness/index.ts';
import { Decimal } from '../criteria/decimal.ts';
import type { RobustnessWords } from './robustness-words.ts';
import type { Words } from './words.ts';

/**
 * A share of draws as `86,0%`. One that is not quite nothing or all never reads as if it were.
 *
 * @example shareText(words, 0.9998) // '>99,9%'
 */
export function shareText(words: Words, share: number): string {
  const percent = (value: number) => `${words.number(new Decimal(value), 1)}%`;
  if (share > 0 && share < 0.0005) return `<${percent(0.1)}`;
  if (share < 1 && share >= 0.9995) return `>${percent(99.9)}`;
  return percent(share * 100);
}

/** A statistic that is no share: an index, a mean shift. */
export function figureText(words: Words, value: number, decimals = 2): string {
  const rounded = new Decimal(value).toDecimalPlaces(decimals);
  return words.number(rounded.isZero() ? rounded.abs() : rounded, decimals).replace('-', '−');
}

export function sourceText({ sensitivity }: RobustnessWords, source: Source): string {
  return source.kind === 'group'
    ? sensitivity.group(source.node.id, source.node.title)
    : sensitivity[source.kind];
}

/** The criterion whose smallest change decides, by how much and to what; empty when none is near. */
export function deciderText(
  { block }: RobustnessWords,
  words: Words,
  margin: Margin | undefined,
): string {
  const decider = margin?.decider;
  if (!decider) return '';
  const sign = decider.change.isNegative() ? '−' : '+';
  const change = `${sign}${words.number(decider.change.abs())}`;
  const grade = decider.to?.title ?? block.ungraded;
  const others = decider.alike > 0 ? block.alike(String(decider.alike)) : '';
  return `${block.margin(decider.criterion.id, change, grade)}${others}`;
}
