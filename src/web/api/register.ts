import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, taken } from './client.ts';

export type RegisteredUnit = Schemas['Unit'];

export interface RegisterChange {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** The register of units. */
export function registerQuery() {
  return queryOptions({ queryKey: ['register'], queryFn: () => taken(api.GET('/v1/units')) });
}

export function putUnit(unit: RegisteredUnit): Promise<RegisterChange> {
  return taken(api.PUT('/v1/units', { body: [unit] }));
}

export function setParticipants(round: string, body: Schemas['Participants']) {
  return taken(api.PUT('/v1/rounds/{round}/units', { params: { path: { round } }, body }));
}
