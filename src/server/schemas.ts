import { z } from '@hono/zod-openapi';
import { criterionId as criterionNumber, id as idText } from '../criteria/schema/scalars.ts';
import { ROLES, ROUND_STATES, UNIT_STATES } from '../round/index.ts';

/** Shapes of the border, each once: what comes in is checked by them, what goes out described. */

const isoDate = z.iso.date().describe('yyyy-mm-dd');
const instant = z.iso.datetime({ offset: true });
const words = z.string().trim().min(1).max(2000);
export const reason = words.describe('why');
export const version = z
  .int()
  .min(0)
  .max(2_147_483_647)
  .describe('version the writer saw; 0 for the first');
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Ids of rounds and documents become parts of addresses and file names. */
export const roundId = idText.max(64);
export const documentId = idText.max(100);
export const unitCode = z.string().trim().min(1).max(64);
export const criterionId = criterionNumber.max(40);

const text = z.string().max(10_000);
/** What is written for a criterion, in the words of an evidence file: text, lists and maps of text. */
const rawInputs = z.record(z.string().max(100), z.union([text, z.array(text).max(200)]));

export const answerValue = z
  .strictObject({
    inputs: rawInputs.optional(),
    documents: z.array(documentId).max(200).optional(),
    explanation: text.optional(),
    claimed: text.optional(),
  })
  .openapi('Answer');
export const decisionValue = z
  .strictObject({
    accept: text.optional(),
    inputs: rawInputs.optional(),
    points: text.optional(),
    reason: text.optional(),
  })
  .openapi('Decision');
export const explanationValue = z
  .strictObject({ text, documents: z.array(documentId).max(200).optional() })
  .openapi('Explanation');
export const externalValue = z
  .strictObject({ inputs: rawInputs, source: words })
  .openapi('ExternalValue');
export const documentValue = z
  .strictObject({
    kind: text,
    number: text,
    date: text.describe('dd/mm/yyyy'),
    issuer: text,
    subject: text,
    page: text.optional(),
    file: text.optional(),
  })
  .openapi('Document');

/** A change of one piece: the new value, or null to take it away, over the version seen. */
export function saving<T extends z.ZodType>(value: T) {
  return z.strictObject({ value: value.nullable(), seen: version });
}

export const entry = z
  .object({
    part: z.string(),
    key: z.string(),
    value: z.record(z.string(), z.unknown()),
    version: z.int(),
    changedBy: z.string(),
    changedAt: instant,
  })
  .openapi('Entry');

export const roundDays = z
  .strictObject({
    selfAssessmentUntil: isoDate.optional(),
    appraisalUntil: isoDate.optional(),
    explanationFrom: isoDate.optional(),
    explanationUntil: isoDate.optional(),
    secondAppraisalUntil: isoDate.optional(),
    late: z.enum(['accepted', 'refused']),
  })
  .openapi('RoundDays');
export const milestone = z
  .strictObject({ id: documentId, title: words, due: isoDate })
  .openapi('Milestone');
export const roundPlan = z.strictObject({
  title: words,
  notice: words.optional(),
  year: z.int().min(2000).max(2100),
  set: sha256.describe('fingerprint of the version of the set'),
  days: roundDays,
  judges: z.strictObject({ appraisal: words, council: words }),
  milestones: z.array(milestone).max(100).default([]),
});
export const newRound = roundPlan.extend({ id: roundId }).openapi('NewRound');
export const editedRound = roundPlan.extend({ seen: version }).openapi('EditedRound');

export const round = z
  .object({
    id: z.string(),
    title: z.string(),
    notice: z.string().optional(),
    year: z.int(),
    set: sha256,
    state: z.enum(ROUND_STATES),
    stateLabel: z.string(),
    days: roundDays,
    judges: z.object({ appraisal: z.string(), council: z.string() }),
    correcting: z.string().optional(),
    version: z.int(),
    milestones: z.array(milestone).optional(),
    publications: z.array(z.lazy(() => publication)).optional(),
    own: z.array(z.lazy(() => roundUnit)).optional(),
  })
  .openapi('Round');

export const participant = z
  .strictObject({
    code: unitCode,
    name: words.optional(),
    group: z.string().max(64).optional(),
    attributes: z.record(z.string(), z.string()).optional(),
  })
  .openapi('Participant');
export const participants = z
  .strictObject({ units: z.array(participant).max(10_000), seen: version })
  .openapi('Participants');

export const roundUnit = z
  .object({
    code: z.string(),
    name: z.string(),
    group: z.string(),
    state: z.enum(UNIT_STATES),
    stateLabel: z.string(),
    submittedOn: isoDate.optional(),
    submittedLate: z.boolean(),
    reason: z.string().optional(),
    version: z.int(),
  })
  .openapi('RoundUnit');

export const publication = z
  .object({
    number: z.int(),
    corrects: z.int().optional(),
    reason: z.string().optional(),
    publishedBy: z.string(),
    publishedAt: instant,
    engineVersion: z.string(),
    bundle: sha256,
  })
  .openapi('Publication');

export const grant = z
  .strictObject({
    role: z.enum(ROLES),
    unit: unitCode.optional(),
    blocks: z.array(z.string().max(64)).min(1).max(100).optional(),
    groups: z.array(z.string().max(64)).min(1).max(100).optional(),
  })
  .openapi('Grant');
export const heldGrant = grant.extend({ id: z.int(), person: z.string() }).openapi('HeldGrant');

export const registeredUnit = z
  .strictObject({
    code: unitCode,
    identifier: z.string().max(64).optional(),
    name: words,
    kind: idText.max(64),
    class: z.string().max(64).optional(),
    block: z.string().max(64).optional(),
    attributes: z.record(z.string(), z.string()).default({}),
    inForceFrom: isoDate.optional(),
    inForceTo: isoDate.optional(),
    predecessors: z.array(unitCode).max(50).default([]),
  })
  .openapi('Unit');

export const setInfo = z
  .object({
    hash: sha256,
    id: z.string(),
    version: z.string(),
    title: z.string(),
    addedAt: instant,
    addedBy: z.string(),
  })
  .openapi('SetVersion');

export const job = z
  .object({
    id: z.string(),
    kind: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    done: z.int(),
    total: z.int().optional(),
    result: z.record(z.string(), z.unknown()).optional(),
    problem: z.record(z.string(), z.unknown()).optional(),
    requestedAt: instant,
    finishedAt: instant.optional(),
  })
  .openapi('Job');

export const problem = z
  .object({
    type: z.string(),
    title: z.string().describe('what is wrong'),
    detail: z.string().describe('what to do about it'),
    status: z.int(),
    code: z.string(),
    figures: z.record(z.string(), z.string()),
    faults: z
      .array(
        z.object({
          code: z.string(),
          at: z.object({
            file: z.string(),
            path: z.string().optional(),
            line: z.int().optional(),
            column: z.int().optional(),
            sheet: z.string().optional(),
            cell: z.string().optional(),
          }),
          what: z.string(),
          remedy: z.string(),
        }),
      )
      .optional(),
    current: z.unknown().optional(),
  })
  .openapi('Problem');
