import { z } from '@hono/zod-openapi';
import type { Finding } from '../criteria/finding.ts';
import { isFault } from '../criteria/finding.ts';
import { id as idText } from '../criteria/schema/scalars.ts';
import type { Words } from '../text/words.ts';
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

export function tellFinding(finding: Finding, words: Words): z.output<typeof toldFinding> {
  const { code, at } = finding;
  const { what, remedy } = words.finding(finding);
  return { code, isFault: isFault(finding), at, what, remedy };
}
