import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, taken } from './client.ts';

export type UnitEvidence = Schemas['UnitEvidence'];
export type Piece = Schemas['Piece'];
export type Scores = Schemas['Scores'];

export type Previous = Schemas['PreviousEvidence'];

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

/** What the unit answered in the round before; null when there was none. */
export function previousQuery(at: UnitAt) {
  return queryOptions({
    queryKey: ['units', at.round, at.unit, 'previous'],
    queryFn: () =>
      taken(api.GET('/v1/rounds/{round}/units/{unit}/previous', { params: { path: { ...at } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

interface Saying {
  readonly part: 'answer' | 'document';
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>> | null;
  readonly seen: number;
}

/** Saves one piece of what a unit says. The server checks its shape: the pages have no second rule. */
export async function savePiece(
  at: UnitAt,
  { part, key, value, seen }: Saying,
): Promise<Piece | null> {
  const body = { value: value as never, seen };
  const path = { ...at, criterion: key };
  switch (part) {
    case 'answer':
      return (await taken(
        api.PUT('/v1/rounds/{round}/units/{unit}/answers/{criterion}', { params: { path }, body }),
      )) as Piece | null;
    case 'document':
      return (await taken(
        api.PUT('/v1/rounds/{round}/units/{unit}/documents/{document}', {
          params: { path: { ...at, document: key } },
          body,
        }),
      )) as Piece | null;
  }
}
