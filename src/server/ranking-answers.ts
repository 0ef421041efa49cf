import { z } from '@hono/zod-openapi';
import { amount } from './answers.ts';
import * as schemas from './schemas.ts';

/** Shapes of a round at a glance. Points and shares are text with a decimal point, all decimals kept. */

const number = z.string();
const share = z.string().describe('0 to 1');
const node = { id: z.string(), title: z.string() };

/** A unit's points in one group, or why there are none. */
const groupOfUnit = z
  .union([
    z.object({ state: z.literal('known'), points: number, max: number, share }),
    z.object({ state: z.enum(['undecided', 'notApplicable', 'unscored']) }),
  ])
  .openapi('GroupOfUnit');

export const rankedUnit = z
  .object({
    code: z.string(),
    name: z.string(),
    state: z.enum(['ranked', 'ungraded', 'undecided', 'notAppraised']),
    place: z.int().optional(),
    tiedWith: z.array(z.string()).describe('codes of the units on the same place'),
    provisional: z.boolean().describe('units not settled yet could still change it'),
    total: amount.optional(),
    self: amount.optional().describe("the unit's own total"),
    grade: z.string().optional().describe('id; absent when it has none'),
    gradeLabel: z.string().describe('title of the grade, or why there is none'),
    note: z.string().describe('ties, quotas, knock-outs, what is still open, in words'),
    groups: z.array(groupOfUnit).describe('in the order of the groups of the ranking'),
  })
  .openapi('RankedUnit');

const left = { undecided: z.int(), notApplicable: z.int() };

export const rankedBlock = z
  .object({
    ...node,
    provisional: z.string().optional().describe('why places may still change, in words'),
    units: z.array(rankedUnit).describe('by place, then those without one'),
    grades: z.object({
      units: z.int(),
      byGrade: z.array(z.object({ ...node, units: z.int() })),
      ungraded: z.int(),
      undecided: z.int(),
      notAppraised: z.int(),
    }),
    groups: z.array(
      z.object({
        ...node,
        counted: z.int().describe('units averaged'),
        points: number.optional(),
        share: share.optional(),
        ...left,
        unscored: z.int(),
      }),
    ),
    comparisons: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        compared: z.int(),
        leftOut: z.int(),
        self: number,
        final: number,
        difference: number,
      }),
    ),
    lost: z.array(
      z.object({
        ...node,
        units: z.int(),
        lost: number,
        most: number,
        share,
        ...left,
      }),
    ),
  })
  .openapi('RankedBlock');

export const ranking = z
  .object({
    round: z.object({
      id: z.string(),
      title: z.string(),
      notice: z.string().optional(),
      year: z.int(),
      stateLabel: z.string(),
    }),
    set: z.object({
      title: z.string(),
      notice: z.string().optional(),
      illustrative: z.boolean(),
      gradeWord: z.string(),
      ungradedLabel: z.string(),
      decimals: z.int().describe('of totals'),
    }),
    publication: schemas.publication.optional().describe('absent when it is how the round stands'),
    basis: z.enum(['self', 'final']),
    grades: z.array(z.object(node)).describe('best first'),
    groups: z.array(z.object({ ...node, max: number })),
    blocks: z.array(rankedBlock),
  })
  .openapi('Ranking');
