import type { Decimal } from '../decimal.ts';

const MOST_NAMES = 20;

/** Names as one text for a sentence; a long list is cut, with `…` at its end. */
export function listed(names: Iterable<string>): string {
  const all = [...names];
  const shown = all.slice(0, MOST_NAMES);
  return [...shown, ...(all.length > MOST_NAMES ? ['…'] : [])].join(', ');
}

/** A number as figures carry it: plain digits with a decimal point, never an exponent. */
export function numberFigure(value: Decimal): string {
  return value.toFixed();
}

/** A rate as authors write it: 0.9 is `90%`. */
export function rateFigure(value: Decimal): string {
  return `${value.times(100).toFixed()}%`;
}
