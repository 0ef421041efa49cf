import { z } from '@hono/zod-openapi';
import type { IsoDate } from '../../criteria/dates.ts';
import type { RegisteredUnit } from '../../evidence/registered-unit.ts';
import { importRegister } from '../../service/import-register.ts';
import { listRegister, putRegister } from '../../service/keep-register.ts';
import { addSet, listSets, readSet, readSetValues } from '../../service/keep-sets.ts';
import { Refused } from '../../service/refused.ts';
import { downloadHeaders } from '../download-headers.ts';
import { type Api, endpoint } from '../endpoint.ts';
import * as schemas from '../schemas.ts';
import type { Served } from '../served.ts';

/** What rounds are made of: the register of units and the criteria sets. */
export function catalogueRoutes(api: Api, { service }: Served): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/units',
      id: 'listUnits',
      tag: 'catalogue',
      answer: z.array(schemas.registeredUnit),
    },
    ({ actor }) => listRegister(service, actor),
  );
  endpoint(
    api,
    {
      method: 'put',
      path: '/units',
      id: 'putUnits',
      tag: 'catalogue',
      body: z.array(schemas.registeredUnit).min(1).max(20_000),
      answer: z.object({ added: z.int(), changed: z.int(), same: z.int() }),
    },
    ({ actor, body }) => putRegister(service, actor, body.map(registered)),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/units/file',
      id: 'importUnits',
      tag: 'catalogue',
      query: { name: z.string().min(1).max(255) },
      upload: 'application/octet-stream',
      answer: z.object({ added: z.int(), changed: z.int(), same: z.int() }),
    },
    async ({ actor, query, context }) => {
      const content = context.req.raw.body;
      if (!content) throw new Refused('file.empty');
      return importRegister(service, actor, { name: query.name, content });
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/sets',
      id: 'listSets',
      tag: 'catalogue',
      answer: z.array(schemas.setInfo),
    },
    () => listSets(service),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/sets',
      id: 'addSet',
      tag: 'catalogue',
      body: z.strictObject({
        text: z.string().min(1).max(2_000_000).describe('the whole set.yaml'),
      }),
      answer: schemas.setInfo
        .pick({ id: true, version: true, hash: true, title: true })
        .extend({ notice: z.string().optional() }),
    },
    async ({ actor, body: { text } }) => {
      const { id, version, hash, title, notice } = await addSet(service, actor, text);
      return { id, version, hash, title, ...(notice && { notice }) };
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/sets/{set}',
      id: 'readSet',
      tag: 'catalogue',
      params: { set: schemas.sha256 },
      download: 'application/yaml',
    },
    async ({ params }) => {
      const { id, text } = await readSet(service, params.set);
      return new Response(text, { headers: downloadHeaders(`${id}.yaml`, 'application/yaml') });
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/sets/{set}/values',
      id: 'readSetValues',
      tag: 'catalogue',
      params: { set: schemas.sha256 },
      answer: z.record(z.string(), z.unknown()),
    },
    async ({ params, context }) => {
      const values = await readSetValues(service, params.set);
      // A version never changes: whoever has it need not ask again.
      context.header('cache-control', 'private, max-age=31536000, immutable');
      return values as Record<string, unknown>;
    },
  );
}

function registered({
  identifier,
  class: rank,
  block,
  inForceFrom,
  inForceTo,
  ...unit
}: z.output<typeof schemas.registeredUnit>): RegisteredUnit {
  return {
    ...unit,
    ...(identifier !== undefined && { identifier }),
    ...(rank !== undefined && { class: rank }),
    ...(block !== undefined && { block }),
    ...(inForceFrom !== undefined && { inForceFrom: inForceFrom as IsoDate }),
    ...(inForceTo !== undefined && { inForceTo: inForceTo as IsoDate }),
  };
}
