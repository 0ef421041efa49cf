import { randomUUID } from 'node:crypto';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { genericOAuth, twoFactor, username } from 'better-auth/plugins';
import { oidcProvider } from './oidc.ts';
import type { Limits, Pages, SignInOptions } from './options.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-policy.ts';

export const BASE_PATH = '/api/auth';
/** The province's single sign-on, as accounts and the callback's address name it. */
export const SSO = 'sso';
export const COOKIE_PREFIX = 'td';
/** Holds the session; over https browsers know it as `__Secure-td.session_token`. */
export const SESSION_COOKIE = `${COOKIE_PREFIX}.session_token`;
const LONGEST_USERNAME = 64;

/** Routes of the library after which the second factor has been passed. */
const PASSES_SECOND_FACTOR: ReadonlySet<string> = new Set([
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
]);

const DATES = { createdAt: 'created_at', updatedAt: 'updated_at' };

/** How better-auth is set up; its tables are those of `storage/migrations/0002-sign-in.ts`. */
export function authOptions(options: SignInOptions, limits: Limits, pages: Pages) {
  const { database, secret, baseUrl, now, oidc, onLog } = options;
  return {
    database: { db: database.kysely, type: 'postgres' },
    secrets: [{ version: 1, value: secret }],
    secret,
    baseURL: baseUrl,
    basePath: BASE_PATH,
    appName: options.authenticatorName ?? 'Thang Điểm',
    trustedOrigins: [baseUrl],
    telemetry: { enabled: false },
    // Requests are counted by `countRequest`, before anything else is done with them.
    rateLimit: { enabled: false },
    logger: { log: (level, message) => onLog?.(level, message) },
    onAPIError: {
      errorURL: `${baseUrl}${pages.signIn}`,
      // A fault is told to the log of the server; left alone, the library prints it whole.
      onError: (error) => {
        if (error instanceof APIError) return;
        onLog?.(
          'error',
          error instanceof Error ? `${error.name}: ${error.message}` : 'unknown fault',
        );
        throw new APIError('INTERNAL_SERVER_ERROR');
      },
    },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: baseUrl.startsWith('https:'),
      // Lax, not Strict: coming back from the province's single sign-on starts at another site.
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      disableCSRFCheck: false,
      disableOriginCheck: false,
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID() },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      // In UTF-16 units, so that letters of two units keep their place; the policy counts letters.
      maxPasswordLength: 2 * LONGEST_PASSWORD,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(password, hash),
      },
    },
    user: {
      modelName: 'people',
      fields: { ...DATES, emailVerified: 'email_verified' },
      additionalFields: {
        disabledAt: { type: 'date', required: false, input: false, fieldName: 'disabled_at' },
      },
    },
    session: {
      modelName: 'sessions',
      fields: {
        ...DATES,
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
      },
      additionalFields: {
        way: { type: 'string', required: true, input: false },
        secondFactor: { type: 'boolean', required: true, input: false, fieldName: 'second_factor' },
        lastSeenAt: { type: 'date', required: true, input: false, fieldName: 'last_seen_at' },
      },
      expiresIn: limits.sessionWhole,
      // `sessionOf` keeps the idle time, which a cookie's end cannot; a copy in a cookie would
      // outlive a revoked session.
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: {
      modelName: 'accounts',
      fields: {
        ...DATES,
        userId: 'user_id',
        providerId: 'provider_id',
        accountId: 'account_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true, trustedProviders: [], requireLocalEmailVerified: true },
    },
    verification: { modelName: 'verifications', fields: { ...DATES, expiresAt: 'expires_at' } },
    databaseHooks: {
      // People come by `createPerson` alone, whatever route of the library might make one.
      user: { create: { before: async () => false } },
      account: {
        create: {
          // What the province's tokens open is none of our business.
          before: async (account) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
      session: {
        create: {
          before: async (session, context) => {
            const person = await context?.context.internalAdapter.findUserById(session.userId);
            if (!person || (person as { disabledAt?: Date | null }).disabledAt) return false;
            const path = context?.path ?? '';
            const earlier = context?.context.session?.session;
            const at = now();
            const startedAt = earlier?.createdAt ?? at;
            return {
              data: {
                ...session,
                ipAddress: null,
                userAgent: null,
                way: earlier?.way ?? (path.startsWith('/oauth2/') ? 'sso' : 'password'),
                secondFactor: PASSES_SECOND_FACTOR.has(path),
                lastSeenAt: at,
                createdAt: startedAt,
                updatedAt: at,
                expiresAt: new Date(startedAt.getTime() + limits.sessionWhole * 1000),
              },
            };
          },
        },
      },
    },
    plugins: [
      username({
        minUsernameLength: 1,
        maxUsernameLength: LONGEST_USERNAME,
        usernameValidator: () => true,
        schema: { user: { fields: { displayUsername: 'display_username' } } },
      }),
      twoFactor({
        // Who signs in by the province's single sign-on has no password to repeat.
        allowPasswordless: true,
        // Failures are counted by `countAttempt`, in sessions too, where the library counts none.
        accountLockout: { enabled: false },
        schema: {
          user: { fields: { twoFactorEnabled: 'second_factor_enrolled' } },
          twoFactor: {
            modelName: 'second_factors',
            fields: {
              userId: 'user_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
      ...(oidc
        ? [
            genericOAuth({
              config: [
                oidcProvider(oidc, (reason) => onLog?.('warn', `single sign-on: ${reason}`)),
              ],
            }),
          ]
        : []),
    ],
  } satisfies BetterAuthOptions;
}

export function createAuth(options: SignInOptions, limits: Limits, pages: Pages) {
  return betterAuth(authOptions(options, limits, pages));
}

export type Auth = ReturnType<typeof createAuth>;
