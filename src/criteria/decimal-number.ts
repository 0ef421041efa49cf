import { Decimal as Written } from 'decimal.js';

/** decimal.js, for what is done once a number: reading, writing, remainders. As it comes, to 40 digits. */
const Slow = Written.clone({ precision: 40, rounding: Written.ROUND_HALF_UP });

const ROUND_UP = 0;
const ROUND_DOWN = 1;
const ROUND_HALF_UP = 4;
type Rounding = typeof ROUND_UP | typeof ROUND_DOWN | typeof ROUND_HALF_UP;
type Operand = Decimal | number | string;

/** Whole numbers below this are exact as JavaScript numbers, and so is a product that comes out below it. */
const LIMIT = 2 ** 53;
const MOST_PLACES = 15;
const POWERS: readonly number[] = Array.from({ length: MOST_PLACES + 1 }, (_, n) => 10 ** n);
const LONG_POWERS: readonly bigint[] = Array.from({ length: 128 }, (_, n) => 10n ** BigInt(n));
const LONG_HALVES: readonly bigint[] = LONG_POWERS.map((each) => each / 2n);
/** Significant digits that are kept of a number. */
const PRECISION = 40;
/** Further decimals a quotient is tried with before it is taken for one without end. */
const QUOTIENT_PLACES: readonly number[] = [0, 1, 2, 5, 9];
/** A millionth is still written in plain digits. */
const LEAST_PLAIN = 6;

/**
 * An exact decimal: a whole number and how many of its digits stand behind the point. Points, counts
 * and rates are short, their digits a plain number; only what does not fit (a third, a product of
 * many digits) has its digits in a bigint, 40 of them at the most. Every operation gives what
 * decimal.js gives at 40 digits with ties away from zero; a value has only one form, so that equal
 * values are equal to the last field.
 *
 * Never compare two of them with `<` or `>`: `valueOf()` is a string. A test looks for that.
 *
 * @example new Decimal('7.50')  // digits 75, places 1
 * @throws RangeError for what is no finite number, and for a division by zero
 */
export class Decimal {
  static readonly ROUND_UP = ROUND_UP;
  static readonly ROUND_DOWN = ROUND_DOWN;
  static readonly ROUND_HALF_UP = ROUND_HALF_UP;

  /** Without trailing zeros behind the point; 0 where the digits are in `long`. */
  private readonly digits: number;
  private readonly places: number;
  private readonly long: bigint | undefined;

  /** @param places with whole digits: how many of them stand behind the point, `new Decimal(75, 1)` is 7.5 */
  constructor(value: string | number | bigint | Decimal | Written, places = 0) {
    if (typeof value === 'number' && Number.isSafeInteger(value)) {
      let digits = value;
      let behind = places;
      while (behind > 0) {
        const tenth = digits / 10;
        if (!Number.isInteger(tenth)) break;
        digits = tenth;
        behind -= 1;
      }
      // A negative zero becomes the plain one.
      this.digits = digits + 0;
      this.places = behind;
      this.long = undefined;
      return;
    }
    const form = typeof value === 'bigint' ? formOf(value, places) : read(value);
    this.digits = form.digits;
    this.places = form.places;
    this.long = form.long;
  }

  static isDecimal(value: unknown): value is Decimal {
    return value instanceof Decimal;
  }

  /** @throws TypeError when there is none */
  static min(...values: readonly Decimal[]): Decimal {
    return values.reduce((least, other) => (other.lt(least) ? other : least));
  }

  /** @throws TypeError when there is none */
  static max(...values: readonly Decimal[]): Decimal {
    return values.reduce((most, other) => (other.gt(most) ? other : most));
  }

  /** Zero when there is none. */
  static sum(values: readonly Decimal[]): Decimal {
    return Decimal.sumOf(values, (value) => value);
  }

