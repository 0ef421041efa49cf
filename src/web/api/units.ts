import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, taken } from './client.ts';

export type UnitEvidence = Schemas['UnitEvidence'];
export type Piece = Schemas['Piece'];
export type Scores = Schemas['Scores'];

export interface UnitAt {
  readonly round: string;
  readonly unit: string;
}

/** What is known of a unit, as far as one may see it. */
export function evidenceQuery(at: UnitAt) {
  return queryOptions({
    queryKey: ['units', at.round, at.unit, 'evidence'],
    queryFn: () =>
      taken(api.GET('/v1/rounds/{round}/units/{unit}', { params: { path: { ...at } } })),
  });
}

/** The points of a unit as the server works them out, with sentences. */
export function scoresQuery(at: UnitAt) {
  return queryOptions({
    queryKey: ['units', at.round, at.unit, 'scores'],
    queryFn: () =>
      taken(api.GET('/v1/rounds/{round}/units/{unit}/scores', { params: { path: { ...at } } })),
  });
}
