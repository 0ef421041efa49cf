import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  addPerson,
  dropSecondFactor,
  findPerson,
  linkAccount,
  NO_MAIL,
  setDisabled,
} from '../../storage/sign-in/people.ts';
import { endSessions } from '../../storage/sign-in/sessions.ts';
import { SSO } from './auth.ts';
import {
  type Context,
  passwordSubject,
  secondFactorSubject,
  succeeded,
  tell,
  usernameOf,
} from './context.ts';
import { subjectOf } from './oidc.ts';

export interface NewPerson {
  /** Small letters, digits, `.`, `_`, `-`; 3 to 64; capitals are made small. */
  readonly username: string;
  readonly name: string;
  readonly email?: string;
}

export type PersonCode =
  | 'person.username-malformed'
  | 'person.name-missing'
  | 'person.email-malformed'
  | 'person.username-taken'
  | 'person.email-taken';

export type Created =
  | { readonly ok: true; readonly userId: string }
  | { readonly ok: false; readonly codes: readonly PersonCode[] };

/** 3 to 64; capitals are made small before. */
export const USERNAME = /^[a-z0-9](?:[a-z0-9._-]{1,62})[a-z0-9]$/;
const address = z.email().max(254);

/** Adds somebody who cannot sign in yet: no password is set, no link made. */
export async function createPerson(context: Context, person: NewPerson): Promise<Created> {
  const { database, now } = context.options;
  const username = usernameOf(person.username);
  const name = person.name.normalize('NFC').trim();
  const email = person.email?.trim().toLowerCase();
  const codes: PersonCode[] = [];
  if (!USERNAME.test(username)) codes.push('person.username-malformed');
  if (!name || name.length > 200) codes.push('person.name-missing');
  if (email !== undefined && (!address.safeParse(email).success || email.endsWith(NO_MAIL)))
    codes.push('person.email-malformed');
  if (codes.length > 0) return { ok: false, codes };
  const id = randomUUID();
  const taken = await addPerson(database, { id, username, name, ...(email && { email }) }, now());
  if (taken) return { ok: false, codes: [`person.${taken}-taken`] };
  await tell(context, { kind: 'person-created', userId: id, username });
  return { ok: true, userId: id };
}

/** Ends every session of the person, in every process at once. Gives how many there were. */
export async function revokeSessions(
  context: Context,
  userId: string,
  except?: string,
): Promise<number> {
  const sessions = await endSessions(context.options.database, userId, except);
  if (sessions > 0) await tell(context, { kind: 'sessions-revoked', userId, sessions });
  return sessions;
}

/** No way in is left open, and every session ends; false for an unknown id. */
export async function disable(context: Context, userId: string): Promise<boolean> {
  const { database, now } = context.options;
  const at = now();
  const done = await setDisabled(database, userId, at, at);
  if (done) await tell(context, { kind: 'person-disabled', userId });
  return done;
}

/** The password and the second factor from before count again; false for an unknown id. */
export async function enable(context: Context, userId: string): Promise<boolean> {
  const { database, now } = context.options;
  const done = await setDisabled(database, userId, null, now());
  if (done) await tell(context, { kind: 'person-enabled', userId });
  return done;
}

/** Lifts a lock after too many failures; false for an unknown id. */
export async function unlock(context: Context, userId: string): Promise<boolean> {
  const person = await findPerson(context.options.database, userId);
  if (!person) return false;
  const { username } = person;
  await succeeded(
    context,
    passwordSubject(context, username),
    secondFactorSubject(context, userId),
  );
  await tell(context, { kind: 'unlocked', userId });
  return true;
}

/** For a lost telephone: the person signs in by password and enrols anew; false for an unknown id. */
export async function removeSecondFactor(context: Context, userId: string): Promise<boolean> {
  const { database, now } = context.options;
  const done = await dropSecondFactor(database, userId, now());
  if (done) await tell(context, { kind: 'second-factor-removed', userId });
  return done;
}

/**
 * Ties a person to his subject at the province's single sign-on, where the e-mail does not tell.
 * False when there is no single sign-on, no such person, or the subject is somebody else's.
 */
export async function linkSso(
  context: Context,
  userId: string,
  ssoSubject: string,
): Promise<boolean> {
  const { database, now, oidc } = context.options;
  if (!oidc) return false;
  const link = {
    id: randomUUID(),
    userId,
    provider: SSO,
    subject: subjectOf(oidc.issuer, ssoSubject),
  };
  const done = await linkAccount(database, link, now());
  if (done) await tell(context, { kind: 'sso-linked', userId });
  return done;
}