  /**
   * The sum of what each comes to. Short ones are added by themselves; the sum is rounded once, at
   * the end.
   */
  static sumOf<T>(parts: readonly T[], of: (part: T) => Decimal): Decimal {
    let [digits, places] = [0, 0];
    let [long, longPlaces] = [0n, 0];
    for (const part of parts) {
      const value = of(part);
      const more = value.places - places;
      const left = more > 0 ? digits * power(more) : digits;
      const right = more < 0 ? value.digits * power(-more) : value.digits;
      if (value.long === undefined && isShort(left) && isShort(right) && isShort(left + right)) {
        digits = left + right;
        if (more > 0) places = value.places;
      } else {
        const all = Math.max(longPlaces, value.places);
        long = shifted(long, all - longPlaces) + value.digitsTo(all);
        longPlaces = all;
      }
    }
    const short = new Decimal(digits, places);
    if (long === 0n) return short;
    const all = Math.max(longPlaces, short.places);
    return kept(shifted(long, all - longPlaces) + short.digitsTo(all), all);
  }

  plus(other: Operand): Decimal {
    return this.added(decimalOf(other), 1);
  }

  minus(other: Operand): Decimal {
    return this.added(decimalOf(other), -1);
  }

  private added(other: Decimal, sign: 1 | -1): Decimal {
    if (other.isZero() && (this.long === undefined || tooManyDigits(this.long) === 0)) return this;
    const places = Math.max(this.places, other.places);
    if (this.long === undefined && other.long === undefined) {
      const left = this.digits * power(places - this.places);
      const right = other.digits * power(places - other.places);
      const sum = left + sign * right;
      if (isShort(left) && isShort(right) && isShort(sum)) return new Decimal(sum, places);
    }
    const right = other.digitsTo(places);
    return kept(this.digitsTo(places) + (sign === 1 ? right : -right), places);
  }

  times(other: Operand): Decimal {
    const by = decimalOf(other);
    const places = this.places + by.places;
    if (this.long === undefined && by.long === undefined && places <= MOST_PLACES) {
      const product = this.digits * by.digits;
      if (isShort(product)) return new Decimal(product, places);
    }
    return kept(this.digitsTo(this.places) * by.digitsTo(by.places), places);
  }

  /** Exact where the quotient ends soon enough, else to 40 digits. */
  div(other: Operand): Decimal {
    const by = decimalOf(other);
    if (by.isZero()) throw new RangeError('division by zero');
    if (this.isZero()) return this;
    if (this.long === undefined && by.long === undefined) {
      for (const more of QUOTIENT_PLACES) {
        const places = this.places - by.places + more;
        if (places < 0) continue;
        const scaled = this.digits * power(more);
        if (places > MOST_PLACES || !isShort(scaled)) break;
        const quotient = scaled / by.digits;
        // One that was only rounded to a whole number does not give the numerator back.
        if (Number.isInteger(quotient) && quotient * by.digits === scaled) {
          return new Decimal(quotient, places);
        }
      }
    }
    const [numerator, denominator] = [this.digitsTo(this.places), by.digitsTo(by.places)];
    // Enough digits that the ones dropped include the first that rounding looks at.
    const more = Math.max(0, PRECISION + 1 - this.length() + by.length());
    const quotient = shifted(numerator, more) / denominator;
    const places = more + this.places - by.places;
    return kept(shifted(quotient, Math.max(0, -places)), Math.max(0, places));
  }

  mod(other: Operand): Decimal {
    return new Decimal(this.written().mod(decimalOf(other).written()));
  }

  pow(exponent: number): Decimal {
    return new Decimal(this.written().pow(exponent));
  }

  negated(): Decimal {
    return this.long === undefined
      ? new Decimal(-this.digits, this.places)
      : new Decimal(-this.long, this.places);
  }

  abs(): Decimal {
    return this.isNegative() ? this.negated() : this;
  }

  floor(): Decimal {
    const cut = this.toDecimalPlaces(0, ROUND_DOWN);
    return cut.gt(this) ? cut.minus(1) : cut;
  }

  ceil(): Decimal {
    const cut = this.toDecimalPlaces(0, ROUND_DOWN);
    return cut.lt(this) ? cut.plus(1) : cut;
  }

