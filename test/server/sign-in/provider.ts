import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { keepCookies } from './harness.ts';

/** An account at the province's single sign-on. */
export interface SsoAccount {
  readonly sub: string;
  readonly name?: string;
  readonly email?: string;
  readonly email_verified?: boolean;
}

/** A real OpenID provider on a free port. */
export interface SsoServer {
  readonly issuer: string;
  readonly provider: Provider;
  /** Who signs in next. */
  account: SsoAccount | 'cancels';
  close(): Promise<void>;
}

export const CLIENT = { clientId: 'thangdiem', clientSecret: 'secret-of-the-client-in-tests' };

export async function startProvider(redirectUri: string): Promise<SsoServer> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const accounts = new Map<string, SsoAccount>();
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    // The code flow without PKCE is refused, so that its absence would be seen.
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    cookies: { keys: ['a key for the cookies of the tests'] },
    findAccount: (_ctx, id) => {
      const account = accounts.get(id);
      return account && { accountId: id, claims: () => ({ ...account }) };
    },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  });
  const sso: SsoServer = {
    issuer,
    provider,
    account: 'cancels',
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const callback = provider.callback();
  server.on('request', async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return callback(request, response);
    const { prompt, params } = await provider.interactionDetails(request, response);
    if (sso.account === 'cancels') {
      const refusal = { error: 'access_denied', error_description: 'the person said no' };
      return provider.interactionFinished(request, response, refusal);
    }
    const { sub } = sso.account;
    accounts.set(sub, sso.account);
    if (prompt.name === 'login')
      return provider.interactionFinished(request, response, { login: { accountId: sub } });
    const grant = new provider.Grant({ accountId: sub, clientId: String(params.client_id) });
    grant.addOIDCScope('openid profile email');
    const grantId = await grant.save();
    const consent = { consent: { grantId } };
    return provider.interactionFinished(request, response, consent, {
      mergeWithLastSubmission: true,
    });
  });
  return sso;
}

/** Follows the provider's pages as a browser, up to the address it sends back to. */
export async function throughProvider(start: string, redirectUri: string): Promise<URL> {
  const jar = new Map<string, string>();
  let at = start;
  for (let hop = 0; hop < 12; hop++) {
    if (at.startsWith(redirectUri)) return new URL(at);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
    keepCookies(jar, response);
    const location = response.headers.get('location');
    if (!location) throw new Error(`${response.status} ${await response.text()}`);
    at = new URL(location, at).href;
  }
  throw new Error('The provider sends around in circles');
}
