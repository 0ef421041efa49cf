import { z } from '@hono/zod-openapi';
import type { IsoDate } from '../../criteria/dates.ts';
import type { Milestone, RoundDays } from '../../round/index.ts';
import {
  createRound,
  editRound,
  extendDeadline,
  moveRound,
  ROUND_MOVES,
  type RoundPlan,
  setParticipants,
} from '../../service/manage-round.ts';
import { milestoneOverview, reportMilestone } from '../../service/milestones.ts';
import { listRounds, roundProgress, roundSummary } from '../../service/read-round.ts';
import * as answers from '../answers.ts';
import { type Api, endpoint } from '../endpoint.ts';
import { presentRound, presentSummary } from '../present/rounds.ts';
import * as schemas from '../schemas.ts';
import type { Served } from '../served.ts';

const ROUND = { round: schemas.roundId };

/** Rounds: their plan, their units, their course. */
export function roundRoutes(api: Api, { service, words }: Served): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/rounds',
      id: 'listRounds',
      tag: 'rounds',
      answer: z.array(schemas.round),
    },
    async ({ actor, context }) =>
      (await listRounds(service, actor)).map((one) => presentSummary(one, words(context))),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/rounds',
      id: 'createRound',
      tag: 'rounds',
      body: schemas.newRound,
      answer: schemas.round,
    },
    async ({ actor, body: { id, ...plan }, context }) =>
      presentRound(await createRound(service, actor, planOf(id, plan)), words(context)),
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/rounds/{round}',
      id: 'readRound',
      tag: 'rounds',
      params: ROUND,
      answer: schemas.round,
    },
    async ({ actor, params, context }) =>
      presentSummary(await roundSummary(service, actor, params.round), words(context)),
  );
  endpoint(
    api,
    {
      method: 'put',
      path: '/rounds/{round}',
      id: 'editRound',
      tag: 'rounds',
      params: ROUND,
      body: schemas.editedRound,
      answer: schemas.round,
    },
    async ({ actor, params, body: { seen, ...plan }, context }) => {
      const edited = await editRound(service, actor, { ...planOf(params.round, plan), seen });
      return presentRound(edited, words(context));
    },
  );
  endpoint(
    api,
    {
      method: 'put',
      path: '/rounds/{round}/units',
      id: 'setParticipants',
      tag: 'rounds',
      params: ROUND,
      body: schemas.participants,
      answer: z.object({ units: z.int() }),
    },
    async ({ actor, params, body: { units: participants, seen } }) => ({
      units: await setParticipants(service, actor, { ...params, participants, seen }),
    }),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/rounds/{round}/moves',
      id: 'moveRound',
      tag: 'rounds',
      params: ROUND,
      body: z.strictObject({ action: z.enum(ROUND_MOVES), reason: schemas.reason.optional() }),
      answer: schemas.round,
    },
    async ({ actor, params, body, context }) =>
      presentRound(await moveRound(service, actor, { ...params, ...body }), words(context)),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/rounds/{round}/deadlines',
      id: 'extendDeadline',
      tag: 'rounds',
      params: ROUND,
      body: z.strictObject({
        days: schemas.roundDays.omit({ late: true }),
        reason: schemas.reason,
        seen: schemas.version,
      }),
      answer: schemas.round,
    },
    async ({ actor, params, body: { days, reason, seen }, context }) => {
      const moved = days as Partial<Omit<RoundDays, 'late'>>;
      const request = { round: params.round, days: moved, reason, seen };
      return presentRound(await extendDeadline(service, actor, request), words(context));
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/rounds/{round}/progress',
      id: 'readProgress',
      tag: 'rounds',
      params: ROUND,
      answer: answers.progress,
    },
    async ({ actor, params, context }) => {
      const { round, units, ...rest } = await roundProgress(service, actor, params.round);
      const { labels } = words(context);
      return {
        ...rest,
        round: presentRound(round, words(context)),
        units: units.map(({ unit, ...progress }) => ({
          code: unit.code,
          name: unit.name,
          group: unit.group,
          block: unit.block,
          stateLabel: labels.unit[progress.state],
          ...progress,
        })),
      };
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/rounds/{round}/milestones',
      id: 'readMilestones',
      tag: 'rounds',
      params: ROUND,
      answer: z.array(answers.milestoneStanding),
    },
    ({ actor, params }) => milestoneOverview(service, actor, params.round),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/rounds/{round}/milestones/{milestone}/reports/{unit}',
      id: 'reportMilestone',
      tag: 'rounds',
      params: { ...ROUND, milestone: schemas.documentId, unit: schemas.unitCode },
      answer: z.object({ late: z.boolean() }),
    },
    ({ actor, params }) => reportMilestone(service, actor, params),
  );
}

type PlanBody = Omit<z.output<typeof schemas.newRound>, 'id'>;

function planOf(id: string, { set, days, milestones, ...plan }: PlanBody): RoundPlan {
  return {
    id,
    ...plan,
    setHash: set,
    days: days as RoundDays,
    milestones: milestones.map(({ due, ...rest }): Milestone => ({ ...rest, due: due as IsoDate })),
  };
}
