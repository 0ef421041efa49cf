import { Decimal as Written } from 'decimal.js';
import { AND_A_LITTLE, type Bounds, roundedNear, SLIP, TINY } from './decimal-bounds.ts';
import {
  dropped,
  type Form,
  formOf,
  isShort,
  lengthOf,
  MOST_PLACES,
  PRECISION,
  power,
  ROUND_DOWN,
  ROUND_HALF_UP,
  ROUND_UP,
  type Rounding,
  shifted,
  tooManyDigits,
} from './decimal-digits.ts';

/** decimal.js, for what is done once a number: reading, writing, remainders. As it comes, to 40 digits. */
const Slow = Written.clone({ precision: 40, rounding: Written.ROUND_HALF_UP });

type Operand = Decimal | number | string;

/** Further decimals a quotient is tried with before it is taken for one without end. */
const QUOTIENT_PLACES: readonly number[] = [0, 1, 2, 5, 9];
/** A millionth is still written in plain digits. */
const LEAST_PLAIN = 6;
/** Significant digits once the last ones of a quotient, which no longer tell, are taken off. */
const SETTLED_DIGITS = 30;
/** With more places than this a number may lie outside what doubles reach. */
const MOST_PLACES_NEAR = 280;
/** A result that rests on more than so many others not worked out is worked out at once. */
const MOST_STEPS = 50;

/**
 * A result whose digits nobody has asked for yet: its bounds are enough to tell it from most other
 * numbers and to round it to a few places.
 */
interface Unworked extends Bounds {
  /** How many operations deep it rests on others that are not worked out. */
  readonly steps: number;
  /** What was put off: one function for all numbers, since a closure for each would weigh twice as much. */
  readonly work: (left: Decimal, right: never) => Decimal;
  readonly left: Decimal;
  readonly right: Right;
}

/** The other operand, or the others of a sum. */
type Right = Decimal | readonly Decimal[];