  /** Negative, 0 or positive as this lies below, at or above the other. */
  cmp(other: Operand): number {
    const to = decimalOf(other);
    const places = Math.max(this.places, to.places);
    if (this.long === undefined && to.long === undefined) {
      if (this.places === to.places) return this.digits - to.digits;
      const left = this.digits * power(places - this.places);
      const right = to.digits * power(places - to.places);
      if (isShort(left) && isShort(right)) return left - right;
    }
    const [left, right] = [this.digitsTo(places), to.digitsTo(places)];
    return left < right ? -1 : Number(left > right);
  }

  eq(other: Operand): boolean {
    return this.cmp(other) === 0;
  }

  lt(other: Operand): boolean {
    return this.cmp(other) < 0;
  }

  lte(other: Operand): boolean {
    return this.cmp(other) <= 0;
  }

  gt(other: Operand): boolean {
    return this.cmp(other) > 0;
  }

  gte(other: Operand): boolean {
    return this.cmp(other) >= 0;
  }

  isZero(): boolean {
    return this.digits === 0 && this.long === undefined;
  }

  isNegative(): boolean {
    return this.long === undefined ? this.digits < 0 : this.long < 0n;
  }

  /** Zero counts as positive. */
  isPositive(): boolean {
    return !this.isNegative();
  }

  isInteger(): boolean {
    return this.places === 0;
  }

  /** How many digits stand behind the point. */
  decimalPlaces(): number {
    return this.places;
  }

  /** As a whole number of the given decimals, 7.5 as 7500 at three; nothing where that is not exact. */
  toWhole(decimals: number): number | undefined {
    if (this.long !== undefined || this.places > decimals) return undefined;
    const whole = this.digits * power(decimals - this.places);
    return isShort(whole) ? whole : undefined;
  }

  /** Rounded to so many decimals; ties away from zero unless told otherwise. */
  toDecimalPlaces(decimals: number, rounding: Rounding = ROUND_HALF_UP): Decimal {
    if (this.places <= decimals) return this;
    if (this.long !== undefined) {
      return new Decimal(dropped(this.long, this.places - decimals, rounding), decimals);
    }
    const unit = power(this.places - decimals);
    const rest = this.digits % unit;
    const cut = (this.digits - rest) / unit;
    const goesOn =
      rounding === ROUND_UP || (rounding === ROUND_HALF_UP && Math.abs(rest) * 2 >= unit);
    return new Decimal(goesOn ? cut + Math.sign(rest) : cut, decimals);
  }

  /** With so many significant digits at the most; a short form never has more than 16. */
  toSignificantDigits(digits: number, rounding: Rounding = ROUND_HALF_UP): Decimal {
    if (this.long === undefined && digits > MOST_PLACES) return this;
    const all = this.digitsTo(this.places);
    const tooMany = lengthOf(all) - digits;
    if (tooMany <= 0) return this;
    const significant = dropped(all, tooMany, rounding);
    const places = this.places - tooMany;
    return new Decimal(shifted(significant, Math.max(0, -places)), Math.max(0, places));
  }

  /** In plain digits, never with an exponent. */
  toFixed(decimals?: number): string {
    if (decimals === undefined) return this.plain();
    const rounded = this.toDecimalPlaces(decimals);
    const text = rounded.plain();
    if (decimals === 0) return text;
    const zeros = '0'.repeat(decimals - rounded.places);
    return rounded.places === 0 ? `${text}.${zeros}` : `${text}${zeros}`;
  }

  toString(): string {
    return this.places <= LEAST_PLAIN && this.long === undefined
      ? this.plain()
      : this.written().toString();
  }

  toJSON(): string {
    return this.toString();
  }

  valueOf(): string {
    return this.toString();
  }

  /** The nearest binary number; only for cells, plots and statistics. */
  toNumber(): number {
    return this.long === undefined ? this.digits / power(this.places) : Number(this.plain());
  }

