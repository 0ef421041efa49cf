import { z } from 'zod';
import { criterionId, date, id, points, words, yesNo } from '../criteria/schema/scalars.ts';
import { year } from './read-year.ts';

/** What a unit or appraiser wrote for one input; typed later, against the criterion's declaration. */
const rawInputs = z.record(id, z.union([z.string(), z.array(z.string())]));
export type RawInputs = z.output<typeof rawInputs>;

/** A document handed in as proof; one document may serve several criteria. */
export const evidenceDocument = z.strictObject({
  id,
  kind: id.describe('one of the evidence kinds of the set'),
  number: words.describe('số, ký hiệu'),
  date,
  issuer: words,
  subject: words.describe('trích yếu'),
  file: words.optional(),
  page: words.optional(),
  uploaded: date.optional(),
});
export type EvidenceDocument = z.output<typeof evidenceDocument>;

/** What the unit answers for one criterion. */
export const answer = z.strictObject({
  inputs: rawInputs.default({}),
  documents: z.array(id).default([]),
  explanation: words.optional(),
  claimed: points.optional().describe('points the unit wrote for itself'),
});
export type Answer = z.output<typeof answer>;

/** What an appraiser or the council decides for one criterion: accept, or change with a reason. */
export const decision = z.strictObject({
  accept: yesNo.optional(),
  inputs: rawInputs.optional(),
  points: points.optional(),
  reason: words.optional(),
});
export type Decision = z.output<typeof decision>;

export const review = z.strictObject({
  by: words,
  on: date.optional(),
  acceptRest: yesNo.default(false).describe('criteria not listed are accepted as submitted'),
  decisions: z.record(criterionId, decision).default({}),
});
export type Review = z.output<typeof review>;

/** One unit's file in a round folder. */
export const submissionDocument = z.strictObject({
  format: z.literal('1'),
  notice: words.optional(),
  unit: words.describe('code of the unit'),
  submitted: date.optional().describe('the day the self-score arrived; absent when it has not'),
  documents: z.array(evidenceDocument).default([]),
  answers: z.record(criterionId, answer).default({}),
  appraisal: review.optional(),
  council: review.optional(),
});
export type SubmissionDocument = z.output<typeof submissionDocument>;

export const unitDocument = z.strictObject({
  code: words,
  name: words,
  group: id,
  attributes: z.record(id, z.string()).default({}),
});
export type UnitDocument = z.output<typeof unitDocument>;

export const unitsDocument = z.strictObject({
  format: z.literal('1'),
  notice: words.optional(),
  units: z.array(unitDocument).min(1),
});

/** Values brought in from outside for many units at once: a survey, a superior body's marks. */
export const externalDocument = z.strictObject({
  format: z.literal('1'),
  notice: words.optional(),
  source: words.describe('document the values come from'),
  values: z.record(words, z.record(criterionId, rawInputs)),
});
export type ExternalDocument = z.output<typeof externalDocument>;

/** `round.yaml`: which set, which year. */
export const roundDocument = z.strictObject({
  format: z.literal('1'),
  id,
  title: words,
  notice: words.optional(),
  set: id,
  year,
});
export type RoundDocument = z.output<typeof roundDocument>;
