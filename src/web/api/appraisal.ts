import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, taken } from './client.ts';
import type { UnitAt } from './units.ts';

export type CriterionAcross = Schemas['CriterionAcross'];
export type CriterionProgress = Schemas['CriterionProgress'];
export type UnitAtCriterion = Schemas['UnitAtCriterion'];
export type Warning = Schemas['Warning'];
export type UnitWarnings = Schemas['UnitWarnings'];
export type Question = Schemas['Question'];
export type LineInView = Schemas['LineInView'];
export type DecisionValue = NonNullable<Schemas['Decision']>;

/** Names of all that is read for whoever judges in a round. */
export const appraisalKeys = {
  criteria: (round: string) => ['rounds', round, 'criteria'] as const,
  criterion: (round: string, criterion: string) =>
    ['rounds', round, 'criteria', criterion] as const,
  unit: ({ round, unit }: UnitAt) => ['units', round, unit] as const,
  questions: ({ round, unit }: UnitAt) => ['units', round, unit, 'questions'] as const,
};

/** The criteria assigned, each with how many units still wait. */
export function criteriaQuery(round: string) {
  return queryOptions({
    queryKey: appraisalKeys.criteria(round),
    queryFn: () => taken(api.GET('/v1/rounds/{round}/criteria', { params: { path: { round } } })),
  });
}

/** One criterion of every unit assigned. */
export function criterionQuery(round: string, criterion: string) {
  return queryOptions({
    queryKey: appraisalKeys.criterion(round, criterion),
    queryFn: () =>
      taken(
        api.GET('/v1/rounds/{round}/criteria/{criterion}', {
          params: { path: { round, criterion } },
        }),
      ),
  });
}

/** What to look at closely in a unit, with the middle of its block for each criterion. */
export function warningsQuery(at: UnitAt) {
  return queryOptions({
    queryKey: [...appraisalKeys.unit(at), 'warnings'],
    queryFn: () =>
      taken(api.GET('/v1/rounds/{round}/units/{unit}/warnings', { params: { path: { ...at } } })),
  });
}

/** Questions to a unit, answered or not, as far as one may see them. */
export function questionsQuery(at: UnitAt) {
  return queryOptions({
    queryKey: appraisalKeys.questions(at),
    queryFn: () =>
      taken(api.GET('/v1/rounds/{round}/units/{unit}/questions', { params: { path: { ...at } } })),
  });
}

export interface Deciding extends UnitAt {
  readonly criterion: string;
  readonly value: DecisionValue | null;
  readonly seen: number;
}

export function saveDecision({ round, unit, criterion, value, seen }: Deciding) {
  return taken(
    api.PUT('/v1/rounds/{round}/units/{unit}/decisions/{criterion}', {
      params: { path: { round, unit, criterion } },
      body: { value, seen },
    }),
  );
}

export type UnitMove = 'finish-appraisal' | 'return' | 'reopen-unit-appraisal';

export function moveUnit(
  at: UnitAt,
  body: { action: UnitMove; reason?: string; acceptRest: boolean },
) {
  return taken(
    api.POST('/v1/rounds/{round}/units/{unit}/moves', { params: { path: { ...at } }, body }),
  );
}

export function askUnit(at: UnitAt, body: { criterion: string; text: string }) {
  return taken(
    api.POST('/v1/rounds/{round}/units/{unit}/questions', { params: { path: { ...at } }, body }),
  );
}

export function answerQuestion(at: UnitAt, { id, version }: Question, text: string) {
  return taken(
    api.POST('/v1/rounds/{round}/units/{unit}/questions/{question}/answer', {
      params: { path: { ...at, question: id } },
      body: { text, seen: version },
    }),
  );
}

export function closeQuestion(at: UnitAt, { id, version }: Question) {
  return taken(
    api.POST('/v1/rounds/{round}/units/{unit}/questions/{question}/close', {
      params: { path: { ...at, question: id } },
      body: { seen: version },
    }),
  );
}
