import { Readable } from 'node:stream';
import { z } from '@hono/zod-openapi';
import { listSharedFiles } from '../../service/evidence-files.ts';
import { draftResults, openBundle, publishedResults } from '../../service/read-results.ts';
import * as answers from '../answers.ts';
import { downloadHeaders } from '../download-headers.ts';
import { type Api, endpoint } from '../endpoint.ts';
import { presentResult } from '../present/results.ts';
import * as schemas from '../schemas.ts';
import type { Served } from '../served.ts';

const ROUND = { round: schemas.roundId };
const PUBLISHED = {
  ...ROUND,
  number: z.union([z.literal('latest'), z.string().regex(/^[1-9]\d{0,5}$/)]),
};
const results = z.object({ units: z.array(answers.unitResult) });

/** Results of a round: the draft that is looked over, and what was published. */
export function resultRoutes(api: Api, { service }: Served): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/rounds/{round}/results',
      id: 'readDraftResults',
      tag: 'results',
      params: ROUND,
      answer: results,
    },
    async ({ actor, params }) => ({
      units: [...(await draftResults(service, actor, params.round)).values()].map(presentResult),
    }),
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/rounds/{round}/publications/{number}',
      id: 'readPublication',
      tag: 'results',
      params: PUBLISHED,
      answer: results.extend({ publication: schemas.publication }),
    },
    async ({ actor, params: { round, number } }) => {
      const published = await publishedResults(service, actor, round, numberOf(number));
      const units = [...published.results.values()].map(presentResult);
      return { publication: published.publication, units };
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/rounds/{round}/publications/{number}/bundle',
      id: 'readBundle',
      tag: 'results',
      params: PUBLISHED,
      download: 'application/zip',
    },
    async ({ actor, params: { round, number } }) => {
      const bundle = await openBundle(service, actor, round, numberOf(number));
      const { publication, content } = bundle;
      const name = `${round}-${publication.number}.zip`;
      const headers = downloadHeaders(name, 'application/zip');
      return new Response(Readable.toWeb(content) as ReadableStream, { headers });
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/rounds/{round}/shared-files',
      id: 'listSharedFiles',
      tag: 'results',
      params: ROUND,
      answer: z.array(answers.sharedFile),
    },
    async ({ actor, params }) => {
      const shared = await listSharedFiles(service, actor, params.round);
      return [...shared].map(([sha256, uses]) => ({
        sha256,
        uses: uses.map(({ unit, document, name }) => ({ unit, document, name })),
      }));
    },
  );
}

function numberOf(number: string): number | undefined {
  return number === 'latest' ? undefined : Number(number);
}
