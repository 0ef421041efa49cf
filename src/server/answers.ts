import { z } from '@hono/zod-openapi';
import { KNOWN_PARTS, ROLES, UNIT_STATES } from '../round/index.ts';
import * as schemas from './schemas.ts';

/** Shapes of what the API tells; those it also takes are in `schemas.ts`. */

const isoDate = z.iso.date();
const instant = z.iso.datetime({ offset: true });
/** Points: text with a decimal point, or the interval they can still fall in. */
export const amount = z
  .union([z.string(), z.object({ low: z.string(), high: z.string() })])
  .openapi('Amount');

export const fileUse = z.object({ document: z.string(), name: z.string(), sha256: schemas.sha256 });

export const approval = z
  .object({
    unit: z.string().optional(),
    step: z.string(),
    by: z.string(),
    as: z.enum(ROLES),
    at: instant,
    reason: z.string().optional(),
  })
  .openapi('Approval');

export const entry = schemas.entry.extend({ part: z.enum(KNOWN_PARTS) }).openapi('Piece');

/** All that is known of a unit, as far as whoever asks may see it. */
export const unitEvidence = z
  .object({
    round: schemas.round,
    unit: schemas.roundUnit.extend({
      block: z.string(),
      attributes: z.record(z.string(), z.string()),
    }),
    as: z.enum(ROLES),
    entries: z.array(entry),
    files: z.array(fileUse),
    approvals: z.array(approval),
  })
  .openapi('UnitEvidence');

/** What a unit answered in the round before. */
export const previousEvidence = z
  .object({ round: schemas.round, entries: z.array(entry), files: z.array(fileUse) })
  .openapi('PreviousEvidence');

const line = {
  id: z.string(),
  title: z.string(),
  part: z.enum(['base', 'bonus', 'deduction']),
  amount,
  max: amount,
};
export const groupLine = z.object({ kind: z.literal('group'), ...line }).openapi('GroupLine');
export const criterionLine = z
  .object({
    kind: z.literal('criterion'),
    ...line,
    state: z.enum(['scored', 'undecided', 'notApplicable']),
    unrounded: amount,
    how: z.object({
      by: z.enum(['method', 'notApplicable', 'decision']),
      reviewer: z.string().optional(),
      reason: z.string().optional(),
    }),
    best: z
      .object({ value: z.string().optional(), waitingFor: z.array(z.string()) })
      .optional()
      .describe('of a criterion scored against its block: the best known there'),
    explanation: z.array(z.string()).describe('how the points came about, a sentence a step'),
    lost: z.string().describe('why points were lost; empty when none were'),
    open: z.array(z.string()).describe('what keeps it undecided'),
  })
  .openapi('CriterionLine');

const loweredBy = z
  .array(z.string())
  .describe('knock-outs that hold the unit below the grade its points allow');
const unmet = z
  .array(z.string())
  .describe('grades the points are enough for, but not the further conditions');
const gradeOutcome = z.union([
  z.object({ state: z.literal('graded'), grade: z.string(), loweredBy, unmet }),
  z.object({
    state: z.literal('undecided'),
    among: z.array(z.string()),
    perhapsUngraded: z.boolean(),
    loweredBy,
    unmet,
  }),
  z.object({ state: z.literal('ungraded'), because: z.array(z.string()) }),
]);

export const scoreSheet = z
  .object({
    total: z.object({ points: amount, base: amount, bonus: amount, deduction: amount }).optional(),
    grade: gradeOutcome.optional(),
    grading: z.array(z.string()).optional(),
    lines: z.array(z.discriminatedUnion('kind', [groupLine, criterionLine])),
  })
  .openapi('ScoreSheet');

export const scores = z
  .object({
    unit: z.string(),
    block: z.string(),
    set: z.object({
      id: z.string(),
      version: z.string(),
      hash: schemas.sha256,
      notice: z.string().optional(),
    }),
    views: z.object({
      self: scoreSheet.optional(),
      appraised: scoreSheet.optional(),
      final: scoreSheet.optional(),
    }),
  })
  .openapi('Scores');

