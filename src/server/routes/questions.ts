import { z } from '@hono/zod-openapi';
import { answerQuestion, askUnit, closeQuestion, unitQuestions } from '../../service/ask-unit.ts';
import * as answers from '../appraisal-answers.ts';
import { type Api, endpoint } from '../endpoint.ts';
import { presentQuestion } from '../present/questions.ts';
import * as schemas from '../schemas.ts';
import type { Served } from '../served.ts';

const UNIT = { round: schemas.roundId, unit: schemas.unitCode };
const AT = '/rounds/{round}/units/{unit}/questions';
const QUESTION = { ...UNIT, question: z.string().min(1).max(100) };
const text = z.string().trim().min(1).max(4000);

/** What appraisers ask a unit, and what it answers. */
export function questionRoutes(api: Api, { service }: Served): void {
  endpoint(
    api,
    {
      method: 'get',
      path: AT,
      id: 'listQuestions',
      tag: 'units',
      params: UNIT,
      answer: z.array(answers.question),
    },
    async ({ actor, params }) => (await unitQuestions(service, actor, params)).map(presentQuestion),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: AT,
      id: 'askUnit',
      tag: 'units',
      params: UNIT,
      body: z.strictObject({ criterion: schemas.criterionId, text }),
      answer: answers.question,
    },
    async ({ actor, params, body }) =>
      presentQuestion(await askUnit(service, actor, { ...params, ...body })),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: `${AT}/{question}/answer`,
      id: 'answerQuestion',
      tag: 'units',
      params: QUESTION,
      body: z.strictObject({ text, seen: schemas.version }),
      answer: answers.question,
    },
    async ({ actor, params, body }) =>
      presentQuestion(await answerQuestion(service, actor, { ...params, ...body })),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: `${AT}/{question}/close`,
      id: 'closeQuestion',
      tag: 'units',
      params: QUESTION,
      body: z.strictObject({ seen: schemas.version }),
      answer: answers.question,
    },
    async ({ actor, params, body }) =>
      presentQuestion(await closeQuestion(service, actor, { ...params, ...body })),
  );
}
