import { z } from 'zod';
import { date, id, words } from './scalars.ts';

/**
 * How near a text or number is to its source: `verbatim` as read there, `derived` from what it
 * says, `illustrative` ours, because the source does not say.
 */
export const fidelity = z.enum(['verbatim', 'derived', 'illustrative']);
export type Fidelity = z.output<typeof fidelity>;

/** Where something of a regulation comes from. */
export const source = z.strictObject({
  document: id.describe('one of the documents the set lists'),
  section: words.describe('article, section or annex row: "Điều 5 khoản 2", "II.3"'),
  fidelity,
  note: words.optional(),
});
export type Source = z.output<typeof source>;

/**
 * The source of a criterion: its wording and, apart from it, its numbers (maximum, method,
 * thresholds). `points` is a fidelity when the numbers come from the same place.
 */
export const criterionSource = source.extend({ points: z.union([fidelity, source]) });
export type CriterionSource = z.output<typeof criterionSource>;

/** A legal or planning document the set cites. */
export const citedDocument = z.strictObject({
  number: words,
  date: date.optional(),
  issuer: words,
  title: words,
});
