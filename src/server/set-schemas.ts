import { z } from '@hono/zod-openapi';
import type { Finding } from '../criteria/finding.ts';
import { isFault } from '../criteria/finding.ts';
import { id as idText } from '../criteria/schema/scalars.ts';
import type { Words } from '../text/words.ts';
import { amount } from './answers.ts';
import * as schemas from './schemas.ts';

/** Shapes of the border that are about criteria sets: checked texts, drafts from annexes, trials. */

export const setText = z.string().min(1).max(2_000_000).describe('the whole set.yaml');
/** Ids of drafts become names of files. */
export const setId = idText.max(64);

export const toldFinding = z
  .object({
    code: z.string(),
    isFault: z.boolean().describe('false of a notice, which stops nothing'),
    at: z.object({
      file: z.string(),
      path: z.string().optional().describe('keys from the top, criteria.0.max'),
      line: z.int().optional(),
      column: z.int().optional(),
      sheet: z.string().optional(),
      cell: z.string().optional(),
    }),
    what: z.string(),
    remedy: z.string(),
  })
  .openapi('Finding');

export const checkedSet = z
  .object({
    set: z
      .object({
        id: z.string(),
        version: z.string(),
        title: z.string(),
        hash: schemas.sha256,
        isKnown: z.boolean().describe('this very version was added already'),
      })
      .optional()
      .describe('absent as long as there is a fault'),
    findings: z.array(toldFinding),
  })
  .openapi('CheckedSet');

export const annexDraft = z
  .object({
    text: z.string().describe('the draft set.yaml'),
    review: z.object({
      name: z.string(),
      content: z.base64().describe('the review workbook, .xlsx'),
    }),
    tables: z.int(),
    criteria: z.int(),
    proposed: z.int().describe('criteria whose rule was understood'),
    findings: z.array(toldFinding),
  })
  .openapi('AnnexDraft');

export const filledReview = z
  .strictObject({
    text: setText,
    review: z.strictObject({ name: z.string().min(1).max(255), sha256: schemas.sha256 }),
  })
  .openapi('FilledReview');

export const reviewedDraft = z
  .object({
    text: z.string(),
    confirmed: z.int(),
    open: z.int().describe('things that still wait to be confirmed'),
    findings: z.array(toldFinding).describe('what keeps the text from being added as a set'),
  })
  .openapi('ReviewedDraft');

const named = z.object({ id: z.string(), title: z.string() });
const setTried = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  hash: schemas.sha256,
  ungraded: z.string().describe('what the set calls a unit without a grade'),
});
const standing = z.object({
  block: named,
  state: z.enum(['ranked', 'ungraded', 'undecided', 'notAppraised']),
  place: z.int().nullable(),
  grade: named.nullable(),
  total: amount.nullable(),
});
const numberedMaximum = z.object({ id: z.string(), max: z.string() });

/** The result of a job `try-set`. */
export const setTrial = z
  .object({
    official: z.literal(false),
    round: named.extend({ year: z.int() }),
    basis: z.enum(['self', 'final']),
    notices: z.array(z.string()).describe('of the round and the sets: invented, illustrative'),
    before: setTried,
    after: setTried,
    units: z.int().describe('units that were ranked by both sets'),
    leftOut: z
      .array(z.object({ code: z.string(), name: z.string() }))
      .describe('units the tried set has no place for'),
    findings: z
      .array(toldFinding.omit({ isFault: true }))
      .describe('what no longer fits and was left out; at.file is the unit'),
    changes: z
      .array(
        z.object({
          code: z.string(),
          name: z.string(),
          changed: z.object({ total: z.boolean(), grade: z.boolean(), place: z.boolean() }),
          gained: z.int().nullable().describe('places gained, negative when lost'),
          before: standing,
          after: standing,
          criteria: z
            .array(
              z.object({ id: z.string(), before: amount.nullable(), after: amount.nullable() }),
            )
            .describe('those whose points moved'),
        }),
      )
      .describe('units whose total, grade or place differs'),
    blocks: z.array(
      named.extend({
        changed: z.int(),
        counts: z.array(
          z.object({
            state: standing.shape.state,
            grade: named.nullable(),
            before: z.int(),
            after: z.int(),
          }),
        ),
      }),
    ),
    criteria: z
      .array(
        z.object({
          title: z.string(),
          before: numberedMaximum.nullable(),
          after: numberedMaximum.nullable(),
          up: z.int(),
          down: z.int(),
          unclear: z.int().describe('units of which it cannot be said yet'),
        }),
      )
      .describe('criteria whose points moved for some unit'),
  })
  .openapi('SetTrial');

export function tellFinding(finding: Finding, words: Words): z.output<typeof toldFinding> {
  const { code, at } = finding;
  const { what, remedy } = words.finding(finding);
  return { code, isFault: isFault(finding), at, what, remedy };
}
