import { TWO_FACTOR_ERROR_CODES, USERNAME_ERROR_CODES } from 'better-auth/plugins';
import { describe, expect, it } from 'vitest';
import { problemOfLibrary, problemOfSso } from '../../../src/server/sign-in/problems.ts';

describe('what the library answers', () => {
  it.each([
    [401, 'INVALID_USERNAME_OR_PASSWORD', 'sign-in.refused', 401],
    [422, 'USERNAME_TOO_LONG', 'sign-in.refused', 401],
    [400, 'INVALID_PASSWORD', 'sign-in.password-wrong', 403],
    [401, 'INVALID_CODE', 'sign-in.second-factor-wrong', 401],
    [400, 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', 'sign-in.second-factor-expired', 401],
    [403, 'INVALID_ORIGIN', 'request.wrong-origin', 403],
    [429, undefined, 'sign-in.too-many', 429],
    [401, 'SOMETHING_NEW', 'sign-in.needed', 401],
    [404, undefined, 'request.unknown', 404],
    [400, 'SOMETHING_NEW', 'request.malformed', 400],
    [500, 'FAILED_TO_CREATE_SESSION', 'server.failed', 500],
  ])('%i %s is ours %s with %i', (status, code, ours, oursStatus) => {
    expect(problemOfLibrary(status, code)).toEqual({ code: ours, status: oursStatus });
  });

  it('is known by the names that the library has', () => {
    const names = Object.keys({ ...TWO_FACTOR_ERROR_CODES, ...USERNAME_ERROR_CODES });
    for (const code of [
      'INVALID_CODE',
      'INVALID_TWO_FACTOR_COOKIE',
      'INVALID_USERNAME_OR_PASSWORD',
    ])
      expect(names).toContain(code);
  });

  it.each([
    ['signup_disabled', 'sign-in.sso-unknown-person'],
    ['account_not_linked', 'sign-in.sso-unknown-person'],
    ['access_denied', 'sign-in.sso-cancelled'],
    ['state_mismatch', 'sign-in.sso-state'],
    ['<script>', 'sign-in.sso-failed'],
  ])('%s on the way back from single sign-on is ours %s', (error, ours) => {
    expect(problemOfSso(error).code).toBe(ours);
  });
});
