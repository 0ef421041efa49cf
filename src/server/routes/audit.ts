import { z } from '@hono/zod-openapi';
import type { IsoDate } from '../../criteria/dates.ts';
import { endOfDay, LOGGED_KINDS, type LoggedKindId, startOfDay } from '../../round/index.ts';
import { exportAudit } from '../../service/export-audit.ts';
import { checkAudit, readActors, readAudit } from '../../service/read-audit.ts';
import type { AuditFilter } from '../../storage/index.ts';
import * as answers from '../answers.ts';
import { downloadHeaders } from '../download-headers.ts';
import { type Api, endpoint } from '../endpoint.ts';
import type { Identity } from '../identity.ts';
import * as schemas from '../schemas.ts';
import type { Served } from '../served.ts';

const FILTER = {
  subject: z.string().max(500).optional(),
  round: schemas.roundId.optional(),
  unit: schemas.unitCode.optional(),
  criterion: schemas.criterionId.optional(),
  actor: z.string().max(64).optional(),
  kind: z.enum(Object.keys(LOGGED_KINDS) as [LoggedKindId, ...LoggedKindId[]]).optional(),
  from: z.iso.date().optional().describe('first day, in Việt Nam'),
  to: z.iso.date().optional().describe('last day, in Việt Nam'),
};
const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** The log: who changed what, when, from what to what, why. */
export function auditRoutes(api: Api, { service }: Served, identity: Identity): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/audit',
      id: 'readAudit',
      tag: 'audit',
      query: {
        ...FILTER,
        before: z
          .string()
          .regex(/^\d{1,9}$/)
          .optional()
          .describe('entries older than this one'),
        limit: z
          .string()
          .regex(/^\d{1,3}$/)
          .optional(),
      },
      answer: z.array(answers.loggedEntry),
    },
    ({ actor, query: { before, limit, ...query } }) =>
      readAudit(service, actor, filterOf(query), {
        ...(before !== undefined && { before: Number(before) }),
        limit: limit === undefined ? 100 : Number(limit),
      }),
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/audit/file',
      id: 'exportAudit',
      tag: 'audit',
      query: { ...FILTER, format: z.enum(['xlsx', 'csv']).default('xlsx') },
      download: 'application/octet-stream',
    },
    async ({ actor, query: { format, ...query }, context }) => {
      const { name, bytes } = await exportAudit(service, actor, {
        filter: filterOf(query),
        format,
        language: context.get('language'),
        namesOf: identity.namesOf,
      });
      return new Response(bytes as Uint8Array<ArrayBuffer>, {
        headers: downloadHeaders(name, TYPES[format], bytes.length),
      });
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/audit/actors',
      id: 'listActors',
      tag: 'audit',
      answer: z.array(z.object({ id: z.string(), name: z.string() })),
    },
    async ({ actor }) => {
      const ids = await readActors(service, actor);
      const names = await identity.namesOf(ids);
      return ids.map((id) => ({ id, name: names.get(id) ?? id }));
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/audit/verdict',
      id: 'checkAudit',
      tag: 'audit',
      answer: answers.auditVerdict,
    },
    ({ actor }) => checkAudit(service, actor),
  );
}

type Asked = {
  readonly [K in keyof typeof FILTER]?: z.output<(typeof FILTER)[K]>;
};

/** A unit of one round is a subject; without a round it is looked for everywhere. */
function filterOf({ subject, round, unit, criterion, actor, kind, from, to }: Asked): AuditFilter {
  const within = round === undefined ? subject : `round/${round}${unit ? `/unit/${unit}` : ''}`;
  return {
    ...(within !== undefined && { subject: within }),
    ...(unit !== undefined && round === undefined && { unit }),
    ...(criterion !== undefined && { criterion }),
    ...(actor !== undefined && { actor }),
    ...(kind !== undefined && { kind: LOGGED_KINDS[kind] }),
    ...(from !== undefined && { from: startOfDay(from as IsoDate) }),
    ...(to !== undefined && { before: endOfDay(to as IsoDate) }),
  };
}
