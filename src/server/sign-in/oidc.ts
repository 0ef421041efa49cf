import { randomBytes } from 'node:crypto';
import { getOAuthState } from 'better-auth/api';
import { verifyJwsAccessToken } from 'better-auth/oauth2';
import type { GenericOAuthConfig } from 'better-auth/plugins';
import { z } from 'zod';
import { NO_MAIL } from '../../storage/sign-in/people.ts';
import type { OidcOptions } from './options.ts';

const discoveryDocument = z.object({ issuer: z.string(), jwks_uri: z.url() });
const claims = z.object({
  sub: z.string().min(1),
  nonce: z.string().optional(),
  azp: z.string().optional(),
  name: z.string().optional(),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.stringbool()]).optional(),
});
const PROVIDER_LIMIT = 10_000;
/** Signatures by a key of the provider; never `none`, never by the client's secret. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'EdDSA',
];
const CLOCK_DIFFERENCE = 60;

/** What is kept with the state of one way through single sign-on. */
export function freshNonce(): { readonly nonce: string } {
  return { nonce: randomBytes(24).toString('base64url') };
}

export const subjectOf = (issuer: string, subject: string): string => `${issuer}#${subject}`;

/**
 * The province's provider: code flow with PKCE and state by the library; here the ID token is
 * believed only with its signature, issuer, audience and nonce.
 */
export function oidcProvider(
  oidc: OidcOptions,
  onFault: (reason: string) => void,
): GenericOAuthConfig {
  const { issuer, clientId, clientSecret } = oidc;
  return {
    providerId: 'sso',
    clientId,
    clientSecret,
    discoveryUrl: discoveryOf(issuer),
    issuer,
    scopes: ['openid', 'profile', 'email'],
    pkce: true,
    disableSignUp: true,
    disableImplicitSignUp: true,
    authorizationUrlParams: (context) => ({
      nonce: String(context.body?.additionalData?.nonce ?? ''),
    }),
    getUserInfo: async ({ idToken }) => {
      try {
        return await believed(oidc, idToken, await getOAuthState());
      } catch (error) {
        onFault(error instanceof Error ? error.message : 'unreadable');
        return null;
      }
    },
  };
}

const discoveryOf = (issuer: string): string =>
  `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`;

async function believed(
  { issuer, clientId }: OidcOptions,
  idToken: string | undefined,
  state: unknown,
) {
  const { nonce } = z.object({ nonce: z.string().min(1) }).parse(state);
  if (!idToken) throw new Error('no ID token');
  const answer = await fetch(discoveryOf(issuer), {
    signal: AbortSignal.timeout(PROVIDER_LIMIT),
    redirect: 'error',
  });
  const provider = discoveryDocument.parse(await answer.json());
  if (provider.issuer !== issuer) throw new Error('the provider names itself otherwise');
  const token = claims.parse(
    await verifyJwsAccessToken(idToken, {
      jwksFetch: provider.jwks_uri,
      verifyOptions: {
        issuer,
        audience: clientId,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_DIFFERENCE,
        requiredClaims: ['exp', 'iat', 'sub'],
      },
    }),
  );
  if (token.nonce !== nonce) throw new Error('nonce of another request');
  if (token.azp !== undefined && token.azp !== clientId) throw new Error('token for another party');
  const email = token.email?.toLowerCase();
  // An address nobody vouches for, or one of ours for people without, must match nobody.
  const usable = token.email_verified === true && email && !email.endsWith(NO_MAIL);
  return {
    id: subjectOf(issuer, token.sub),
    name: token.name ?? token.sub,
    email: usable ? email : `${randomBytes(16).toString('hex')}@sso${NO_MAIL}`,
    emailVerified: Boolean(usable),
  };
}
