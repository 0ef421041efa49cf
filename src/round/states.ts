/** The life of a round, in order; `published` can be corrected, which leads back to the council. */
export const ROUND_STATES = [
  'draft',
  'self-assessment',
  'appraisal',
  'explanation',
  'second-appraisal',
  'council',
  'published',
] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** Where one unit stands in a round. */
export const UNIT_STATES = [
  'not-started',
  'in-progress',
  'submitted',
  'withdrawn',
  'returned',
  'appraised',
  'explained',
  'final',
] as const;
export type UnitState = (typeof UNIT_STATES)[number];
