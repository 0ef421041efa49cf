import { z } from 'zod';
import { condition } from './condition.ts';
import { node, period } from './criterion.ts';
import { graduatedPoints } from './method.ts';
import {
  criterionId,
  date,
  fault,
  id,
  points,
  positive,
  share,
  whole,
  words,
  yearlyDate,
  yesNo,
} from './scalars.ts';
import { citedDocument, source } from './source.ts';

/** Decimals kept and the direction: `halfUp` is the everyday rule, `down` cuts, `up` favours the unit. */
export const roundingRule = z.strictObject({
  decimals: whole,
  direction: z.enum(['halfUp', 'down', 'up']),
});
export type RoundingRule = z.output<typeof roundingRule>;

const part = z.strictObject({
  cap: positive.describe('most that this part can add or take away'),
  source,
  criteria: z.array(node).min(1),
});

export const grade = z.strictObject({
  id,
  title: words,
  from: graduatedPoints
    .optional()
    .describe('lowest total of the grade; absent only on the lowest grade'),
  requires: condition.optional().describe('further conditions; unmet, the next grade is tried'),
  source,
});
export type Grade = z.output<typeof grade>;

/** An effect is stated or left out; one that is denied would be a knock-out that does nothing. */
const onlyYes = yesNo.superRefine((value, ctx) => {
  if (!value) fault(ctx, 'value.not-allowed', { found: 'không', allowed: 'có' });
});

export const knockOut = z.strictObject({
  id,
  title: words,
  when: condition,
  effect: z.union([
    z.strictObject({ ungraded: onlyYes }),
    z.strictObject({ atMost: id }),
    z.strictObject({ dropOne: onlyYes }),
  ]),
  source,
});
export type KnockOut = z.output<typeof knockOut>;

export const quota = z.strictObject({
  grade: id,
  atMost: share.describe('largest share of the denominator that may hold the grade'),
  of: z.union([z.enum(['blockUnits', 'gradedUnits']), z.strictObject({ gradeOrBetter: id })]),
  rounding: z.enum(['down', 'up', 'halfUp']).describe('how the number of places is made whole'),
  tiedAtTheLimit: z
    .enum(['allStay', 'allMoveDown'])
    .describe('units equal at the last place, some of whom would exceed the quota'),
  source,
});
export type Quota = z.output<typeof quota>;

export const ranking = z.strictObject({
  order: z.enum(['total', 'gradeThenTotal']),
  ties: z
    .enum(['competition', 'dense'])
    .describe('equal units share a place; the next place is skipped (1224) or not (1223)'),
  tieBreakers: z
    .array(z.strictObject({ fact: z.string(), prefer: z.enum(['higher', 'lower']) }))
    .default([])
    .describe('facts compared in order before two units count as equal'),
  ungraded: z.strictObject({
    label: words,
    shows: z.enum(['score', 'nothing']).describe('whether the score stands beside the label'),
  }),
  source,
});

export const deadline = z.strictObject({
  id,
  title: words,
  kind: z.enum(['selfScore', 'appraisal', 'explanation', 'report']),
  date: yearlyDate,
  source,
});
export type Deadline = z.output<typeof deadline>;

/** An attribute of a unit that conditions may use as `unit.<name>`. */
export const attribute = z.strictObject({
  title: words,
  type: z.enum(['choice', 'yesNo', 'number', 'count']),
  options: z.record(id, words).optional(),
});

/** A number of criteria that fulfil a condition over `points`, `max`, `share` and `lost`. */
export const counted = z.strictObject({
  title: words,
  within: z
    .array(criterionId)
    .optional()
    .describe('groups looked into; the whole scale when absent'),
  where: condition,
});
export type Counted = z.output<typeof counted>;

/** A criteria set as written in `set.yaml`. */
export const setDocument = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('1').meta({ type: ['string', 'number'] }),
    id,
    lineage: id.describe('shared by the versions that replace one another in time'),
    version: words,
    title: words,
    province: z.strictObject({ code: id, name: words }),
    instrument: z.strictObject({
      document: id.describe('the decision or plan itself, one of the documents'),
      replaces: id.optional(),
      legalBasis: z.array(id).default([]),
    }),
    notice: words.optional().describe('a warning shown on screen and on every export'),
    toConfirm: z
      .array(words)
      .default([])
      .describe(
        'what a person has yet to confirm of the frame; until then no unit is scored by it',
      ),
    documents: z.record(id, citedDocument),
    inForce: z.strictObject({ from: date, to: date.optional() }),
    gradeWord: z.enum(['xếp loại', 'phân loại']),
    scale: positive,
    period: period.extend({ source }),
    unitGroups: z.array(z.strictObject({ id, title: words, source })).min(1),
    attributes: z.record(id, attribute).default({}),
    blocks: z
      .array(
        z.strictObject({
          id,
          title: words,
          groups: z.array(id).min(1),
          when: condition.optional().describe('narrows the block by attributes of the unit'),
          source,
        }),
      )
      .min(1),
    bodies: z.record(id, words).default({}),
    evidenceKinds: z.record(id, words).default({}),
    deadlines: z.array(deadline).default([]),
    conditions: z.record(id, condition).default({}),
    counts: z.record(id, counted).default({}),
    criteria: z.array(node).min(1),
    bonus: part.optional(),
    deduction: part.optional(),
    total: z.strictObject({
      mayExceedScale: yesNo.describe('whether a bonus may lift the total above the scale'),
      floor: points,
      source,
    }),
    rounding: z.strictObject({
      criterion: roundingRule.optional(),
      group: roundingRule.optional(),
      total: roundingRule,
      source,
    }),
    grades: z.array(grade).min(1).describe('best first'),
    knockOuts: z.array(knockOut).default([]),
    quotas: z.array(quota).default([]),
    ranking,
  })
  .meta({ title: 'Thang Điểm criteria set' });

export type SetDocument = z.output<typeof setDocument>;
