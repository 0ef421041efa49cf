import { z } from 'zod';
import { passwordHolder } from '../../../storage/sign-in/people.ts';
import { endSession } from '../../../storage/sign-in/sessions.ts';
import {
  answer,
  askLibrary,
  type Call,
  type OfLibrary,
  type Outcome,
  passOn,
  refuse,
} from '../call.ts';
import { attempt, failed, passwordSubject, succeeded, tell, usernameOf } from '../context.ts';
import { hashPassword } from '../password-hash.ts';
import { passwordFault } from '../password-policy.ts';
import { revokeSessions } from '../people.ts';

const LONGEST_TYPED = 1024;
const typed = z.string().max(LONGEST_TYPED);
const signInBody = z.object({ username: typed, password: typed });
const changeBody = z.object({ currentPassword: typed, newPassword: typed });

/**
 * `POST /sign-in/username {username, password}` → `{outcome: 'signed-in' | 'second-factor-needed'}`.
 * A wrong password, an unknown name, a disabled or locked person: one answer, after as much work.
 */
export async function signIn(call: Call): Promise<Outcome> {
  const { context } = call;
  const body = signInBody.safeParse(call.body);
  if (!body.success) return refuse('request.malformed');
  const username = usernameOf(body.data.username);
  const { password } = body.data;
  const key = passwordSubject(context, username);
  const tried = await attempt(context, key);
  const holder = await passwordHolder(context.options.database, username);
  if (!tried.allowed || !holder || password === '') {
    await hashPassword(password);
    await failed(context, 'password', tried, holder?.id);
    return refuse('sign-in.refused');
  }
  const said = await askLibrary(call, '/sign-in/username', { body: { username, password } });
  if (!said.ok) {
    if (said.problem.code !== 'sign-in.refused') return passOn(said);
    await failed(context, 'password', tried, holder.id);
    return refuse('sign-in.refused');
  }
  await succeeded(context, key);
  if (call.person) await endSession(context.options.database, call.person.sessionId);
  if (said.body.twoFactorRedirect === true)
    return answer({ outcome: 'second-factor-needed' }, said.cookies);
  const event = { kind: 'signed-in', way: 'password', secondFactor: false } as const;
  await tell(context, { ...event, userId: holder.id });
  return answer({ outcome: 'signed-in' }, said.cookies);
}

/** `POST /sign-out` → `{}`, signed in or not. */
export async function signOut(call: Call): Promise<Outcome> {
  const said = await askLibrary(call, '/sign-out', { body: {} });
  if (!said.ok) return passOn(said);
  if (call.person) await tell(call.context, { kind: 'signed-out', userId: call.person.id });
  return answer({}, said.cookies);
}

/** `POST /revoke-sessions` → `{sessions}`: signed out everywhere, here too. */
export async function signOutEverywhere(call: Call): Promise<Outcome> {
  const { context, person } = call;
  if (!person) return refuse('sign-in.needed');
  const sessions = await revokeSessions(context, person.id);
  const said = await askLibrary(call, '/sign-out', { body: {} });
  return answer({ sessions }, said.cookies);
}

/** `POST /change-password {currentPassword, newPassword}` → `{}`; all other sessions end. */
export async function changePassword(call: Call): Promise<Outcome> {
  const { context, person } = call;
  if (!person) return refuse('sign-in.needed');
  if (person.secondFactorEnrolled && !person.secondFactor)
    return refuse('sign-in.second-factor-needed');
  const body = changeBody.safeParse(call.body);
  if (!body.success) return refuse('request.malformed');
  const fault = passwordFault(body.data.newPassword, person.username);
  if (fault) return refuse(fault);
  const said = await withPassword(call, '/change-password', {
    ...body.data,
    revokeOtherSessions: false,
  });
  if (!said.ok) return passOn(said);
  await tell(context, { kind: 'password-set', userId: person.id, by: 'change' });
  await revokeSessions(context, person.id, person.sessionId);
  return answer({}, said.cookies);
}

const WRONG: OfLibrary = {
  ok: false,
  problem: { code: 'sign-in.password-wrong', status: 403 },
  code: undefined,
  body: {},
  location: null,
  cookies: [],
};

/**
 * Asks the library for something that repeats the password. Guesses made inside a session count like
 * those before the door, and a locked name is answered like a wrong password.
 */
export async function withPassword(call: Call, path: string, body: object): Promise<OfLibrary> {
  const { context, person } = call;
  if (!person) throw new Error('Only somebody who is signed in repeats a password');
  const key = passwordSubject(context, person.username);
  const tried = await attempt(context, key);
  if (!tried.allowed) {
    await failed(context, 'password', tried, person.id);
    return WRONG;
  }
  const said = await askLibrary(call, path, { body });
  if (said.problem.code === 'sign-in.password-wrong' && !said.ok)
    await failed(context, 'password', tried, person.id);
  else await succeeded(context, key);
  return said;
}
