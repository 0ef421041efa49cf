import { z } from 'zod';
import { readDate, readYearlyDate } from '../dates.ts';
import { type Decimal, readDecimal } from '../decimal.ts';
import type { FindingCode } from '../finding.ts';

/** Adds a fault of our own vocabulary to zod's list; `located-yaml.ts` turns it into a finding. */
export function fault(
  ctx: z.RefinementCtx,
  code: FindingCode,
  figures: Record<string, string>,
): typeof z.NEVER {
  ctx.addIssue({ code: 'custom', params: { code, figures } });
  return z.NEVER;
}

/** JSON Schema of a scalar that YAML editors may see as text or as number. */
const NUMBER_IN_EDITORS = { type: ['string', 'number'] } as const;

/** A decimal as text: `4`, `7,5`, `7.5`, `90%` (which is 0.9). Refuses `1.234`. */
export const decimal = z
  .string()
  .transform((text, ctx): Decimal => {
    const read = readDecimal(text);
    return 'value' in read ? read.value : fault(ctx, read.fault, { found: text });
  })
  .meta(NUMBER_IN_EDITORS);

/** A decimal that is no rate: `90%` would silently be 0.9 points. */
const plainDecimal = z
  .string()
  .superRefine((text, ctx) => {
    if (text.trim().endsWith('%')) fault(ctx, 'number.percent-sign', { found: text });
  })
  .pipe(decimal)
  .meta(NUMBER_IN_EDITORS);

function refuseNegative(value: Decimal, ctx: z.RefinementCtx): void {
  if (value.isNegative() && !value.isZero()) {
    fault(ctx, 'number.negative', { found: value.toString() });
  }
}

/** A decimal of zero or more, a rate or not: a value measured. */
export const measurement = decimal.superRefine(refuseNegative);

/** Points, zero or more. */
export const points = plainDecimal.superRefine(refuseNegative);

/** A decimal above zero: a maximum, a step, a scale. */
export const positive = plainDecimal.superRefine((value, ctx) => {
  if (!value.isPositive() || value.isZero()) {
    fault(ctx, 'number.not-positive', { found: value.toString() });
  }
});

/** A share of a whole, from 0 to 1: `0.5` or `50%`. */
export const share = decimal.superRefine((value, ctx) => {
  if (value.isNegative() || value.gt(1)) {
    const found = `${value.times(100).toFixed()}%`;
    fault(ctx, 'number.out-of-range', { found, low: '0%', high: '100%' });
  }
});

/** A whole number of zero or more, small enough to be a count of decimals or days. */
export const whole = z
  .string()
  .transform((text, ctx): number =>
    /^\d{1,6}$/.test(text.trim()) ? Number(text) : fault(ctx, 'number.not-whole', { found: text }),
  )
  .meta(NUMBER_IN_EDITORS);

export const date = z.string().transform((text, ctx) => {
  const read = readDate(text);
  return 'value' in read ? read.value : fault(ctx, read.fault, { found: text });
});

/** A day of every year: `10/12/N`, `31/01/N+1`. */
export const yearlyDate = z.string().transform((text, ctx) => {
  const read = readYearlyDate(text);
  if ('value' in read) return read.value;
  const asked = read.fault === 'date.format' && { yearly: '10/12/N', next: '31/01/N+1' };
  return fault(ctx, read.fault, { found: text, ...asked });
});

export const YES = ['có', 'true', 'đạt', 'yes'];
export const NO = ['không', 'false', 'không đạt', 'no'];

/** Yes or no, in Vietnamese or English. Nothing else: an empty answer is neither. */
export function readYesNo(text: string): boolean | undefined {
  const word = text.trim().toLocaleLowerCase('vi');
  return YES.includes(word) ? true : NO.includes(word) ? false : undefined;
}

export const yesNo = z
  .string()
  .transform((text, ctx): boolean => {
    const read = readYesNo(text);
    return read ?? fault(ctx, 'value.not-allowed', { found: text, allowed: 'có, không' });
  })
  .meta({ type: ['string', 'boolean'] });

/** A line of text that is not empty. */
export const words = z.string().trim().min(1);

/** An identifier in ASCII: `so-nganh`, `ke-hoach-2025`. */
export const id = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);

/** The number a regulation gives a criterion or group: `3`, `3.2`, `II.1`, `3.2a`. */
export const criterionId = z.string().regex(/^[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*$/);
