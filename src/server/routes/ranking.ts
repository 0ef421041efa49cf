import { z } from '@hono/zod-openapi';
import { rankingFile } from '../../service/ranking-file.ts';
import { publishedRanking, type RoundRanking, rankingNow } from '../../service/read-ranking.ts';
import type { RequestContext } from '../context.ts';
import { downloadHeaders } from '../download-headers.ts';
import { type Api, endpoint } from '../endpoint.ts';
import { presentRanking } from '../present/ranking.ts';
import * as answers from '../ranking-answers.ts';
import * as schemas from '../schemas.ts';
import type { Served } from '../served.ts';

const ROUND = { round: schemas.roundId };
const PUBLISHED = {
  ...ROUND,
  number: z.union([z.literal('latest'), z.string().regex(/^[1-9]\d{0,5}$/)]),
};
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A round at a glance: as it stands now, and as it was published; each for a page and as a workbook. */
export function rankingRoutes(api: Api, { service, words, sentences }: Served): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/rounds/{round}/ranking',
      id: 'readRanking',
      tag: 'results',
      params: ROUND,
      answer: answers.ranking,
    },
    async ({ actor, params, context }) =>
      told(await rankingNow(service, actor, params.round), context),
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/rounds/{round}/ranking/file',
      id: 'fetchRanking',
      tag: 'results',
      params: ROUND,
      download: XLSX,
    },
    async ({ actor, params, context }) =>
      file(await rankingNow(service, actor, params.round), context),
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/rounds/{round}/publications/{number}/ranking',
      id: 'readPublishedRanking',
      tag: 'results',
      params: PUBLISHED,
      answer: answers.ranking,
    },
    async ({ actor, params: { round, number }, context }) =>
      told(await publishedRanking(service, actor, round, numberOf(number)), context),
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/rounds/{round}/publications/{number}/ranking/file',
      id: 'fetchPublishedRanking',
      tag: 'results',
      params: PUBLISHED,
      download: XLSX,
    },
    async ({ actor, params: { round, number }, context }) =>
      file(await publishedRanking(service, actor, round, numberOf(number)), context),
  );

  function told(ranking: RoundRanking, context: RequestContext) {
    return presentRanking(ranking, words(context), sentences(context));
  }

  async function file(ranking: RoundRanking, context: RequestContext): Promise<Response> {
    const bytes = await rankingFile(service, ranking, context.get('language'));
    const { round, publication } = ranking;
    const edition = publication ? `cong-bo-${publication.number}` : 'tam-tinh';
    const name = `tong-hop-${round.id}-${edition}.xlsx`;
    return new Response(bytes, { headers: downloadHeaders(name, XLSX, bytes.byteLength) });
  }
}

function numberOf(number: string): number | undefined {
  return number === 'latest' ? undefined : Number(number);
}
