import { z } from '@hono/zod-openapi';
import type { Grant, LoggedAction } from '../../round/index.ts';
import { allow } from '../../service/in-round.ts';
import { giveRole, takeRole } from '../../service/keep-grants.ts';
import { allGrants, appendAudit } from '../../storage/index.ts';
import * as answers from '../answers.ts';
import { type Api, endpoint } from '../endpoint.ts';
import type { Identity } from '../identity.ts';
import * as schemas from '../schemas.ts';
import type { Served } from '../served.ts';
import { USERNAME } from '../sign-in/people.ts';

const PERSON = { person: z.string().min(1).max(64) };
const username = z.string().toLowerCase().regex(USERNAME);
const link = z.object({ url: z.string(), expiresAt: z.iso.datetime() });

/** What an administrator does to a person, and nothing comes back. */
const DEEDS: readonly {
  readonly path: string;
  readonly id: string;
  readonly action: LoggedAction;
  work(identity: Identity, person: string): Promise<void>;
}[] = [
  {
    path: 'disable',
    id: 'disablePerson',
    action: 'disable-person',
    work: (identity, person) => identity.setDisabled(person, true),
  },
  {
    path: 'enable',
    id: 'enablePerson',
    action: 'enable-person',
    work: (identity, person) => identity.setDisabled(person, false),
  },
  {
    path: 'sessions/end',
    id: 'revokeSessions',
    action: 'end-sessions',
    work: (identity, person) => identity.revokeSessions(person),
  },
  {
    path: 'unlock',
    id: 'unlockPerson',
    action: 'unlock-person',
    work: (identity, person) => identity.unlock(person),
  },
  {
    path: 'second-factor/remove',
    id: 'removeSecondFactor',
    action: 'remove-second-factor',
    work: (identity, person) => identity.removeSecondFactor(person),
  },
];

/** People and their roles; only administrators come here. */
export function peopleRoutes(api: Api, { service }: Served, identity: Identity): void {
  const noted = (
    by: string,
    action: LoggedAction,
    id: string,
    change: Record<string, unknown> = {},
  ) =>
    service.store.write((db) =>
      appendAudit(db, { actor: by, at: service.now(), action, subject: `person/${id}`, change }),
    );

  endpoint(
    api,
    {
      method: 'get',
      path: '/people',
      id: 'listPeople',
      tag: 'people',
      answer: z.array(answers.person),
    },
    async ({ actor }) => {
      allow(actor, 'manage-people');
      const grants = await service.store.read(allGrants);
      return (await identity.listPeople()).map((one) => ({
        ...one,
        grants: grants.filter((grant) => grant.person === one.id),
      }));
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/people',
      id: 'createPerson',
      tag: 'people',
      body: z.strictObject({
        username,
        name: z.string().trim().min(1).max(200),
        email: z.email().max(200).optional(),
      }),
      answer: z.object({ person: answers.person, link }),
    },
    async ({ actor, body }) => {
      allow(actor, 'manage-people');
      const created = await identity.createPerson(body);
      await noted(actor.id, 'create-person', created.id, { after: { username: created.username } });
      return { person: created, link: await identity.invite(created.id) };
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/people/{person}/invitations',
      id: 'invitePerson',
      tag: 'people',
      params: PERSON,
      answer: link,
    },
    async ({ actor, params }) => {
      allow(actor, 'manage-people');
      const invitation = await identity.invite(params.person);
      await noted(actor.id, 'invite-person', params.person);
      return invitation;
    },
  );
  for (const { path, id, action, work } of DEEDS) {
    endpoint(
      api,
      { method: 'post', path: `/people/{person}/${path}`, id, tag: 'people', params: PERSON },
      async ({ actor, params }) => {
        allow(actor, 'manage-people');
        await work(identity, params.person);
        await noted(actor.id, action, params.person);
      },
    );
  }
  endpoint(
    api,
    {
      method: 'post',
      path: '/people/{person}/roles',
      id: 'giveRole',
      tag: 'people',
      params: PERSON,
      body: schemas.grant,
      answer: schemas.heldGrant,
    },
    ({ actor, params, body }) => giveRole(service, actor, params.person, grantOf(body)),
  );
  endpoint(
    api,
    {
      method: 'delete',
      path: '/people/{person}/roles/{grant}',
      id: 'takeRole',
      tag: 'people',
      params: { ...PERSON, grant: z.string().regex(/^\d{1,9}$/) },
      answer: schemas.heldGrant,
    },
    ({ actor, params }) => takeRole(service, actor, params.person, Number(params.grant)),
  );
}

function grantOf({ role, unit, blocks, groups }: z.output<typeof schemas.grant>): Grant {
  return {
    role,
    ...(unit !== undefined && { unit }),
    ...(blocks && { blocks }),
    ...(groups && { groups }),
  };
}
