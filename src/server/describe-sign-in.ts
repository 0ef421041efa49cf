import { z } from '@hono/zod-openapi';
import type { Api } from './endpoint.ts';
import { PROBLEM } from './endpoint.ts';

const password = z.string();
const token = z.string();
const code = z.string();
const outcome = z.object({ outcome: z.enum(['signed-in', 'second-factor-needed']) });
const nothing = z.object({});
const backupCodes = z.array(z.string());

/** All there is below `/api/auth`: id, method, path, what is sent, what comes back. */
const ROUTES: readonly (readonly [
  id: string,
  method: 'get' | 'post',
  path: string,
  body: z.ZodObject | undefined,
  answer: z.ZodObject,
])[] = [
  [
    'signInWays',
    'get',
    '/sign-in/ways',
    undefined,
    z.object({ password: z.boolean(), sso: z.object({ name: z.string() }).nullable() }),
  ],
  ['signIn', 'post', '/sign-in/username', z.object({ username: z.string(), password }), outcome],
  ['signInBySso', 'post', '/sign-in/sso', nothing, z.object({ url: z.string() })],
  ['signOut', 'post', '/sign-out', nothing, nothing],
  ['signOutEverywhere', 'post', '/revoke-sessions', nothing, z.object({ sessions: z.int() })],
  [
    'changePassword',
    'post',
    '/change-password',
    z.object({ currentPassword: password, newPassword: password }),
    nothing,
  ],
  [
    'enrolSecondFactor',
    'post',
    '/two-factor/enable',
    z.object({ password: password.optional() }),
    z.object({ totpUri: z.string(), secret: z.string(), backupCodes }),
  ],
  ['verifyCode', 'post', '/two-factor/verify-totp', z.object({ code }), outcome],
  ['verifyBackupCode', 'post', '/two-factor/verify-backup-code', z.object({ code }), outcome],
  [
    'renewBackupCodes',
    'post',
    '/two-factor/generate-backup-codes',
    z.object({ password: password.optional() }),
    z.object({ backupCodes }),
  ],
  [
    'removeOwnSecondFactor',
    'post',
    '/two-factor/disable',
    z.object({ password: password.optional() }),
    nothing,
  ],
  [
    'lookAtInvitation',
    'post',
    '/invitation/look',
    z.object({ token }),
    z.object({
      username: z.string(),
      name: z.string(),
      purpose: z.string(),
      expiresAt: z.string(),
    }),
  ],
  ['acceptInvitation', 'post', '/invitation/accept', z.object({ token, password }), nothing],
];

/** Describes sign-in beside the rest of the API; it checks what comes in by shapes of its own. */
export function describeSignIn(api: Api): void {
  for (const [operationId, method, path, body, answer] of ROUTES) {
    const content = { 'application/json': { schema: answer } };
    api.openAPIRegistry.registerPath({
      method,
      path: `/auth${path}`,
      operationId,
      tags: ['sign-in'],
      security: [],
      request: body ? { body: { content: { 'application/json': { schema: body } } } } : {},
      responses: {
        200: { description: 'OK', content },
        default: { description: 'Problem (RFC 9457)', content: PROBLEM },
      },
    });
  }
}
