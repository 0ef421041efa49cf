import { Decimal as LongDecimal } from 'decimal.js';

/** decimal.js with 40 significant digits, ties away from zero. */
const Long = LongDecimal.clone({ precision: 40, rounding: LongDecimal.ROUND_HALF_UP });

const ROUND_UP = LongDecimal.ROUND_UP;
const ROUND_DOWN = LongDecimal.ROUND_DOWN;
const ROUND_HALF_UP = LongDecimal.ROUND_HALF_UP;
type Rounding = typeof ROUND_UP | typeof ROUND_DOWN | typeof ROUND_HALF_UP;
type Operand = Decimal | number | string;

/** Integers below this are exact as JavaScript numbers, and so is a product that comes out below it. */
const LIMIT = 2 ** 53;
const MOST_PLACES = 15;
const POWERS: readonly number[] = Array.from({ length: MOST_PLACES + 1 }, (_, n) => 10 ** n);
/** Decimals a quotient is tried with before it is taken for one without end. */
const QUOTIENT_PLACES: readonly number[] = [0, 2, 5, 9];
const LONG = -1;
/** A millionth is still written in plain digits. */
const LEAST_PLAIN = 6;

/**
 * An exact decimal. Points, counts and rates are short: a whole number and how many of its digits
 * are decimals, worked on as integers. What does not fit (a third, a very large number) is a
 * decimal.js number of 40 digits. Both forms give the same results; a value has only one form, so
 * that equal values are equal to the last field.
 *
 * Never compare two of them with `<` or `>`: `valueOf()` is a string. A test looks for that.
 *
 * @example new Decimal('7.50')  // 75 with 1 decimal
 */
export class Decimal {
  static readonly ROUND_UP = ROUND_UP;
  static readonly ROUND_DOWN = ROUND_DOWN;
  static readonly ROUND_HALF_UP = ROUND_HALF_UP;

  /** The digits as a whole number, without trailing zeros behind the point; 0 when `long` is set. */
  private readonly digits: number;
  /** How many of the digits stand behind the point; -1 when `long` is set. */
  private readonly places: number;
  private readonly long: LongDecimal | undefined;
  #asLong: LongDecimal | undefined;

  /** @param places with a whole number: how many of its digits are decimals, `new Decimal(75, 1)` is 7.5 */
  constructor(value: string | number | bigint | Decimal | LongDecimal, places = 0) {
    if (typeof value === 'number' && Number.isSafeInteger(value)) {
      let [digits, behind] = [value, places];
      while (behind > 0 && digits % 10 === 0) {
        digits /= 10;
        behind -= 1;
      }
      // A negative zero becomes the plain one.
      this.digits = digits + 0;
      this.places = behind;
      this.long = undefined;
      return;
    }
    const { digits, places: behind, long } = formOf(new Long(longOf(value)));
    this.digits = digits;
    this.places = behind;
    this.long = long;
  }

  static isDecimal(value: unknown): value is Decimal {
    return value instanceof Decimal;
  }

  /** @throws when there is none */
  static min(...values: readonly Decimal[]): Decimal {
    return values.reduce((least, other) => (other.lt(least) ? other : least));
  }

  /** @throws when there is none */
  static max(...values: readonly Decimal[]): Decimal {
    return values.reduce((most, other) => (other.gt(most) ? other : most));
  }

  plus(other: Operand): Decimal {
    return this.#plus(decimalOf(other), 1);
  }

  minus(other: Operand): Decimal {
    return this.#plus(decimalOf(other), -1);
  }

  #plus(other: Decimal, sign: 1 | -1): Decimal {
    if (this.places !== LONG && other.places !== LONG) {
      const places = Math.max(this.places, other.places);
      const left = this.digits * power(places - this.places);
      const right = other.digits * power(places - other.places);
      const sum = left + sign * right;
      if (isShort(left) && isShort(right) && isShort(sum)) return new Decimal(sum, places);
    }
    const [left, right] = [this.#toLong(), other.#toLong()];
    return new Decimal(sign === 1 ? left.plus(right) : left.minus(right));
  }

