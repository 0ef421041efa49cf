import { formatDate, isWithin, type Period, readDate } from '../criteria/dates.ts';
import { type Decimal, ONE, readDecimal, ZERO } from '../criteria/decimal.ts';
import type { FactValue } from '../criteria/facts.ts';
import type { FindingCode } from '../criteria/finding.ts';
import type { Input } from '../criteria/schema/criterion.ts';
import { readYesNo } from '../criteria/schema/scalars.ts';

export type InputRead =
  | { readonly value: FactValue }
  | { readonly code: FindingCode; readonly figures: Record<string, string> };

/** What an input of a criterion is held against besides its own declaration. */
export interface InputLimits {
  readonly period: Period;
  /** Maximum of the criterion and step of its method, for points that a person gives. */
  readonly max: Decimal;
  readonly step?: Decimal;
  /** The end of the scale a survey is measured on. */
  readonly most?: Decimal;
  readonly criterion: string;
}

/** Reads what somebody wrote for an input as a value of its type, or says why it cannot be one. */
export function readInput(
  input: Input,
  written: string | readonly string[],
  limits: InputLimits,
): InputRead {
  if (input.type === 'choices') return readChoices(input, written);
  if (typeof written !== 'string') return unfit(input, written.join(', '));
  if (written.trim() === '') return { code: 'value.empty', figures: { found: written } };
  switch (input.type) {
    case 'yesNo': {
      const value = readYesNo(written);
      return value === undefined ? notAllowed(written, ['có', 'không']) : { value };
    }
    case 'choice': {
      const options = input.options ?? {};
      if (Object.hasOwn(options, written)) return { value: written };
      return notAllowed(written, titledOptions(options));
    }
    case 'text':
      return { value: written };
    case 'date':
      return readDateInput(input, written, limits);
    default:
      return readNumberInput(input, written, limits);
  }
}

function readChoices(input: Input, written: string | readonly string[]): InputRead {
  const options = input.options ?? {};
  const chosen = typeof written === 'string' ? [written] : written;
  const strange = chosen.find((choice) => !Object.hasOwn(options, choice));
  return strange === undefined ? { value: chosen } : notAllowed(strange, titledOptions(options));
}

function readDateInput(
  input: Input,
  written: string,
  { period, criterion }: InputLimits,
): InputRead {
  const read = readDate(written);
  if ('fault' in read) return { code: read.fault, figures: { found: written } };
  const { value } = read;
  const early = !input.mayPrecedePeriod && value < period.from;
  const late = !input.mayFollowPeriod && value > period.to;
  if (!isWithin(value, period) && (early || late)) {
    const [from, to] = [formatDate(period.from), formatDate(period.to)];
    const figures = { found: written, from, to, criterion };
    return { code: 'evidence.date-outside', figures };
  }
  return { value };
}

function readNumberInput(input: Input, written: string, limits: InputLimits): InputRead {
  const read = readDecimal(written);
  if ('fault' in read) return { code: read.fault, figures: { found: written } };
  const isRate = input.type === 'percent';
  // `200%` of something counted would otherwise pass as 2.
  if (!isRate && written.trim().endsWith('%')) return unfit(input, written);
  const bare = isRate && !written.trim().endsWith('%');
  // `0,91` is as likely 91% out of another program as 0,91%; `1` as likely 100% as 1%.
  if (bare && read.value.gt(0) && read.value.lte(1)) {
    const [rate, percent] = [`${read.value.times(100).toFixed()}%`, `${read.value.toFixed()}%`];
    return { code: 'number.rate-unclear', figures: { found: written, rate, percent } };
  }
  const value = bare ? read.value.div(100) : read.value;
  const range = (low: Decimal | undefined, high: Decimal | undefined): InputRead | undefined => {
    if (!(low && value.lt(low)) && !(high && value.gt(high))) return undefined;
    const shown = (limit: Decimal | undefined) => (isRate ? limit?.times(100) : limit)?.toString();
    const unit = isRate ? '%' : '';
    const figures = {
      found: written,
      ...(low && { low: `${shown(low)}${unit}` }),
      ...(high && { high: `${shown(high)}${unit}` }),
    };
    return { code: 'number.out-of-range', figures };
  };
  if (input.type === 'points') return readPoints(value, written, limits);
  if (input.type === 'count') {
    if (value.lt(0)) return { code: 'number.negative', figures: { found: written } };
    if (!value.isInteger()) return { code: 'number.not-whole', figures: { found: written } };
  }
  if (isRate) return range(input.min ?? ZERO, input.max ?? ONE) ?? { value };
  return range(input.min ?? ZERO, input.max ?? limits.most) ?? { value };
}

/** Points given by a person: refused, never clamped, when over the maximum or off the step. */
export function readPoints(value: Decimal, written: string, limits: InputLimits): InputRead {
  const { max, step, criterion } = limits;
  if (value.lt(0)) return { code: 'number.negative', figures: { found: written } };
  if (value.gt(max)) {
    const figures = { found: written, max: max.toString(), criterion };
    return { code: 'evidence.points-over-max', figures };
  }
  if (step && !value.mod(step).isZero()) {
    const figures = { found: written, step: step.toString(), criterion };
    return { code: 'evidence.points-step', figures };
  }
  return { value };
}

/** `rieng (Phòng riêng)`: people know the title, the file needs the key. */
function titledOptions(options: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(options).map(([key, title]) => `${key} (${title})`);
}

function unfit(input: Input, found: string): InputRead {
  return { code: 'value.type', figures: { found, expected: input.type } };
}

function notAllowed(found: string, allowed: readonly string[]): InputRead {
  return { code: 'value.not-allowed', figures: { found, allowed: allowed.join(', ') } };
}
