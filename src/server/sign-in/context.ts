import { createHmac } from 'node:crypto';
import { type Attempt, countAttempt, forgetAttempts } from '../../storage/sign-in/counts.ts';
import type { Auth } from './auth.ts';
import type { SignInEvent } from './events.ts';
import type { Limits, Pages, SignInOptions } from './options.ts';

/** What every part of sign-in works with. */
export interface Context {
  readonly auth: Auth;
  readonly options: SignInOptions;
  readonly limits: Limits;
  readonly pages: Pages;
}

export async function tell({ options }: Context, event: SignInEvent): Promise<void> {
  await options.onEvent?.(event);
}

/** Names are kept and compared in small letters; a full-width or decomposed letter is the same letter. */
export const usernameOf = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

/**
 * Counts are kept under a keyed hash: what somebody types for a name may be his password, and an
 * address is personal data.
 */
export function subject({ options }: Context, kind: string, value: string): string {
  return `${kind}:${createHmac('sha256', options.secret).update(`${kind}\n${value}`).digest('base64url')}`;
}

export const passwordSubject = (context: Context, username: string): string =>
  subject(context, 'password', usernameOf(username));

export const secondFactorSubject = (context: Context, userId: string): string =>
  subject(context, 'second-factor', userId);

/** @see countAttempt */
export async function attempt(context: Context, key: string): Promise<Attempt> {
  const { database, now } = context.options;
  return countAttempt(database, key, context.limits.failures, now());
}

export async function succeeded(context: Context, ...keys: readonly string[]): Promise<void> {
  await forgetAttempts(context.options.database, keys);
}

/** For the audit log: a failure, and the lock when this one closed it. */
export async function failed(
  context: Context,
  step: 'password' | 'second-factor',
  { allowed, lockedUntil }: Attempt,
  userId?: string,
): Promise<void> {
  const who = userId === undefined ? {} : { userId };
  await tell(context, { kind: 'failed', step, ...who });
  if (allowed && lockedUntil)
    await tell(context, { kind: 'locked', step, until: lockedUntil, ...who });
}
