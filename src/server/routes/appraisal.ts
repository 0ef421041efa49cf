import { z } from '@hono/zod-openapi';
import { criteriaProgress } from '../../service/criteria-progress.ts';
import { criterionAcross } from '../../service/read-criterion.ts';
import { unitWarnings } from '../../service/read-warnings.ts';
import * as answers from '../appraisal-answers.ts';
import { type Api, endpoint } from '../endpoint.ts';
import { presentAcross, presentProgress } from '../present/appraisal.ts';
import * as schemas from '../schemas.ts';
import type { Served } from '../served.ts';

const ROUND = { round: schemas.roundId };

/** What those who judge work from: a criterion across units, and what to look at closely. */
export function appraisalRoutes(api: Api, { service, words, sentences }: Served): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/rounds/{round}/criteria',
      id: 'listCriteria',
      tag: 'rounds',
      params: ROUND,
      answer: z.array(answers.criterionProgress),
    },
    async ({ actor, params }) =>
      (await criteriaProgress(service, actor, params.round)).map(presentProgress),
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/rounds/{round}/criteria/{criterion}',
      id: 'readCriterion',
      tag: 'rounds',
      params: { ...ROUND, criterion: schemas.criterionId },
      query: { block: z.string().max(64).optional() },
      answer: answers.criterionAcross,
    },
    async ({ actor, params, query, context }) =>
      presentAcross(
        await criterionAcross(service, actor, { ...params, ...query }),
        words(context),
        sentences(context),
      ),
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/rounds/{round}/units/{unit}/warnings',
      id: 'readWarnings',
      tag: 'units',
      params: { ...ROUND, unit: schemas.unitCode },
      answer: answers.unitWarnings,
    },
    ({ actor, params }) => unitWarnings(service, actor, params),
  );
}