  private plain(): string {
    if (this.places === 0) return String(this.long ?? this.digits);
    const isNegative = this.isNegative();
    const all = String(this.long ?? this.digits).slice(isNegative ? 1 : 0);
    const padded = all.padStart(this.places + 1, '0');
    const point = padded.length - this.places;
    return `${isNegative ? '-' : ''}${padded.slice(0, point)}.${padded.slice(point)}`;
  }

  /** All digits as one whole number with so many of them behind the point, at least its own. */
  private digitsTo(places: number): bigint {
    return shifted(this.long ?? BigInt(this.digits), places - this.places);
  }

  /** How many digits; of zero, one. */
  private length(): number {
    if (this.long !== undefined) return lengthOf(this.long);
    const size = Math.abs(this.digits);
    let length = 1;
    // A short one has 16 digits at the most, and there is no power beyond.
    while (size >= power(length)) length += 1;
    return length;
  }

  private written(): Written {
    return new Slow(this.plain());
  }
}

interface Form {
  readonly digits: number;
  readonly places: number;
  readonly long: bigint | undefined;
}

function read(value: string | number | Decimal | Written): Form {
  const text = value instanceof Decimal ? value.toFixed() : value;
  const written = new Slow(text);
  if (!written.isFinite()) throw new RangeError(`${written} is no number to calculate with`);
  const places = written.decimalPlaces();
  return formOf(BigInt(written.toFixed().replace('.', '')), places);
}

/** The one form of a number. */
function formOf(digits: bigint, places: number): Form {
  let [long, behind] = [digits, places];
  // Too large or not is told exactly: the limit is a power of two.
  let short = Number(long);
  while (!isShort(short) && behind > 0 && isEven(long) && long % 10n === 0n) {
    long /= 10n;
    short = Number(long);
    behind -= 1;
  }
  if (!isShort(short)) return { digits: 0, places: behind, long };
  while (behind > 0 && short % 10 === 0) {
    short /= 10;
    behind -= 1;
  }
  return behind > MOST_PLACES
    ? { digits: 0, places: behind, long: BigInt(short) }
    : { digits: short, places: behind, long: undefined };
}

function decimalOf(value: Operand): Decimal {
  return value instanceof Decimal ? value : new Decimal(value);
}

/** A result, rounded to the digits that are kept. */
function kept(digits: bigint, places: number): Decimal {
  const tooMany = tooManyDigits(digits);
  if (tooMany === 0) return new Decimal(digits, places);
  const rounded = dropped(digits, tooMany, ROUND_HALF_UP);
  const behind = places - tooMany;
  return new Decimal(shifted(rounded, Math.max(0, -behind)), Math.max(0, behind));
}

function tooManyDigits(digits: bigint): number {
  const size = digits < 0n ? -digits : digits;
  if (size < longPower(PRECISION)) return 0;
  let tooMany = 1;
  while (size >= longPower(PRECISION + tooMany)) tooMany += 1;
  return tooMany;
}

/** Takes the last digits off. */
function dropped(digits: bigint, count: number, rounding: Rounding): bigint {
  const unit = longPower(count);
  if (rounding === ROUND_DOWN) return digits / unit;
  // A division cuts towards zero, so what makes it go on is added away from zero before.
  const carry = rounding === ROUND_UP ? unit - 1n : (LONG_HALVES[count] ?? unit / 2n);
  return (digits < 0n ? digits - carry : digits + carry) / unit;
}

function lengthOf(digits: bigint): number {
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

function power(places: number): number {
  return POWERS[places] ?? Number.NaN;
}

/** With so many zeros behind it. */
function shifted(digits: bigint, zeros: number): bigint {
  return zeros === 0 ? digits : digits * longPower(zeros);
}

/** Cheaper than a remainder, and half of all are odd. */
function isEven(digits: bigint): boolean {
  return BigInt.asUintN(1, digits) === 0n;
}

function longPower(places: number): bigint {
  return LONG_POWERS[places] ?? 10n ** BigInt(places);
}

function isShort(digits: number): boolean {
  return digits < LIMIT && digits > -LIMIT;
}
