import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, taken } from './client.ts';
import type { paths } from './schema.ts';
import type { UnitAt } from './units.ts';

export type RoundPlan = Omit<Schemas['NewRound'], 'id'>;
export type Days = Schemas['RoundDays'];
export type RoundMove = NonNullable<
  paths['/v1/rounds/{round}/moves']['post']['requestBody']
>['content']['application/json']['action'];
export type UnitResult = Schemas['UnitResult'];
export type Publication = Schemas['Publication'];

export function moveRound(round: string, action: RoundMove, reason: string) {
  return taken(
    api.POST('/v1/rounds/{round}/moves', {
      params: { path: { round } },
      body: { action, ...(reason && { reason }) },
    }),
  );
}

export function extendDeadline(
  round: string,
  body: { days: Omit<Days, 'late'>; reason: string; seen: number },
) {
  return taken(api.POST('/v1/rounds/{round}/deadlines', { params: { path: { round } }, body }));
}

export function milestonesQuery(round: string) {
  return queryOptions({
    queryKey: ['rounds', round, 'milestones'],
    queryFn: () => taken(api.GET('/v1/rounds/{round}/milestones', { params: { path: { round } } })),
  });
}

/** Results that were computed and not published yet. */
export function draftQuery(round: string) {
  return queryOptions({
    queryKey: ['rounds', round, 'results'],
    queryFn: () => taken(api.GET('/v1/rounds/{round}/results', { params: { path: { round } } })),
  });
}

/** A publication with its results. */
export function publicationQuery(round: string, number: number | undefined) {
  return queryOptions({
    queryKey: ['rounds', round, 'publications', number],
    queryFn: () =>
      taken(
        api.GET('/v1/rounds/{round}/publications/{number}', {
          params: { path: { round, number: String(number) } },
        }),
      ),
    enabled: number !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export type ManagerMove = 'return' | 'finish-appraisal' | 'reopen-unit-appraisal';

export function moveUnitOf(
  { round, unit }: UnitAt,
  action: ManagerMove,
  { reason, acceptRest }: { reason: string; acceptRest: boolean },
) {
  return taken(
    api.POST('/v1/rounds/{round}/units/{unit}/moves', {
      params: { path: { round, unit } },
      body: { action, acceptRest, ...(reason && { reason }) },
    }),
  );
}

export function createRound(body: Schemas['NewRound']) {
  return taken(api.POST('/v1/rounds', { body }));
}

export function editRound(round: string, body: Schemas['EditedRound']) {
  return taken(api.PUT('/v1/rounds/{round}', { params: { path: { round } }, body }));
}
