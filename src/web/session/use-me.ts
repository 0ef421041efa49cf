import { useQuery } from '@tanstack/react-query';
import { api, drawFor, type Schemas, taken } from '../api/client.ts';

export type Me = Schemas['Me'];
export type Role = NonNullable<Me['grants']>[number]['role'];

export const ME = ['me'];

/** Who is signed in; `undefined` while that is not known yet. */
export function useMe(): Me | undefined {
  return useQuery({
    queryKey: ME,
    queryFn: async () => {
      const me = await taken(api.GET('/v1/me'));
      // Whose session has ended keeps the page until somebody signs in over it.
      if (me.id !== undefined) drawFor(me.id);
      return me;
    },
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}

/** Whether somebody holds one of these roles, wherever. */
export function holds(me: Me, ...roles: readonly Role[]): boolean {
  return (me.grants ?? []).some(({ role }) => roles.includes(role));
}
