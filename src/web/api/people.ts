import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, taken } from './client.ts';

export type Person = Schemas['Person'];
export type HeldGrant = Schemas['HeldGrant'];
export type NewGrant = Schemas['Grant'];

export interface OneTimeLink {
  readonly url: string;
  readonly expiresAt: string;
}

export function peopleQuery() {
  return queryOptions({ queryKey: ['people'], queryFn: () => taken(api.GET('/v1/people')) });
}

export function createPerson(body: { username: string; name: string; email?: string }) {
  return taken(api.POST('/v1/people', { body }));
}

const at = (person: string) => ({ params: { path: { person } } });

export function invite(person: string): Promise<OneTimeLink> {
  return taken(api.POST('/v1/people/{person}/invitations', at(person)));
}

/** What an administrator does to a person. */
export const deeds = {
  disable: (person: string) => taken(api.POST('/v1/people/{person}/disable', at(person))),
  enable: (person: string) => taken(api.POST('/v1/people/{person}/enable', at(person))),
  unlock: (person: string) => taken(api.POST('/v1/people/{person}/unlock', at(person))),
  endSessions: (person: string) => taken(api.POST('/v1/people/{person}/sessions/end', at(person))),
  removeSecondFactor: (person: string) =>
    taken(api.POST('/v1/people/{person}/second-factor/remove', at(person))),
};
export type Deed = keyof typeof deeds;

export function giveRole(person: string, body: NewGrant) {
  return taken(api.POST('/v1/people/{person}/roles', { ...at(person), body }));
}

export function takeRole(person: string, grant: number) {
  return taken(
    api.DELETE('/v1/people/{person}/roles/{grant}', {
      params: { path: { person, grant: String(grant) } },
    }),
  );
}
