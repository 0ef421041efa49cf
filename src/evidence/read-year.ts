import { fault, whole } from '../criteria/schema/scalars.ts';

/** Years in which every date of a set exists, also those of the years around it. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 9900;

/** The year that is graded. */
export const year = whole.superRefine((value, ctx) => {
  if (value >= FIRST_YEAR && value <= LAST_YEAR) return;
  const limits = { low: String(FIRST_YEAR), high: String(LAST_YEAR) };
  fault(ctx, 'number.out-of-range', { found: String(value), ...limits });
});
