import { z } from 'zod';
import { condition } from './condition.ts';
import { decimal, id, points, positive, share, whole, words } from './scalars.ts';
import { source } from './source.ts';

/** Name of an input declared by the same criterion. */
const input = id;

/** What an option or band earns: points, or a share of the criterion's maximum. */
export const award = z.union([z.strictObject({ points }), z.strictObject({ share })]);
export type Award = z.output<typeof award>;

/**
 * A number that is the same for every unit, or differs by a choice-typed attribute of the unit
 * (`unit.group`, `unit.class`), with a source of its own where it is cited more closely.
 */
const graduatedOf = (number: typeof decimal | typeof points) =>
  z.union([
    number,
    z.strictObject({ value: number, source: source.optional() }),
    z.strictObject({
      by: z.string(),
      values: z.record(z.string(), number),
      source: source.optional(),
    }),
  ]);
export const graduated = graduatedOf(decimal);
export const graduatedPoints = graduatedOf(points);
export type Graduated = z.output<typeof graduated>;

/** What holds when nothing was assigned or arose, so that a rate would divide by zero. */
const noneAssigned = z.enum(['notApplicable', 'full', 'zero', 'undecided']);

/** The rate a method measures: one input already a rate, or achieved of assigned. */
const measured = z.union([
  z.strictObject({ rate: input }),
  z.strictObject({ achieved: input, of: input, noneAssigned }),
]);
export type Measured = z.output<typeof measured>;

const band = z.union([
  z.strictObject({ from: decimal.optional(), below: decimal.optional(), points }),
  z.strictObject({ from: decimal.optional(), below: decimal.optional(), share }),
]);
export type Band = z.output<typeof band>;

/** One entry a method; `scoring/methods/` has a file of the same name for each. */
export const methods = {
  yesNo: z.strictObject({ input }).describe('full points or none'),
  choice: z
    .strictObject({ input, options: z.record(id, award) })
    .describe('one of several options, each with points or a share of the maximum'),
  cases: z
    .strictObject({
      cases: z
        .array(
          z.union([
            z.strictObject({ title: words, when: condition, points }),
            z.strictObject({ title: words, when: condition, share }),
          ]),
        )
        .min(1),
      otherwise: z.union([
        z.strictObject({ title: words, points }),
        z.strictObject({ title: words, share }),
      ]),
    })
    .describe('the first option whose condition holds'),
  proportional: z
    .strictObject({
      measure: measured,
      target: graduated.optional().describe('rate that earns full points; 100% when absent'),
    })
    .describe('achieved ÷ assigned ÷ target × maximum, at most the maximum'),
  bands: z
    .strictObject({
      measure: z.union([measured, z.strictObject({ value: input })]),
      bands: z.array(band).min(2),
    })
    .describe('bands over a number or rate, lower bound inclusive, upper exclusive'),
  count: z
    .strictObject({ input, each: positive, atMost: points.optional() })
    .describe('count × points each, at most the cap (the maximum when absent)'),
  checklist: z
    .strictObject({ items: z.array(z.strictObject({ input, points: positive })).min(1) })
    .describe('sum of the ticked items'),
  deductions: z
    .strictObject({
      occurrences: z.array(z.strictObject({ input, each: positive })).min(1),
      floor: points,
      waivedWhen: condition.optional().describe('confirmed objective cause: nothing is deducted'),
    })
    .describe('the maximum less points per occurrence, not below the floor'),
  lateness: z
    .strictObject({
      deadline: id.describe('one of the deadlines of the set'),
      submitted: z.string().describe('a date input, or submission.date'),
      deduct: z.union([
        z.strictObject({ perDay: positive }),
        z.strictObject({
          tiers: z.array(z.strictObject({ fromDay: whole, points })).min(1),
        }),
      ]),
      floor: points,
    })
    .describe('the maximum less a deduction for the days after a deadline'),
  awarded: z
    .strictObject({ input, step: positive.optional() })
    .describe('points given by a person, 0 to the maximum, in steps'),
  survey: z.strictObject({ input, outOf: positive }).describe('survey score ÷ its scale × maximum'),
  relative: z
    .strictObject({
      input,
      best: z.enum(['highest', 'lowest']),
      missingUnits: z.enum(['wait', 'leaveOut']),
    })
    .describe('this unit against the best unit of its block'),
} as const;

type Methods = { [K in keyof typeof methods]: z.output<(typeof methods)[K]> };
export type MethodName = keyof Methods;
export type MethodParameters<K extends MethodName> = Methods[K];

/** `{ count: { … } }`: exactly one method, named by its key. */
export type Method = { [K in MethodName]: { readonly name: K } & Methods[K] }[MethodName];

export const method = z
  .strictObject(
    Object.fromEntries(
      Object.entries(methods).map(([name, schema]) => [name, schema.optional()]),
    ) as {
      [K in MethodName]: z.ZodOptional<(typeof methods)[K]>;
    },
  )
  .meta({ minProperties: 1, maxProperties: 1 })
  .transform((entry, ctx): Method => {
    const given = Object.entries(entry).filter(([, parameters]) => parameters !== undefined);
    const [first] = given;
    // Nothing but a misspelt method: the unknown key has been told already.
    if (!first && ctx.issues.length > 0) return z.NEVER;
    if (given.length !== 1 || !first) {
      ctx.addIssue({
        code: 'custom',
        params: {
          code: 'value.one-of',
          figures: { found: given.map(([name]) => name).join(', ') },
        },
      });
      return z.NEVER;
    }
    return { name: first[0], ...first[1] } as Method;
  });
