import { z } from '@hono/zod-openapi';
import { QUESTION_STATES, UNIT_STATES } from '../round/index.ts';
import { entry, fileUse } from './answers.ts';
import * as schemas from './schemas.ts';

/** Shapes of what the API tells those who judge. */

const instant = z.iso.datetime({ offset: true });

export const question = z
  .object({
    id: z.string(),
    unit: z.string(),
    criterion: z.string(),
    text: z.string(),
    state: z.enum(QUESTION_STATES),
    askedBy: z.string(),
    askedAt: instant,
    answer: z.string().optional(),
    answeredBy: z.string().optional(),
    answeredAt: instant.optional(),
    closedBy: z.string().optional(),
    closedAt: instant.optional(),
    version: z.int(),
  })
  .openapi('Question');

const points = z.string().describe('exact, with a decimal point');
const middle = z
  .object({ median: points, units: z.int().describe('how many it is the middle of') })
  .openapi('Middle');
const middles = z.object({ self: middle.optional(), appraised: middle.optional() });

/** Something to look at closely before deciding; no point is changed by it. */
export const warning = z
  .discriminatedUnion('code', [
    z.object({ code: z.literal('no-evidence'), points, explained: z.boolean() }),
    z.object({
      code: z.literal('document-outside-period'),
      document: z.string(),
      date: z.iso.date(),
      from: z.iso.date(),
      to: z.iso.date(),
    }),
    z.object({
      code: z.literal('document-of-other-kind'),
      document: z.string(),
      kind: z.string(),
    }),
    z.object({
      code: z.literal('same-file-elsewhere'),
      document: z.string(),
      uses: z.array(z.object({ round: z.string(), unit: z.string(), document: z.string() })),
    }),
    z.object({
      code: z.literal('far-from-median'),
      points,
      median: points,
      units: z.int(),
    }),
  ])
  .openapi('Warning');

export const unitWarnings = z
  .array(z.object({ criterion: z.string(), middles, warnings: z.array(warning) }))
  .openapi('UnitWarnings');

export const criterionProgress = z
  .object({
    id: z.string(),
    title: z.string(),
    group: z.string(),
    units: z.int(),
    waiting: z.int(),
    decided: z.int(),
    questions: z.int().describe('not closed'),
  })
  .openapi('CriterionProgress');

const exactAmount = z.object({ low: points, high: points });
const lineInView = z
  .object({
    state: z.enum(['scored', 'undecided', 'notApplicable']),
    points: exactAmount,
    max: exactAmount,
    explanation: z.array(z.string()),
    lost: z.string(),
    open: z.array(z.string()),
  })
  .openapi('LineInView');

const unitAtCriterion = z
  .object({
    code: z.string(),
    name: z.string(),
    group: z.string(),
    block: z.string(),
    attributes: z.record(z.string(), z.string()),
    state: z.enum(UNIT_STATES),
    stateLabel: z.string(),
    submittedOn: z.iso.date().optional(),
    submittedLate: z.boolean(),
    standing: z.enum(['waiting', 'decided', 'not-now']),
    entries: z.array(entry),
    files: z.array(fileUse),
    alsoFor: z
      .record(z.string(), z.array(z.string()))
      .describe('by document: other criteria of the unit that cite it'),
    views: z.object({
      self: lineInView.optional(),
      appraised: lineInView.optional(),
      final: lineInView.optional(),
    }),
    warnings: z.array(warning),
    questions: z.array(question),
  })
  .openapi('UnitAtCriterion');

export const criterionAcross = z
  .object({
    round: schemas.round,
    criterion: z.object({ id: z.string(), title: z.string(), max: points }),
    blocks: z.array(z.object({ id: z.string(), title: z.string(), middles })),
    units: z.array(unitAtCriterion),
  })
  .openapi('CriterionAcross');
