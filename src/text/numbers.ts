import { type Decimal, Decimal as DecimalClass } from '../criteria/decimal.ts';
import { type Amount, isDecided } from '../scoring/points.ts';
import type { NumberStyle } from './catalogue/numbers.ts';

const GROUPED_FROM = 10_000;
/** More decimals than this are cut in a sentence, and `≈` says so. */
const MOST_DECIMALS = 6;
const DECIMALS_WHEN_CUT = 4;
const PERCENT_DECIMALS = 2;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?%?$/;

/** `7,5`, `12.345,5`; exactly `decimals` decimals when given, else all. */
export function formatNumber(style: NumberStyle, value: Decimal, decimals?: number): string {
  const text = formatPoints(style, value, decimals);
  if (value.abs().lt(GROUPED_FROM)) return text;
  const [whole = '', ...fraction] = text.split(style.decimalMark);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, style.groupMark);
  return [grouped, ...fraction].join(style.decimalMark);
}

/** The same without a mark for thousands, which points never have. */
export function formatPoints(style: NumberStyle, value: Decimal, decimals?: number): string {
  const positive = value.isZero() ? value.abs() : value;
  return localised(style, decimals === undefined ? positive.toFixed() : positive.toFixed(decimals));
}

export function formatAmount(style: NumberStyle, amount: Amount, decimals?: number): string {
  const low = formatPoints(style, amount.low, decimals);
  return isDecided(amount) ? low : `${low}–${formatPoints(style, amount.high, decimals)}`;
}

/**
 * 0.8125 as `81,25%`. With more than two decimals `≈` comes first, and the digits never round up to
 * a shorter number: 0.899999 is `≈89,99%`, so that it does not read as if it had reached 90%.
 */
export function formatPercent(style: NumberStyle, rate: Decimal): string {
  const percent = rate.times(100);
  if (percent.decimalPlaces() <= PERCENT_DECIMALS) return `${formatNumber(style, percent)}%`;
  return `≈${formatNumber(style, cutTo(percent, PERCENT_DECIMALS))}%`;
}

/** Nearest, but never a shorter number: 3.464968 is 3.4649, for 3.465 would seem to round to 3.47. */
function cutTo(value: Decimal, decimals: number): Decimal {
  const nearest = value.toDecimalPlaces(decimals);
  return nearest.decimalPlaces() < decimals
    ? value.toDecimalPlaces(decimals, DecimalClass.ROUND_DOWN)
    : nearest;
}

/** A number short enough for a sentence, and whether nothing was cut off it. */
export interface Shortened {
  readonly text: string;
  readonly exact: boolean;
}

export function shortenPoints(style: NumberStyle, value: Decimal): Shortened {
  const exact = value.decimalPlaces() <= MOST_DECIMALS;
  const shown = exact ? value : cutTo(value, DECIMALS_WHEN_CUT);
  // In sentences a minus sign, which cannot be read as a dash.
  return { text: formatPoints(style, shown).replace('-', '−'), exact };
}

/** `3,6` or `≈2,6667`. */
export function formatShort(style: NumberStyle, value: Decimal): string {
  const { text, exact } = shortenPoints(style, value);
  return exact ? text : `≈${text}`;
}

export function formatShortAmount(style: NumberStyle, amount: Amount): string {
  if (isDecided(amount)) return formatShort(style, amount.low);
  const [low, high] = [shortenPoints(style, amount.low), shortenPoints(style, amount.high)];
  return `${low.exact && high.exact ? '' : '≈'}${low.text}–${high.text}`;
}

/** `= 3,6` or `≈ 2,6667`: the right side of an equation. */
export function formatResult(style: NumberStyle, value: Decimal): string {
  const { text, exact } = shortenPoints(style, value);
  return `${exact ? '=' : '≈'} ${text}`;
}

/** A number that a finding carries as text, with the decimal mark of the language. */
export function localiseFigure(style: NumberStyle, figure: string): string {
  return PLAIN_NUMBER.test(figure) ? localised(style, figure) : figure;
}

function localised(style: NumberStyle, text: string): string {
  return text.replace('.', style.decimalMark);
}
