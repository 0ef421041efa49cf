import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, taken } from './client.ts';

export type Round = Schemas['Round'];

export function roundsQuery() {
  return queryOptions({ queryKey: ['rounds'], queryFn: () => taken(api.GET('/v1/rounds')) });
}

export function roundQuery(round: string) {
  return queryOptions({
    queryKey: ['rounds', round],
    queryFn: () => taken(api.GET('/v1/rounds/{round}', { params: { path: { round } } })),
  });
}

export function progressQuery(round: string) {
  return queryOptions({
    queryKey: ['rounds', round, 'progress'],
    queryFn: () => taken(api.GET('/v1/rounds/{round}/progress', { params: { path: { round } } })),
  });
}
