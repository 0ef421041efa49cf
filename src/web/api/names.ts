import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, taken } from './client.ts';

/** Names of people by their ids. */
export function namesQuery(ids: readonly string[]) {
  const asked = [...new Set(ids)].sort().join(',');
  return queryOptions({
    queryKey: ['names', asked],
    enabled: asked !== '',
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const people = await taken(api.GET('/v1/names', { params: { query: { ids: asked } } }));
      return new Map(people.map(({ id, name }) => [id, name]));
    },
  });
}

/** The name of a person by their id; the id itself until it is known. */
export function useNames(ids: readonly string[]): (id: string) => string {
  const { data } = useQuery(namesQuery(ids));
  return (id) => data?.get(id) ?? id;
}
