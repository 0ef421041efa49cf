import { sweepSignIn } from '../../storage/sign-in/counts.ts';
import type { InvitationPurpose } from '../../storage/sign-in/invitations.ts';
import { listPeople, namesOf, type PersonRecord } from '../../storage/sign-in/people.ts';
import { createAuth } from './auth.ts';
import type { Context } from './context.ts';
import { handle } from './handle.ts';
import { type Accepted, acceptInvitation, type Invited, invite } from './invitations.ts';
import { LIMITS, PAGES, type SignInOptions } from './options.ts';
import {
  type Created,
  createPerson,
  disable,
  enable,
  linkSso,
  type NewPerson,
  removeSecondFactor,
  revokeSessions,
  unlock,
} from './people.ts';
import { type Person, personOf } from './person.ts';

/** Who somebody is. Several processes over one database behave as one. */
export interface SignIn {
  /**
   * Answers everything below `/api/auth/`; see `handle.ts` for the routes.
   *
   * @param client.address where the request comes from, by `clientAddress`; requests without share one count
   */
  handle(request: Request, client?: { readonly address?: string }): Promise<Response>;
  /** The person of the session cookie, or nobody. @see Person.secondFactor */
  personOf(headers: Headers): Promise<Person | undefined>;
  /** Adds somebody who cannot sign in before {@link SignIn.invite} or a link to single sign-on. */
  createPerson(person: NewPerson): Promise<Created>;
  /** The token of a one-time link to set a password. Show or send it; it cannot be read again. */
  invite(userId: string, purpose: InvitationPurpose): Promise<Invited>;
  acceptInvitation(token: string, password: string): Promise<Accepted>;
  disable(userId: string): Promise<boolean>;
  enable(userId: string): Promise<boolean>;
  revokeSessions(userId: string): Promise<number>;
  unlock(userId: string): Promise<boolean>;
  removeSecondFactor(userId: string): Promise<boolean>;
  linkSso(userId: string, subject: string): Promise<boolean>;
  listPeople(): Promise<readonly PersonRecord[]>;
  namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Deletes what has run out. Call it now and then, such as every hour, from any process. */
  sweep(): Promise<void>;
}

const SHORTEST_SECRET = 32;

/**
 * @throws when the secret is shorter than 32 characters or the base address is not an origin
 */
export function createSignIn(given: SignInOptions): SignIn {
  if (given.secret.length < SHORTEST_SECRET)
    throw new Error(`The secret of sign-in has at least ${SHORTEST_SECRET} characters`);
  const baseUrl = new URL(given.baseUrl);
  if (baseUrl.href !== `${baseUrl.origin}/`)
    throw new Error('The base address of sign-in is an origin without a path');
  const options = { ...given, baseUrl: baseUrl.origin };
  const limits = { ...LIMITS, ...given.limits };
  const pages = { ...PAGES, ...given.pages };
  const context: Context = { auth: createAuth(options, limits, pages), options, limits, pages };
  return {
    handle: (request, client) => handle(context, request, client?.address),
    personOf: (headers) => personOf(context, headers),
    createPerson: (person) => createPerson(context, person),
    invite: (userId, purpose) => invite(context, userId, purpose),
    acceptInvitation: (token, password) => acceptInvitation(context, token, password),
    disable: (userId) => disable(context, userId),
    enable: (userId) => enable(context, userId),
    revokeSessions: (userId) => revokeSessions(context, userId),
    unlock: (userId) => unlock(context, userId),
    removeSecondFactor: (userId) => removeSecondFactor(context, userId),
    linkSso: (userId, subject) => linkSso(context, userId, subject),
    listPeople: () => listPeople(options.database),
    namesOf: (ids) => namesOf(options.database, ids),
    sweep: () => sweepSignIn(options.database, options.now()),
  };
}
