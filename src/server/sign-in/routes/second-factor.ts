import { z } from 'zod';
import { challenged, raiseSession, takeCode } from '../../../storage/sign-in/sessions.ts';
import { COOKIE_PREFIX } from '../auth.ts';
import { answer, askLibrary, type Call, type Outcome, passOn, refuse } from '../call.ts';
import { attempt, failed, secondFactorSubject, subject, succeeded, tell } from '../context.ts';
import { withPassword } from './password.ts';

const passwordBody = z.object({ password: z.string().max(1024).optional() });
const codeBody = z.object({ code: z.string().min(1).max(64) });
const enrolment = z.object({ totpURI: z.url(), backupCodes: z.array(z.string()) });
const renewed = z.object({ backupCodes: z.array(z.string()) });

/**
 * `POST /two-factor/enable {password?}` → `{totpUri, secret, backupCodes}`. Counts only once
 * `verify-totp` has shown that the app was set up. The password is left out by who has none.
 */
export async function enrol(call: Call): Promise<Outcome> {
  const { context, person } = call;
  if (!person) return refuse('sign-in.needed');
  if (person.secondFactorEnrolled) return refuse('sign-in.second-factor-enrolled');
  const body = passwordBody.safeParse(call.body);
  if (!body.success) return refuse('request.malformed');
  const said = await withPassword(call, '/two-factor/enable', body.data);
  if (!said.ok) return passOn(said);
  const { totpURI, backupCodes } = enrolment.parse(said.body);
  const secret = new URL(totpURI).searchParams.get('secret') ?? '';
  const issuer = context.options.authenticatorName ?? 'Thang Điểm';
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(person.username)}`;
  const totpUri = `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=6&period=30`;
  return answer({ totpUri, secret, backupCodes }, said.cookies);
}

/** `POST /two-factor/verify-totp {code}` → `{outcome: 'signed-in'}`: at the door, at enrolment, or later. */
export const verifyCode = (call: Call): Promise<Outcome> => verify(call, 'code');

/** `POST /two-factor/verify-backup-code {code}` → `{outcome: 'signed-in'}`; each code opens once. */
export const verifyBackupCode = (call: Call): Promise<Outcome> => verify(call, 'backup-code');

/** An identifier has letters, digits and hyphens, which stand in a cookie as they are; a signature follows. */
const CHALLENGE = new RegExp(`(?:^|;\\s*)(?:__Secure-)?${COOKIE_PREFIX}\\.two_factor=([\\w-]+)`);

const ASKED = { code: '/two-factor/verify-totp', 'backup-code': '/two-factor/verify-backup-code' };

async function verify(call: Call, by: 'code' | 'backup-code'): Promise<Outcome> {
  const { context, person, request } = call;
  const { database, now } = context.options;
  const body = codeBody.safeParse(call.body);
  if (!body.success) return refuse('request.malformed');
  const code = body.data.code.replace(/\s/g, '');
  if (by === 'backup-code' && person && !person.secondFactorEnrolled)
    return refuse('sign-in.second-factor-not-enrolled');
  const challenge = challengeOf(request.headers);
  const userId = person?.id ?? (challenge && (await challenged(database, challenge, now())));
  if (!userId) return refuse('sign-in.second-factor-expired');
  const key = secondFactorSubject(context, userId);
  const tried = await attempt(context, key);
  if (!tried.allowed) {
    await failed(context, 'second-factor', tried, userId);
    const left = (tried.lockedUntil?.getTime() ?? 0) - now().getTime();
    return refuse('sign-in.second-factor-locked', Math.max(1, Math.ceil(left / 1000)));
  }
  const codeHash = subject(context, 'code', `${userId}\n${code}`);
  if (!(await takeCode(database, userId, codeHash, now()))) {
    await failed(context, 'second-factor', tried, userId);
    return refuse('sign-in.second-factor-wrong');
  }
  const said = await askLibrary(call, ASKED[by], { body: { code } });
  if (!said.ok) {
    if (said.problem.code === 'sign-in.second-factor-wrong')
      await failed(context, 'second-factor', tried, userId);
    return passOn(said);
  }
  await succeeded(context, key);
  if (person && !person.secondFactorEnrolled)
    await tell(context, { kind: 'second-factor-enrolled', userId });
  else {
    if (person) await raiseSession(database, person.sessionId);
    await tell(context, { kind: 'second-factor-passed', userId, by });
    const event = { kind: 'signed-in', way: 'password', secondFactor: true } as const;
    if (!person) await tell(context, { ...event, userId });
  }
  return answer({ outcome: 'signed-in' }, said.cookies);
}

/** `POST /two-factor/generate-backup-codes {password?}` → `{backupCodes}`; the old ones open no more. */
export async function renewBackupCodes(call: Call): Promise<Outcome> {
  const { context, person } = call;
  if (!person) return refuse('sign-in.needed');
  if (!person.secondFactor) return refuse('sign-in.second-factor-needed');
  const body = passwordBody.safeParse(call.body);
  if (!body.success) return refuse('request.malformed');
  const said = await withPassword(call, '/two-factor/generate-backup-codes', body.data);
  if (!said.ok) return passOn(said);
  await tell(context, { kind: 'backup-codes-renewed', userId: person.id });
  return answer({ backupCodes: renewed.parse(said.body).backupCodes }, said.cookies);
}

/** `POST /two-factor/disable {password?}` → `{}`; only in a session that has passed it. */
export async function removeOwnSecondFactor(call: Call): Promise<Outcome> {
  const { context, person } = call;
  if (!person) return refuse('sign-in.needed');
  if (!person.secondFactor) return refuse('sign-in.second-factor-needed');
  const body = passwordBody.safeParse(call.body);
  if (!body.success) return refuse('request.malformed');
  const said = await withPassword(call, '/two-factor/disable', body.data);
  if (!said.ok) return passOn(said);
  await tell(context, { kind: 'second-factor-removed', userId: person.id });
  return answer({}, said.cookies);
}

/** Which sign-in the cookie after a right password belongs to; the library checks its signature. */
function challengeOf(headers: Headers): string | undefined {
  return CHALLENGE.exec(headers.get('cookie') ?? '')?.[1];
}
