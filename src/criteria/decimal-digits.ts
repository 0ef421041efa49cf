/**
 * Digits as whole numbers: short ones in a JavaScript number, others in a bigint. Powers of ten, how
 * many there are, and taking the last ones off. Signs stay.
 */

export const ROUND_UP = 0;
export const ROUND_DOWN = 1;
export const ROUND_HALF_UP = 4;
export type Rounding = typeof ROUND_UP | typeof ROUND_DOWN | typeof ROUND_HALF_UP;

/** Whole numbers below this are exact as JavaScript numbers, and so is a product that comes out below it. */
const LIMIT = 2 ** 53;
export const MOST_PLACES = 15;
const POWERS: readonly number[] = Array.from({ length: MOST_PLACES + 1 }, (_, n) => 10 ** n);
const LONG_POWERS: readonly bigint[] = Array.from({ length: 128 }, (_, n) => 10n ** BigInt(n));
const LONG_HALVES: readonly bigint[] = LONG_POWERS.map((each) => each / 2n);
/** Significant digits that are kept of a number. */
export const PRECISION = 40;

/** The one form of a number. */
export interface Form {
  /** A bigint where they do not fit a plain number. */
  readonly digits: number | bigint;
  readonly places: number;
}

export function formOf(digits: bigint, places: number): Form {
  let [long, behind] = [digits, places];
  // Too large or not is told exactly: the limit is a power of two.
  let short = Number(long);
  while (!isShort(short) && behind > 0 && isEven(long) && long % 10n === 0n) {
    long /= 10n;
    short = Number(long);
    behind -= 1;
  }
  if (!isShort(short)) return { digits: long, places: behind };
  while (behind > 0 && short % 10 === 0) {
    short /= 10;
    behind -= 1;
  }
  return behind > MOST_PLACES
    ? { digits: BigInt(short), places: behind }
    : { digits: short, places: behind };
}

export function tooManyDigits(digits: bigint): number {
  const size = digits < 0n ? -digits : digits;
  if (size < longPower(PRECISION)) return 0;
  let tooMany = 1;
  while (size >= longPower(PRECISION + tooMany)) tooMany += 1;
  return tooMany;
}

/** Takes the last digits off. */
export function dropped(digits: bigint, count: number, rounding: Rounding): bigint {
  const unit = longPower(count);
  if (rounding === ROUND_DOWN) return digits / unit;
  // A division cuts towards zero, so what makes it go on is added away from zero before.
  const carry = rounding === ROUND_UP ? unit - 1n : (LONG_HALVES[count] ?? unit / 2n);
  return (digits < 0n ? digits - carry : digits + carry) / unit;
}

export function lengthOf(digits: bigint): number {
  const size = digits < 0n ? -digits : digits;
  if (size === 0n) return 1;
  const binary = Number(size);
  if (binary === Number.POSITIVE_INFINITY) return String(size).length;
  // Near a power of ten the estimate can be one off to either side.
  let length = Math.floor(Math.log10(binary)) + 1;
  if (size >= longPower(length)) length += 1;
  else if (size < longPower(length - 1)) length -= 1;
  return length;
}

export function power(places: number): number {
  return POWERS[places] ?? Number.NaN;
}

/** With so many zeros behind it. */
export function shifted(digits: bigint, zeros: number): bigint {
  return zeros === 0 ? digits : digits * longPower(zeros);
}

/** Cheaper than a remainder, and half of all are odd. */
function isEven(digits: bigint): boolean {
  return BigInt.asUintN(1, digits) === 0n;
}

export function longPower(places: number): bigint {
  return LONG_POWERS[places] ?? 10n ** BigInt(places);
}

export function isShort(digits: number): boolean {
  return digits < LIMIT && digits > -LIMIT;
}
