import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, taken } from './client.ts';

function namesQuery(ids: readonly string[]) {
  const asked = [...new Set(ids)].toSorted();
  return queryOptions({
    queryKey: ['names', ...asked],
    queryFn: () => taken(api.GET('/v1/names', { params: { query: { ids: asked.join(',') } } })),
    enabled: asked.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Names of people by their ids; the id itself until its name is known. */
export function useNames(ids: readonly string[]): (id: string) => string {
  const { data } = useQuery(namesQuery(ids));
  return (id) => data?.find((one) => one.id === id)?.name ?? id;
}
