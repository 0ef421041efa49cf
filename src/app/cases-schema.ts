import { z } from 'zod';
import {
  criterionId,
  date,
  fault,
  id,
  measurement,
  points,
  words,
} from '../criteria/schema/scalars.ts';
import { year } from '../evidence/read-year.ts';
import { answer, evidenceDocument, review } from '../evidence/schema.ts';

/** What a worked case expects of one criterion. */
const expectedCriterion = z.union([
  z.strictObject({ points }),
  z
    .strictObject({ low: points, high: points })
    .describe('undecided: where the points can still fall'),
  z.strictObject({ state: z.enum(['notApplicable', 'waiting', 'outside']) }),
]);

/** A case that expects nothing would always agree. */
function refuseNothing(expected: object, ctx: z.RefinementCtx): void {
  if (Object.keys(expected).length === 0) fault(ctx, 'value.empty', { found: '' });
}

const shared = {
  title: words,
  why: words.describe('the arithmetic by hand'),
  group: id.describe('group of the unit'),
  attributes: z.record(id, z.string()).default({}),
};

/** One criterion answered: its points. */
const criterionCase = z.strictObject({
  ...shared,
  year,
  criterion: criterionId,
  submitted: date.optional(),
  inputs: answer.shape.inputs.describe('of the unit, the appraiser or outside alike'),
  documents: z.array(evidenceDocument).default([]),
  explanation: words.optional(),
  best: measurement.optional().describe('best value of the block, for a relative criterion'),
  expect: expectedCriterion,
});

/** A result given directly: its grade. Facts that are not given are not decidable. */
const gradeCase = z.strictObject({
  ...shared,
  facts: z.record(z.string(), z.string()),
  expect: z
    .strictObject({
      grade: z
        .union([id, z.array(id)])
        .optional()
        .describe('a list when it cannot be told apart yet'),
      ungraded: id.optional().describe('the knock-out that bars grading'),
    })
    .superRefine(refuseNothing),
});

/** A whole unit answered: its total and grade. */
const unitCase = z.strictObject({
  ...shared,
  year,
  submitted: date.optional(),
  documents: z.array(evidenceDocument).default([]),
  answers: z.record(criterionId, answer),
  external: z.record(criterionId, answer.shape.inputs.unwrap()).default({}),
  appraisal: review.optional(),
  council: review.optional(),
  expect: z
    .strictObject({
      total: points.optional(),
      low: points.optional(),
      high: points.optional(),
      points: z.record(criterionId, points).default({}),
      grade: id.optional(),
    })
    .superRefine(({ points, ...totals }, ctx) => refuseNothing({ ...points, ...totals }, ctx))
    .superRefine(({ low, high }, ctx) => {
      if (low && !high) fault(ctx, 'key.missing', { key: 'high' });
      if (high && !low) fault(ctx, 'key.missing', { key: 'low' });
    }),
});

/** `cases.yaml` beside a set: worked examples, calculated by hand, run by `thangdiem check`. */
export const casesDocument = z.strictObject({
  format: z.literal('1'),
  criteria: z.array(criterionCase).default([]),
  grades: z.array(gradeCase).default([]),
  units: z.array(unitCase).default([]),
});
export type CasesDocument = z.output<typeof casesDocument>;
export type CriterionCase = z.output<typeof criterionCase>;
export type GradeCase = z.output<typeof gradeCase>;
export type UnitCase = z.output<typeof unitCase>;
