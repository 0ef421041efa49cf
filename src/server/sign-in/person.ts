import { NO_MAIL } from '../../storage/sign-in/people.ts';
import { endSession, touchSession } from '../../storage/sign-in/sessions.ts';
import type { Context } from './context.ts';

/** Who sends a request. */
export interface Person {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly email?: string;
  /** The second factor is enrolled and was passed in this very session: demand it of privileged roles. */
  readonly secondFactor: boolean;
  /** Enrolled at all. When false and a role needs it, the person must enrol first. */
  readonly secondFactorEnrolled: boolean;
  readonly way: 'password' | 'sso';
  readonly sessionId: string;
  readonly signedInAt: Date;
}

/** `last_seen_at` is written at most so often, in milliseconds. */
const TOUCH_EVERY = 60_000;

/**
 * The person of a request's cookie, or nobody: no cookie, a forged one, a session that was revoked,
 * idle too long or too old, a disabled person. Asks the database every time, so that what is revoked
 * in one process is over in all.
 */
export async function personOf(
  { auth, options, limits }: Context,
  headers: Headers,
): Promise<Person | undefined> {
  if (!headers.has('cookie')) return undefined;
  const found = await auth.api.getSession({
    headers,
    query: { disableRefresh: true, disableCookieCache: true },
  });
  if (!found) return undefined;
  const { session, user } = found;
  const now = options.now();
  const idle = now.getTime() - session.lastSeenAt.getTime();
  const over = user.disabledAt || session.expiresAt <= now || idle >= limits.sessionIdle * 1000;
  if (over) {
    await endSession(options.database, session.id);
    return undefined;
  }
  if (idle >= TOUCH_EVERY) await touchSession(options.database, session.id, now);
  return {
    id: user.id,
    username: user.username ?? '',
    name: user.name,
    ...(!user.email.endsWith(NO_MAIL) && { email: user.email }),
    secondFactor: Boolean(user.twoFactorEnabled) && session.secondFactor,
    secondFactorEnrolled: Boolean(user.twoFactorEnabled),
    way: session.way === 'sso' ? 'sso' : 'password',
    sessionId: session.id,
    signedInAt: session.createdAt,
  };
}
