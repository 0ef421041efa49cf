import { queryOptions } from '@tanstack/react-query';
import { api, taken } from './client.ts';
import type { UnitAt } from './units.ts';

const MOST = '200';

/** The newest entries of the log about one unit of a round. */
export function unitLogQuery({ round, unit }: UnitAt) {
  const subject = `round/${round}/unit/${unit}`;
  return queryOptions({
    queryKey: ['audit', subject],
    queryFn: () => taken(api.GET('/v1/audit', { params: { query: { subject, limit: MOST } } })),
  });
}
