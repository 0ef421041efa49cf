import { z } from '@hono/zod-openapi';
import { checkAudit, readAudit } from '../../service/read-audit.ts';
import * as answers from '../answers.ts';
import { type Api, endpoint } from '../endpoint.ts';
import type { Served } from '../served.ts';

/** The log: who changed what, when, from what to what, why. */
export function auditRoutes(api: Api, { service }: Served): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/audit',
      id: 'readAudit',
      tag: 'audit',
      query: {
        subject: z.string().max(500).optional(),
        before: z
          .string()
          .regex(/^\d{1,9}$/)
          .optional(),
        limit: z
          .string()
          .regex(/^\d{1,3}$/)
          .optional(),
      },
      answer: z.array(answers.loggedEntry),
    },
    ({ actor, query: { subject = '', before, limit } }) =>
      readAudit(service, actor, subject, {
        ...(before !== undefined && { before: Number(before) }),
        limit: limit === undefined ? 100 : Number(limit),
      }),
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
