import { Decimal } from './decimal-number.ts';

export { Decimal };

export const ZERO: Decimal = new Decimal(0);
export const ONE: Decimal = new Decimal(1);

const SMALL_WHOLE_NUMBERS: readonly Decimal[] = Array.from(
  { length: 64 },
  (_, n) => new Decimal(n),
);

/** A count as a Decimal; small ones, by far the most, are not made anew. */
export function wholeDecimal(count: number): Decimal {
  return SMALL_WHOLE_NUMBERS[count] ?? new Decimal(count);
}

export type NumberFault = 'number.ambiguous' | 'number.unreadable';

const PERCENT = /^[^%]+%$/;
const SHORT_WHOLE = /^\d{1,4}$/;
const PLAIN = /^[+-]?\d+(?:[.,]\d+)?$/;
const GROUPED_VIETNAMESE = /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/;
const THOUSANDS_OR_DECIMALS = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;
const SEVERAL_DOTS = /^[+-]?\d{1,3}(?:\.\d{3}){2,}$/;

/**
 * Reads a number as Vietnamese officials write it.
 *
 * `7,5` and `7.5` are seven and a half, `334.327,57` has a dot for thousands, a trailing `%` divides
 * by 100. `1.234` and `1,234` could mean one thousand or one and a bit: they are refused, not guessed.
 *
 * @example readDecimal('7,5')  // { value: 7.5 }
 * @example readDecimal('90%')  // { value: 0.9 }
 * @example readDecimal('1.234') // { fault: 'number.ambiguous' }
 */
export function readDecimal(text: string): { value: Decimal } | { fault: NumberFault } {
  const trimmed = text.trim();
  if (SHORT_WHOLE.test(trimmed)) return { value: wholeDecimal(Number(trimmed)) };
  if (PERCENT.test(trimmed)) {
    const rate = readDecimal(trimmed.slice(0, -1));
    return 'fault' in rate ? rate : { value: rate.value.div(100) };
  }
  if (THOUSANDS_OR_DECIMALS.test(trimmed)) return { fault: 'number.ambiguous' };
  if (GROUPED_VIETNAMESE.test(trimmed) || SEVERAL_DOTS.test(trimmed)) {
    return { value: new Decimal(trimmed.replaceAll('.', '').replace(',', '.')) };
  }
  if (!PLAIN.test(trimmed)) return { fault: 'number.unreadable' };
  return { value: new Decimal(trimmed.replace(',', '.')) };
}