/**
 * An exact decimal: a whole number and how many of its digits stand behind the point. Points, counts
 * and rates are short, their digits a plain number; only what does not fit (a third, a product of
 * many digits) has its digits in a bigint, 40 of them at the most. Every operation gives what
 * decimal.js gives at 40 digits with ties away from zero.
 *
 * A result that may not fit is worked out when its digits are asked for; until then it is known only
 * within bounds, in doubles. Most such numbers are a part of a sum that is rounded, or are held
 * against something they lie far from. Where the bounds do not tell, the digits do: nothing is ever
 * decided by a double alone.
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

  /**
   * Without trailing zeros behind the point; a bigint where they do not fit a plain number. Until
   * somebody asks for them, how to find them.
   */
  private digits: number | bigint | Unworked;
  /** How many of the digits stand behind the point; 0 while they are not found. */
  private places: number;

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
      this.digits = unboxed(digits);
      this.places = behind;
      return;
    }
    const form = typeof value === 'bigint' ? formOf(value, places) : read(value);
    this.digits = form.digits;
    this.places = form.places;
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

  /**
   * Zero when there is none. Short ones are added by themselves; the sum is rounded once, at the end.
   */
  static sum(values: readonly Decimal[]): Decimal {
    let [digits, places] = [0, 0];
    let others: Decimal[] | undefined;
    for (const value of values) {
      if (typeof value.digits === 'number') {
        const more = value.places - places;
        const left = more > 0 ? digits * power(more) : digits;
        const right = more < 0 ? value.digits * power(-more) : value.digits;
        if (isShort(left) && isShort(right) && isShort(left + right)) {
          digits = left + right;
          if (more > 0) places = value.places;
          continue;
        }
      }
      others ??= [];
      others.push(value);
    }
    const short = new Decimal(digits, places);
    return others ? Decimal.sumOfLong(short, others) : short;
  }

  private static sumOfLong(first: Decimal, others: readonly Decimal[]): Decimal {
    let near = first.near();
    let [size, within, steps] = [Math.abs(near), first.within(), 0];
    for (const other of others) {
      const more = other.near();
      near += more;
      size += Math.abs(more);
      within += other.within();
      steps = Math.max(steps, other.steps());
    }
    const unsure = within + size * SLIP * others.length;
    return Decimal.later(near, unsure, steps, Decimal.sumWorked, first, others);
  }

  private static sumWorked(first: Decimal, others: readonly Decimal[]): Decimal {
    let places = first.places;
    for (const other of others) places = Math.max(places, other.worked().places);
    let sum = first.digitsTo(places);
    for (const other of others) sum += other.digitsTo(places);
    return kept(sum, places);
  }

  private static later<R extends Right>(
    near: number,
    within: number,
    rests: number,
    work: (left: Decimal, right: R) => Decimal,
    left: Decimal,
    right: R,
  ): Decimal {
    const made = new Decimal(0);
    const steps = rests + 1;
    made.digits = { near, within: within * AND_A_LITTLE, steps, work, left, right };
    if (steps > MOST_STEPS) made.worked();
    return made;
  }

  /** Finds its digits now: it no longer holds on to the numbers it was made of. */
  workOut(): void {
    this.worked();
  }

  /** Its digits, found now if nobody asked before. */
  private worked(): Form {
    const { digits, places } = this;
    if (typeof digits !== 'object') return { digits, places };
    const form = digits.work(digits.left, digits.right as never).worked();
    this.digits = form.digits;
    this.places = form.places;
    return form;
  }

  /** A double it lies close to, no farther than `within()`. */
  private near(): number {
    const { digits, places } = this;
    if (typeof digits === 'number') return digits / power(places);
    if (typeof digits === 'object') return digits.near;
    return places > MOST_PLACES_NEAR ? Number.NaN : Number(digits) / 10 ** places;
  }

  private within(): number {
    const { digits } = this;
    return typeof digits === 'object' ? digits.within : Math.abs(this.near()) * SLIP + TINY;
  }

  private steps(): number {
    return typeof this.digits === 'object' ? this.digits.steps : 0;
  }

  /** Whether it is known to be another number than zero without its digits. */
  private isFarFromZero(): boolean {
    return Math.abs(this.near()) > this.within();
  }

  plus(other: Operand): Decimal {
    return this.added(decimalOf(other), 1);
  }

  minus(other: Operand): Decimal {
    return this.added(decimalOf(other), -1);
  }

  private added(other: Decimal, sign: 1 | -1): Decimal {
    if (typeof this.digits === 'number' && typeof other.digits === 'number') {
      const places = Math.max(this.places, other.places);
      const left = this.digits * power(places - this.places);
      const right = other.digits * power(places - other.places);
      const sum = left + sign * right;
      if (isShort(left) && isShort(right) && isShort(sum)) return new Decimal(sum, places);
    }
    const [left, right] = [this.near(), other.near()];
    const near = left + sign * right;
    const within = this.within() + other.within() + (Math.abs(left) + Math.abs(right)) * SLIP;
    const steps = Math.max(this.steps(), other.steps());
    const work = sign === 1 ? Decimal.plusWorked : Decimal.minusWorked;
    return Decimal.later(near, within, steps, work, this, other);
  }

  private static plusWorked(left: Decimal, right: Decimal): Decimal {
    const places = Math.max(left.worked().places, right.worked().places);
    return kept(left.digitsTo(places) + right.digitsTo(places), places);
  }

  private static minusWorked(left: Decimal, right: Decimal): Decimal {
    const places = Math.max(left.worked().places, right.worked().places);
    return kept(left.digitsTo(places) - right.digitsTo(places), places);
  }

  times(other: Operand): Decimal {
    const by = decimalOf(other);
    if (typeof this.digits === 'number' && typeof by.digits === 'number') {
      const [product, places] = [this.digits * by.digits, this.places + by.places];
      if (isShort(product) && places <= MOST_PLACES) return new Decimal(product, places);
    }
    const [left, right] = [this.near(), by.near()];
    const near = left * right;
    const within =
      Math.abs(left) * by.within() +
      (Math.abs(right) + by.within()) * this.within() +
      Math.abs(near) * SLIP +
      TINY;
    const steps = Math.max(this.steps(), by.steps());
    return Decimal.later(near, within, steps, Decimal.productWorked, this, by);
  }

  private static productWorked(left: Decimal, right: Decimal): Decimal {
    return kept(left.allDigits() * right.allDigits(), left.places + right.places);
  }

  /** Exact where the quotient ends soon enough, else to 40 digits. */
  div(other: Operand): Decimal {
    return this.divided(decimalOf(other), Decimal.quotientWorked);
  }

  /** `div`, then `settled`: put off as one operation. */
  settledQuotient(other: Operand): Decimal {
    return this.divided(decimalOf(other), Decimal.settledQuotientWorked);
  }

  /**
   * How `settledQuotient` of this and the other lies to a third, as `cmp` tells. Short numbers are
   * multiplied crosswise instead of divided. Both products are whole and below 2^53, so where they
   * differ it is by a share of 10^-16 at least; settling moves a quotient by some 10^-30.
   */
  cmpQuotient(other: Decimal, to: Decimal): number {
    if (
      typeof this.digits === 'number' &&
      typeof other.digits === 'number' &&
      typeof to.digits === 'number' &&
      other.digits > 0
    ) {
      const left = this.digits * power(other.places + to.places);
      const right = other.digits * to.digits * power(this.places);
      if (isShort(left) && isShort(right)) return left - right;
    }
    return this.settledQuotient(other).cmp(to);
  }

  private divided(by: Decimal, work: (left: Decimal, right: Decimal) => Decimal): Decimal {
    if (by.isZero()) throw new RangeError('division by zero');
    if (this.isZero()) return this;
    if (typeof this.digits === 'number' && typeof by.digits === 'number') {
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
    const [numerator, denominator] = [this.near(), by.near()];
    const near = numerator / denominator;
    const least = Math.abs(denominator) - by.within();
    const within =
      least > 0
        ? (this.within() + Math.abs(near) * by.within()) / least + Math.abs(near) * SLIP + TINY
        : Number.NaN;
    const steps = Math.max(this.steps(), by.steps());
    return Decimal.later(near, within, steps, work, this, by);
  }

  /** To the digits that are kept. */
  private static quotientWorked(left: Decimal, right: Decimal): Decimal {
    const [numerator, denominator] = [left.allDigits(), right.allDigits()];
    // Enough digits that the ones dropped include the first that rounding looks at.
    const more = Math.max(0, PRECISION + 1 - left.length() + right.length());
    const quotient = shifted(numerator, more) / denominator;
    const places = more + left.places - right.places;
    return kept(shifted(quotient, Math.max(0, -places)), Math.max(0, places));
  }

  private static settledQuotientWorked(left: Decimal, right: Decimal): Decimal {
    return Decimal.settledWorked(Decimal.quotientWorked(left, right));
  }

  mod(other: Operand): Decimal {
    return new Decimal(this.written().mod(decimalOf(other).written()));
  }

  pow(exponent: number): Decimal {
    return new Decimal(this.written().pow(exponent));
  }

  negated(): Decimal {
    const { digits, places } = this.worked();
    return new Decimal(-digits, places);
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
    if (typeof this.digits === 'number' && typeof to.digits === 'number') {
      if (this.places === to.places) return this.digits - to.digits;
      const places = Math.max(this.places, to.places);
      const left = this.digits * power(places - this.places);
      const right = to.digits * power(places - to.places);
      if (isShort(left) && isShort(right)) return left - right;
    }
    const apart = this.near() - to.near();
    const unsure = this.within() + to.within() + Math.abs(apart) * SLIP;
    return Math.abs(apart) > unsure ? apart : this.exactly(to);
  }

  /** The same by all digits. */
  private exactly(to: Decimal): number {
    const places = Math.max(this.worked().places, to.worked().places);
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
    if (typeof this.digits === 'number') return this.digits === 0;
    return !this.isFarFromZero() && this.exactly(NONE) === 0;
  }

  isNegative(): boolean {
    if (typeof this.digits === 'number') return this.digits < 0;
    return this.isFarFromZero() ? this.near() < 0 : this.exactly(NONE) < 0;
  }

  /** Zero counts as positive. */
  isPositive(): boolean {
    return !this.isNegative();
  }

  isInteger(): boolean {
    return this.decimalPlaces() === 0;
  }

  /** How many digits stand behind the point. */
  decimalPlaces(): number {
    return this.worked().places;
  }

  /** As a whole number of the given decimals, 7.5 as 7500 at three; nothing where that is not exact. */
  toWhole(decimals: number): number | undefined {
    const { digits, places } = this.worked();
    if (typeof digits !== 'number' || places > decimals) return undefined;
    const whole = digits * power(decimals - places);
    return isShort(whole) ? whole : undefined;
  }

  /** Rounded to so many decimals; ties away from zero unless told otherwise. */
  toDecimalPlaces(decimals: number, rounding: Rounding = ROUND_HALF_UP): Decimal {
    if (typeof this.digits === 'object') {
      const rounded = roundedNear(this.digits, decimals, rounding);
      if (rounded !== undefined) return new Decimal(rounded, decimals);
    }
    const { digits, places } = this.worked();
    if (places <= decimals) return this;
    if (typeof digits === 'bigint') {
      return new Decimal(dropped(digits, places - decimals, rounding), decimals);
    }
    const unit = power(places - decimals);
    const rest = digits % unit;
    const cut = (digits - rest) / unit;
    const goesOn =
      rounding === ROUND_UP || (rounding === ROUND_HALF_UP && Math.abs(rest) * 2 >= unit);
    return new Decimal(goesOn ? cut + Math.sign(rest) : cut, decimals);
  }

  /** To 30 significant digits, ten less than are kept, so that a third of three is one. */
  settled(): Decimal {
    if (typeof this.digits === 'number') return this;
    if (typeof this.digits === 'bigint') return Decimal.settledWorked(this);
    const { near, within, steps } = this.digits;
    const moved = within + Math.abs(near) * SLIP;
    return Decimal.later(near, moved, steps, Decimal.settledWorked, this, this);
  }

  private static settledWorked(number: Decimal): Decimal {
    return number.toSignificantDigits(SETTLED_DIGITS);
  }

  /** With so many significant digits at the most; a short form never has more than 16. */
  toSignificantDigits(digits: number, rounding: Rounding = ROUND_HALF_UP): Decimal {
    if (typeof this.digits === 'number' && digits > MOST_PLACES) return this;
    const all = this.allDigits();
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
    const places = rounded.decimalPlaces();
    const zeros = '0'.repeat(decimals - places);
    return places === 0 ? `${text}.${zeros}` : `${text}${zeros}`;
  }

  toString(): string {
    const { digits, places } = this.worked();
    const isPlain = places <= LEAST_PLAIN && typeof digits === 'number';
    return isPlain ? this.plain() : this.written().toString();
  }

  toJSON(): string {
    return this.toString();
  }

  valueOf(): string {
    return this.toString();
  }

  /** The nearest binary number; only for cells, plots and statistics. */
  toNumber(): number {
    const { digits, places } = this.worked();
    return typeof digits === 'number' ? digits / power(places) : Number(this.plain());
  }

  private plain(): string {
    const { digits, places } = this.worked();
    if (places === 0) return String(digits);
    const isNegative = this.isNegative();
    const all = String(digits).slice(isNegative ? 1 : 0);
    const padded = all.padStart(places + 1, '0');
    const point = padded.length - places;
    return `${isNegative ? '-' : ''}${padded.slice(0, point)}.${padded.slice(point)}`;
  }

  /** All digits as one whole number with so many of them behind the point, at least its own. */
  private digitsTo(places: number): bigint {
    return shifted(this.allDigits(), places - this.places);
  }

  private allDigits(): bigint {
    return BigInt(this.worked().digits);
  }

  /** How many digits; of zero, one. */
  private length(): number {
    const { digits } = this.worked();
    if (typeof digits === 'bigint') return lengthOf(digits);
    const size = Math.abs(digits);
    let length = 1;
    // A short one has 16 digits at the most, and there is no power beyond.
    while (size >= power(length)) length += 1;
    return length;
  }

  private written(): Written {
    return new Slow(this.plain());
  }
}

const NONE = new Decimal(0);

/** The same whole number; one of 32 bits, as nearly all are, as the engine keeps it without a box. */
function unboxed(whole: number): number {
  // A negative zero becomes the plain one.
  const short = whole | 0;
  return short === whole ? short : whole;
}

function read(value: string | number | Decimal | Written): Form {
  const text = value instanceof Decimal ? value.toFixed() : value;
  const written = new Slow(text);
  if (!written.isFinite()) throw new RangeError(`${written} is no number to calculate with`);
  const places = written.decimalPlaces();
  return formOf(BigInt(written.toFixed().replace('.', '')), places);
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
