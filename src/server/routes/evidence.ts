import { Readable } from 'node:stream';
import { z } from '@hono/zod-openapi';
import { attachFile, openFile } from '../../service/evidence-files.ts';
import {
  finishAppraisal,
  handInExplanation,
  reopenAppraisal,
  returnToUnit,
  submit,
  withdraw,
} from '../../service/move-unit.ts';
import { previousEvidence } from '../../service/read-previous.ts';
import { type UnitEvidence, unitEvidence, unitScores } from '../../service/read-round.ts';
import { Refused } from '../../service/refused.ts';
import {
  type Saying,
  saveAnswer,
  saveDecision,
  saveDocument,
  saveExplanation,
  saveExternal,
} from '../../service/save-evidence.ts';
import type { Actor, Service } from '../../service/service.ts';
import type { Entry, RoundUnit } from '../../storage/index.ts';
import * as answers from '../answers.ts';
import { downloadHeaders } from '../download-headers.ts';
import { type Api, endpoint } from '../endpoint.ts';
import { presentRound, presentUnit } from '../present/rounds.ts';
import { presentScores } from '../present/scores.ts';
import * as schemas from '../schemas.ts';
import type { Served } from '../served.ts';

const UNIT = { round: schemas.roundId, unit: schemas.unitCode };
const AT = '/rounds/{round}/units/{unit}';

/** One unit in a round: what it hands in, what others decide about it, its scores. */
export function evidenceRoutes(api: Api, { service, words, sentences }: Served): void {
  endpoint(
    api,
    {
      method: 'get',
      path: AT,
      id: 'readUnit',
      tag: 'units',
      params: UNIT,
      answer: answers.unitEvidence,
    },
    async ({ actor, params, context }) => {
      const { round, unit, member, as, entries, files, approvals } = await unitEvidence(
        service,
        actor,
        params,
      );
      return {
        round: presentRound(round, words(context)),
        unit: {
          ...presentUnit(member, words(context)),
          block: unit.block,
          attributes: member.attributes,
        },
        as,
        entries,
        files: shown(files),
        approvals,
      };
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: `${AT}/previous`,
      id: 'readPrevious',
      tag: 'units',
      params: UNIT,
      answer: answers.previousEvidence.nullable(),
    },
    async ({ actor, params, context }) => {
      const earlier = await previousEvidence(service, actor, params);
      if (!earlier) return null;
      const { round, entries, files } = earlier;
      return { round: presentRound(round, words(context)), entries, files: shown(files) };
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: `${AT}/scores`,
      id: 'readScores',
      tag: 'units',
      params: UNIT,
      answer: answers.scores,
    },
    async ({ actor, params, context }) =>
      presentScores(await unitScores(service, actor, params), sentences(context)),
  );

  saying(api, service, 'answers', 'saveAnswer', schemas.answerValue, saveAnswer);
  saying(api, service, 'decisions', 'saveDecision', schemas.decisionValue, saveDecision);
  saying(
    api,
    service,
    'explanations',
    'saveExplanation',
    schemas.explanationValue,
    saveExplanation,
  );
  saying(api, service, 'external', 'saveExternal', schemas.externalValue, saveExternal);

  const document = { ...UNIT, document: schemas.documentId };
  endpoint(
    api,
    {
      method: 'put',
      path: `${AT}/documents/{document}`,
      id: 'saveDocument',
      tag: 'units',
      params: document,
      body: schemas.saving(schemas.documentValue),
      answer: schemas.entry.nullable(),
    },
    async ({ actor, params, body: { value, seen } }) =>
      (await saveDocument(service, actor, { ...params, value: value ?? undefined, seen })) ?? null,
  );
  endpoint(
    api,
    {
      method: 'put',
      path: `${AT}/documents/{document}/file`,
      id: 'attachFile',
      tag: 'units',
      params: document,
      query: { name: z.string().min(1).max(255) },
      upload: 'application/octet-stream',
      answer: answers.attached,
    },
    async ({ actor, params, query, context }) => {
      const content = context.req.raw.body;
      if (!content) throw new Refused('file.empty');
      const announced = Number(context.req.header('content-length') ?? 0) || 0;
      return attachFile(service, actor, params, { name: query.name, content, announced });
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: `${AT}/documents/{document}/file`,
      id: 'openFile',
      tag: 'units',
      params: document,
      download: 'application/octet-stream',
    },
    async ({ actor, params }) => {
      const { file, name, content } = await openFile(service, actor, params);
      const headers = downloadHeaders(name, file.type, file.size);
      return new Response(Readable.toWeb(content) as ReadableStream, { headers });
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: `${AT}/moves`,
      id: 'moveUnit',
      tag: 'units',
      params: UNIT,
      body: z.strictObject({
        action: z.enum(Object.keys(MOVES) as [Move, ...Move[]]),
        reason: schemas.reason.optional(),
        acceptRest: z.boolean().default(false),
      }),
      answer: schemas.roundUnit,
    },
    async ({ actor, params, body: { action, reason, acceptRest }, context }) => {
      const step = { ...params, reason, acceptRest };
      return presentUnit(await MOVES[action](service, actor, step), words(context));
    },
  );
}

function shown(files: UnitEvidence['files']) {
  return files.map(({ document, name, sha256 }) => ({ document, name, sha256 }));
}

type Step = Parameters<typeof finishAppraisal>[2];
const MOVES = {
  submit,
  withdraw,
  return: returnToUnit,
  'finish-appraisal': finishAppraisal,
  'reopen-unit-appraisal': reopenAppraisal,
  'hand-in-explanation': handInExplanation,
} as const satisfies Record<
  string,
  (service: Service, actor: Actor, step: Step) => Promise<RoundUnit>
>;
type Move = keyof typeof MOVES;

/** Something said about one criterion; the four kinds differ in what is said and who may say it. */
function saying(
  api: Api,
  service: Service,
  path: string,
  id: string,
  value: z.ZodType<Record<string, unknown>>,
  save: (service: Service, actor: Actor, saying: Saying) => Promise<Entry | undefined>,
): void {
  endpoint(
    api,
    {
      method: 'put',
      path: `${AT}/${path}/{criterion}`,
      id,
      tag: 'units',
      params: { ...UNIT, criterion: schemas.criterionId },
      body: schemas.saving(value),
      answer: schemas.entry.nullable(),
    },
    async ({ actor, params, body }) => {
      const { value: said, seen } = body;
      return (await save(service, actor, { ...params, value: said ?? undefined, seen })) ?? null;
    },
  );
}
