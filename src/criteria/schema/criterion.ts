import { z } from 'zod';
import { condition } from './condition.ts';
import { method } from './method.ts';
import { criterionId, decimal, id, positive, words, yearlyDate, yesNo } from './scalars.ts';
import { criterionSource } from './source.ts';

/** Who gives an input: the unit itself, the appraiser, or a body outside (survey, superior). */
export const giver = z.enum(['unit', 'appraiser', 'external']);
export type Giver = z.output<typeof giver>;

export const inputTypes = [
  'yesNo',
  'count',
  'number',
  'percent',
  'points',
  'date',
  'choice',
  'choices',
  'text',
] as const;
export type InputType = (typeof inputTypes)[number];

/** One typed thing a criterion asks for. */
export const input = z.strictObject({
  title: words,
  type: z.enum(inputTypes),
  by: giver.default('unit'),
  options: z.record(id, words).optional().describe('for choice and choices: value and its title'),
  atMost: z.string().optional().describe('another input of the criterion this one may not exceed'),
  min: decimal.optional(),
  max: decimal.optional(),
  mayFollowPeriod: yesNo.default(false).describe('a date that may lie after the period'),
  mayPrecedePeriod: yesNo.default(false).describe('a date that may lie before the period'),
});
export type Input = z.output<typeof input>;

export const period = z.strictObject({ from: yearlyDate, to: yearlyDate });

/** What a criterion asks as proof. */
export const evidenceRule = z.strictObject({
  kinds: z.array(id).min(1).describe('kinds of document, any of which will do'),
  without: z
    .enum(['zero', 'explanation'])
    .describe('no such document: no points, or a written explanation instead'),
  when: condition.optional().describe('asked for only when this holds'),
  dated: z.enum(['inPeriod', 'anyTime']).default('anyTime'),
});
export type EvidenceRule = z.output<typeof evidenceRule>;

const shared = {
  id: criterionId,
  title: words,
  max: positive,
  for: z
    .array(id)
    .min(1)
    .optional()
    .describe('groups of units that have it at all; all when absent'),
  responsible: z.array(id).optional().describe('bodies in charge of the content'),
  appraisedBy: id.optional().describe('body that appraises it'),
  toConfirm: words
    .optional()
    .describe('what a person has yet to confirm; until then no unit is scored by the set'),
};

export const criterion = z.strictObject({
  ...shared,
  source: criterionSource,
  guidance: words.optional(),
  applies: condition.optional().describe('applies only when this holds in the year'),
  notApplicable: z
    .enum(['rescale', 'full', 'zero'])
    .optional()
    .describe('when it does not apply: maximum taken out and total rescaled, full points, or zero'),
  period: period.optional().describe('a reference period other than the set’s'),
  inputs: z.record(id, input),
  method,
  evidence: evidenceRule.optional(),
});
export type Criterion = z.output<typeof criterion>;

/** A group of criteria: its points are the sum of its children's. */
export interface Group extends z.output<typeof groupWithoutChildren> {
  readonly children: Node[];
}
export type Node = Criterion | Group;

const groupWithoutChildren = z.strictObject({ ...shared, source: criterionSource });

export const node: z.ZodType<Node> = z
  .lazy(() => z.union([criterion, groupWithoutChildren.extend({ children: z.array(node).min(1) })]))
  .meta({ id: 'Node' });

export function isGroup(node: Node): node is Group {
  return 'children' in node;
}
