import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Changes what is known by what the server has just answered. A read that began before would bring
 * back what stood there then, so it is begun anew.
 */
export function changeKnown<T>(queries: QueryClient, queryKey: QueryKey, change: (known: T) => T) {
  const exactly = { queryKey, exact: true };
  const isReading = queries.isFetching(exactly) > 0;
  if (isReading) void queries.cancelQueries(exactly);
  queries.setQueryData<T>(queryKey, (known) => known && change(known));
  if (isReading) void queries.invalidateQueries(exactly);
}