  times(other: Operand): Decimal {
    const by = decimalOf(other);
    if (this.places !== LONG && by.places !== LONG) {
      const product = this.digits * by.digits;
      const places = this.places + by.places;
      if (isShort(product) && places <= MOST_PLACES) return new Decimal(product, places);
    }
    return new Decimal(this.#toLong().times(by.#toLong()));
  }

  /** Exact where the quotient ends soon enough, else to 40 digits. */
  div(other: Operand): Decimal {
    const by = decimalOf(other);
    if (this.places !== LONG && by.places !== LONG && by.digits !== 0) {
      const shift = by.places - this.places;
      const numerator = shift > 0 ? this.digits * power(shift) : this.digits;
      const denominator = shift < 0 ? by.digits * power(-shift) : by.digits;
      if (isShort(numerator) && isShort(denominator)) {
        for (const places of QUOTIENT_PLACES) {
          const scaled = numerator * power(places);
          if (!isShort(scaled)) break;
          if (scaled % denominator === 0) return new Decimal(scaled / denominator, places);
        }
      }
    }
    return new Decimal(this.#toLong().div(by.#toLong()));
  }

  mod(other: Operand): Decimal {
    return new Decimal(this.#toLong().mod(decimalOf(other).#toLong()));
  }

  pow(exponent: number): Decimal {
    return new Decimal(this.#toLong().pow(exponent));
  }

  negated(): Decimal {
    return this.long ? new Decimal(this.long.negated()) : new Decimal(-this.digits, this.places);
  }

  abs(): Decimal {
    return this.isNegative() ? this.negated() : this;
  }

  floor(): Decimal {
    return new Decimal(this.#toLong().floor());
  }

  ceil(): Decimal {
    return new Decimal(this.#toLong().ceil());
  }

  /** Negative, 0 or positive as this lies below, at or above the other. */
  cmp(other: Operand): number {
    const to = decimalOf(other);
    if (this.places === to.places && this.places !== LONG) return this.digits - to.digits;
    if (this.places !== LONG && to.places !== LONG) {
      const places = Math.max(this.places, to.places);
      const left = this.digits * power(places - this.places);
      const right = to.digits * power(places - to.places);
      if (isShort(left) && isShort(right)) return left - right;
    }
    return this.#toLong().cmp(to.#toLong());
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
    return this.places === 0 && this.digits === 0;
  }

  isNegative(): boolean {
    return this.long ? this.long.isNegative() : this.digits < 0;
  }

  /** Zero counts as positive. */
  isPositive(): boolean {
    return !this.isNegative();
  }

  isInteger(): boolean {
    return this.long ? this.long.isInteger() : this.places === 0;
  }

  /** How many digits stand behind the point. */
  decimalPlaces(): number {
    return this.long ? this.long.decimalPlaces() : this.places;
  }

  /** Rounded to so many decimals; ties away from zero unless told otherwise. */
  toDecimalPlaces(decimals: number, rounding: Rounding = ROUND_HALF_UP): Decimal {
    if (this.long) return new Decimal(this.long.toDecimalPlaces(decimals, rounding));
    if (this.places <= decimals) return this;
    const unit = power(this.places - decimals);
    const rest = this.digits % unit;
    const cut = (this.digits - rest) / unit;
    const goesOn =
      rounding === ROUND_UP || (rounding === ROUND_HALF_UP && Math.abs(rest) * 2 >= unit);
    return new Decimal(goesOn ? cut + Math.sign(rest) : cut, decimals);
  }

  /** With so many significant digits at the most; a short form never has more than 16. */
  toSignificantDigits(digits: number, rounding: Rounding = ROUND_HALF_UP): Decimal {
    if (!this.long && digits > MOST_PLACES) return this;
    return new Decimal(this.#toLong().toSignificantDigits(digits, rounding));
  }

  /** In plain digits, never with an exponent. */
  toFixed(decimals?: number): string {
    if (decimals === undefined && this.places === 0) return String(this.digits);
    return decimals === undefined ? this.#toLong().toFixed() : this.#toLong().toFixed(decimals);
  }

  toString(): string {
    if (this.places === 0) return String(this.digits);
    // Smaller numbers are written with an exponent.
    const isPlain = Math.abs(this.digits) >= power(this.places - LEAST_PLAIN);
    if (this.long || (this.places > LEAST_PLAIN && !isPlain)) return this.#toLong().toString();
    const all = String(Math.abs(this.digits)).padStart(this.places + 1, '0');
    const point = all.length - this.places;
    return `${this.digits < 0 ? '-' : ''}${all.slice(0, point)}.${all.slice(point)}`;
  }

  toJSON(): string {
    return this.toString();
  }

  valueOf(): string {
    return this.toString();
  }

  /** The nearest binary number; only for cells, plots and statistics. */
  toNumber(): number {
    return this.long ? this.long.toNumber() : this.digits / power(this.places);
  }

  #toLong(): LongDecimal {
    if (this.long) return this.long;
    this.#asLong ??= new Long(`${this.digits}e-${this.places}`);
    return this.#asLong;
  }
}

function decimalOf(value: Operand): Decimal {
  return value instanceof Decimal ? value : new Decimal(value);
}

function longOf(value: string | number | bigint | Decimal | LongDecimal) {
  return value instanceof Decimal ? value.toFixed() : value;
}

interface Form {
  readonly digits: number;
  readonly places: number;
  readonly long: LongDecimal | undefined;
}

function formOf(value: LongDecimal): Form {
  const places = value.decimalPlaces();
  if (value.isFinite() && places <= MOST_PLACES) {
    const digits = value.times(power(places));
    if (digits.abs().lt(LIMIT)) return { digits: digits.toNumber() + 0, places, long: undefined };
  }
  return { digits: 0, places: LONG, long: value };
}

function power(places: number): number {
  return POWERS[places] ?? Number.NaN;
}

function isShort(digits: number): boolean {
  return digits < LIMIT && digits > -LIMIT;
}
