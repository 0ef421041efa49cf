import { betterAuth } from 'better-auth';
import { genericOAuth, twoFactor, username } from 'better-auth/plugins';
import type { Database } from '../../storage/index.ts';
import { CLIENT_ADDRESS } from '../identity.ts';
import { PASSWORD_LENGTH } from './password-rules.ts';

/** The province's own sign-in, by OpenID Connect. */
export interface SsoOptions {
  /** Address below which `/.well-known/openid-configuration` is found. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface AuthOptions {
  readonly database: Database;
  /** At least 32 random characters; sessions signed by another one are worth nothing. */
  readonly secret: string;
  readonly baseUrl: string;
  readonly sso?: SsoOptions | undefined;
  readonly onLog: (level: string, message: string) => void;
}

export const SSO = 'sso';

const HOUR = 3600;
/** A working day; an hour's work keeps it alive. */
const SESSION_SECONDS = 12 * HOUR;

/** better-auth as this house uses it: nobody signs themselves up, and nothing leaves the house. */
export function createAuth({ database, secret, baseUrl, sso, onLog }: AuthOptions) {
  return betterAuth({
    appName: 'Thang Điểm',
    secret,
    baseURL: baseUrl,
    basePath: '/api/auth',
    trustedOrigins: [new URL(baseUrl).origin],
    database: { db: database.kysely, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { level: 'warn', log: (level, message) => onLog(level, message) },
    user: {
      additionalFields: {
        disabled: { type: 'boolean', required: false, defaultValue: false, input: false },
      },
      changeEmail: { enabled: false },
      deleteUser: { enabled: false },
    },
    session: {
      expiresIn: SESSION_SECONDS,
      updateAge: HOUR,
      // Read from the database each time: a revoked session is over at once.
      cookieCache: { enabled: false },
      additionalFields: {
        secondFactor: { type: 'boolean', required: false, defaultValue: false, input: false },
      },
    },
    account: { accountLinking: { enabled: true, trustedProviders: [SSO] } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      revokeSessionsOnPasswordReset: true,
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 300,
      customRules: {
        '/sign-in/username': { window: 60, max: 30 },
        '/sign-in/email': { window: 60, max: 30 },
        '/two-factor/verify-totp': { window: 60, max: 10 },
        '/two-factor/verify-backup-code': { window: 60, max: 5 },
      },
    },
    advanced: {
      cookiePrefix: 'thangdiem',
      useSecureCookies: baseUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
    },
    // The page of another way in is not answered: people are known by their username.
    disabledPaths: ['/sign-in/email', '/sign-up/email', '/update-user', '/is-username-available'],
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const user = await context?.context.internalAdapter.findUserById(session.userId);
            if (user && 'disabled' in user && user.disabled === true) return false;
            const passed = context?.path.startsWith('/two-factor/verify') ?? false;
            return { data: { ...session, secondFactor: passed } };
          },
        },
      },
    },
    plugins: [
      username({ minUsernameLength: 2, maxUsernameLength: 64 }),
      twoFactor({ issuer: 'Thang Điểm' }),
      ...(sso
        ? [
            genericOAuth({
              config: [
                {
                  providerId: SSO,
                  discoveryUrl: `${sso.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
                  clientId: sso.clientId,
                  clientSecret: sso.clientSecret,
                  scopes: ['openid', 'email', 'profile'],
                  pkce: true,
                  disableSignUp: true,
                  disableImplicitSignUp: true,
                },
              ],
            }),
          ]
        : []),
    ],
  });
}
export type Auth = ReturnType<typeof createAuth>;
