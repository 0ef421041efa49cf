import { z } from '@hono/zod-openapi';
import { Refused } from '../../service/refused.ts';
import * as answers from '../answers.ts';
import { type Api, endpoint } from '../endpoint.ts';
import type { Identity } from '../identity.ts';
import type { Served } from '../served.ts';

const MOST_NAMES = 200;

/** Who one is, and what one may do. Also told to those who still need a second factor. */
export function meRoutes(api: Api, { words }: Served, identity: Identity): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/me',
      id: 'readMe',
      tag: 'people',
      open: true,
      answer: answers.me,
    },
    async ({ context }) => {
      const person = await identity.personOf(context.req.raw.headers);
      if (!person) return { signedIn: false };
      const { labels } = words(context);
      const { id, username, name, secondFactor } = person;
      return {
        signedIn: true,
        id,
        username,
        name,
        secondFactor,
        secondFactorNeeded: context.get('barred') !== undefined,
        grants: (context.get('actor')?.grants ?? []).map((grant) => ({
          ...grant,
          label: labels.role[grant.role],
        })),
      };
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/names',
      id: 'readNames',
      tag: 'people',
      query: {
        ids: z
          .string()
          .max(MOST_NAMES * 40)
          .describe('ids of people, comma between'),
      },
      answer: z.array(z.object({ id: z.string(), name: z.string() })),
    },
    async ({ actor, query }) => {
      if (actor.grants.length === 0)
        throw new Refused('not-allowed.role', { action: 'read-names' });
      const names = await identity.namesOf(query.ids.split(',').slice(0, MOST_NAMES));
      return [...names].map(([id, name]) => ({ id, name }));
    },
  );
}
