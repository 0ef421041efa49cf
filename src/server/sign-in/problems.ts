import type { PasswordFault } from './password-policy.ts';

/** Every code an answer below `/api/auth/` can carry, with its HTTP status. */
export const PROBLEM_STATUS = {
  'sign-in.refused': 401,
  'sign-in.too-many': 429,
  'sign-in.needed': 401,
  'sign-in.second-factor-expired': 401,
  'sign-in.second-factor-wrong': 401,
  'sign-in.second-factor-locked': 429,
  'sign-in.second-factor-needed': 403,
  'sign-in.second-factor-not-enrolled': 409,
  'sign-in.second-factor-enrolled': 409,
  'sign-in.password-wrong': 403,
  'sign-in.sso-not-offered': 404,
  'sign-in.sso-unknown-person': 403,
  'sign-in.sso-cancelled': 403,
  'sign-in.sso-state': 400,
  'sign-in.sso-failed': 502,
  'invitation.unknown': 404,
  'invitation.used': 410,
  'invitation.expired': 410,
  'password.too-short': 422,
  'password.too-long': 422,
  'password.too-common': 422,
  'password.is-username': 422,
  'request.malformed': 400,
  'request.wrong-origin': 403,
  'request.unknown': 404,
  'server.failed': 500,
} as const satisfies Record<string, number> & Record<PasswordFault, number>;

export type ProblemCode = keyof typeof PROBLEM_STATUS;

export interface Problem {
  readonly code: ProblemCode;
  readonly status: number;
  /** Seconds to wait, where waiting helps. */
  readonly retryAfter?: number;
}

export function problem(code: ProblemCode, retryAfter?: number): Problem {
  return { code, status: PROBLEM_STATUS[code], ...(retryAfter !== undefined && { retryAfter }) };
}

/** The library's codes that mean the same whatever was asked. */
const OF_LIBRARY: Readonly<Record<string, ProblemCode>> = {
  INVALID_USERNAME_OR_PASSWORD: 'sign-in.refused',
  INVALID_EMAIL_OR_PASSWORD: 'sign-in.refused',
  INVALID_USERNAME: 'sign-in.refused',
  USERNAME_TOO_SHORT: 'sign-in.refused',
  USERNAME_TOO_LONG: 'sign-in.refused',
  EMAIL_NOT_VERIFIED: 'sign-in.refused',
  UNAUTHORIZED: 'sign-in.needed',
  SESSION_EXPIRED: 'sign-in.needed',
  SESSION_REQUIRED: 'sign-in.needed',
  INVALID_PASSWORD: 'sign-in.password-wrong',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'sign-in.password-wrong',
  PASSWORD_TOO_SHORT: 'password.too-short',
  PASSWORD_TOO_LONG: 'password.too-long',
  INVALID_CODE: 'sign-in.second-factor-wrong',
  INVALID_BACKUP_CODE: 'sign-in.second-factor-wrong',
  INVALID_TWO_FACTOR_COOKIE: 'sign-in.second-factor-expired',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'sign-in.second-factor-expired',
  ACCOUNT_TEMPORARILY_LOCKED: 'sign-in.second-factor-locked',
  TOTP_NOT_ENABLED: 'sign-in.second-factor-not-enrolled',
  TWO_FACTOR_NOT_ENABLED: 'sign-in.second-factor-not-enrolled',
  BACKUP_CODES_NOT_ENABLED: 'sign-in.second-factor-not-enrolled',
  INVALID_ORIGIN: 'request.wrong-origin',
  MISSING_OR_NULL_ORIGIN: 'request.wrong-origin',
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: 'request.wrong-origin',
  INVALID_CALLBACK_URL: 'request.wrong-origin',
  VALIDATION_ERROR: 'request.malformed',
};

/** What stands in `?error=` when the province's single sign-on comes back without a person. */
const OF_SSO: Readonly<Record<string, ProblemCode>> = {
  signup_disabled: 'sign-in.sso-unknown-person',
  account_not_linked: 'sign-in.sso-unknown-person',
  unable_to_create_session: 'sign-in.sso-unknown-person',
  access_denied: 'sign-in.sso-cancelled',
  login_required: 'sign-in.sso-cancelled',
  interaction_required: 'sign-in.sso-cancelled',
  state_mismatch: 'sign-in.sso-state',
  state_not_found: 'sign-in.sso-state',
  state_invalid: 'sign-in.sso-state',
};

/** Our code for an answer of the sign-in library: its HTTP status and the `code` of its body. */
export function problemOfLibrary(status: number, code: string | undefined): Problem {
  const known = code === undefined ? undefined : OF_LIBRARY[code];
  if (known) return problem(known);
  if (status === 429) return problem('sign-in.too-many');
  if (status === 401) return problem('sign-in.needed');
  if (status === 404 || status === 405) return problem('request.unknown');
  return problem(status < 500 ? 'request.malformed' : 'server.failed');
}

/** Our code for the `error` that the library sends the browser back with. */
export function problemOfSso(error: string): Problem {
  return problem(OF_SSO[error] ?? 'sign-in.sso-failed');
}
