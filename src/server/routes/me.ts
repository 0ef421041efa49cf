import { z } from '@hono/zod-openapi';
import { type Api, endpoint } from '../endpoint.ts';
import type { Identity } from '../identity.ts';
import * as schemas from '../schemas.ts';
import type { Served } from '../served.ts';

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
      answer: z
        .object({ signedIn: z.boolean(), grants: z.array(schemas.grant).optional() })
        .loose(),
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
}