export const progress = z
  .object({
    round: schemas.round,
    states: z.partialRecord(z.enum(UNIT_STATES), z.int()),
    daysLeft: z.int().optional(),
    outstanding: z.array(z.string()),
    units: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        group: z.string(),
        block: z.string(),
        state: z.enum(UNIT_STATES),
        stateLabel: z.string(),
        submittedOn: isoDate.optional(),
        submittedLate: z.boolean(),
        criteria: z.int(),
        answered: z.int(),
        appraised: z.int(),
        explained: z.int(),
      }),
    ),
  })
  .openapi('Progress');

export const milestoneStanding = z
  .object({
    milestone: schemas.milestone,
    daysLeft: z.int(),
    over: z.boolean(),
    inTime: z.array(z.string()),
    reportedLate: z.array(z.string()),
    missing: z.array(z.string()),
  })
  .openapi('MilestoneStanding');

const viewResult = z
  .object({
    total: amount,
    base: amount,
    bonus: amount,
    deduction: amount,
    grade: gradeOutcome,
    points: z.record(z.string(), amount),
    states: z.record(z.string(), z.enum(['scored', 'undecided', 'notApplicable'])),
  })
  .openapi('ViewResult');

/** The result of one unit as it was computed or published. */
export const unitResult = z
  .object({
    code: z.string(),
    name: z.string(),
    group: z.string(),
    block: z.string(),
    submitted: isoDate.nullable(),
    self: viewResult.nullable(),
    appraised: viewResult.nullable(),
    final: viewResult.nullable(),
    standing: z
      .object({
        code: z.string(),
        name: z.string(),
        state: z.enum(['ranked', 'ungraded', 'undecided', 'notAppraised']),
        place: z.int().nullable(),
        total: amount.nullable(),
        grade: z.string().nullable(),
        movedBy: z.object({ quota: z.string(), from: z.string() }).nullable(),
        tiedWith: z.array(z.string()),
        tieBroken: z.array(
          z.object({
            fact: z.string(),
            stands: z.enum(['above', 'below']),
            with: z.array(z.string()),
          }),
        ),
        dependsOn: z.array(z.string()),
      })
      .nullable(),
  })
  .openapi('UnitResult');

export const sharedFile = z
  .object({
    sha256: schemas.sha256,
    uses: z.array(z.object({ unit: z.string(), document: z.string(), name: z.string() })),
  })
  .openapi('SharedFile');

export const attached = z
  .object({
    sha256: schemas.sha256,
    size: z.int(),
    type: z.string(),
    alsoGivenBy: z.array(z.object({ round: z.string(), unit: z.string(), document: z.string() })),
  })
  .openapi('AttachedFile');

export const loggedEntry = z
  .object({
    seq: z.int(),
    at: instant,
    actor: z.string(),
    action: z.string(),
    subject: z.string(),
    change: z.record(z.string(), z.unknown()),
  })
  .openapi('LoggedEntry');

export const auditVerdict = z
  .object({
    entries: z.int(),
    head: z.string(),
    fault: z.object({ seq: z.int(), kind: z.enum(['altered', 'gap', 'cut']) }).optional(),
  })
  .openapi('AuditVerdict');

export const me = z
  .object({
    signedIn: z.boolean(),
    id: z.string().optional(),
    username: z.string().optional(),
    name: z.string().optional(),
    secondFactor: z.boolean().optional(),
    secondFactorNeeded: z.boolean().optional(),
    grants: z.array(schemas.grant.extend({ label: z.string() })).optional(),
  })
  .openapi('Me');

export const person = z
  .object({
    id: z.string(),
    username: z.string(),
    name: z.string(),
    email: z.string().optional(),
    disabled: z.boolean(),
    secondFactorEnrolled: z.boolean(),
    grants: z.array(schemas.heldGrant).optional(),
  })
  .openapi('Person');
