import { endSession } from '../../../storage/sign-in/sessions.ts';
import { SSO } from '../auth.ts';
import { answer, askLibrary, type Call, type Outcome, refuse } from '../call.ts';
import { tell } from '../context.ts';
import { freshNonce } from '../oidc.ts';
import { personOf } from '../person.ts';
import { type ProblemCode, problemOfSso } from '../problems.ts';

/** `GET /sign-in/ways` → `{password: true, sso: {name} | null}`: what the page of sign-in offers. */
export async function ways({ context }: Call): Promise<Outcome> {
  const { oidc } = context.options;
  return answer({ password: true, sso: oidc ? { name: oidc.name } : null });
}

/** `POST /sign-in/sso` → `{url}`: where the browser goes next. */
export async function startSso(call: Call): Promise<Outcome> {
  const { options, pages } = call.context;
  if (!options.oidc) return refuse('sign-in.sso-not-offered');
  const said = await askLibrary(call, '/sign-in/oauth2', {
    body: {
      providerId: SSO,
      callbackURL: `${options.baseUrl}${pages.home}`,
      errorCallbackURL: `${options.baseUrl}${pages.signIn}`,
      disableRedirect: true,
      additionalData: freshNonce(),
    },
  });
  if (!said.ok) return refuse('sign-in.sso-failed', undefined, said.cookies);
  return answer({ url: said.body.url }, said.cookies);
}

const PARAMETERS = ['code', 'state', 'error', 'iss'];

/**
 * `GET /oauth2/callback/sso`: the browser comes back from the provider and is sent on, to the home
 * page, or to the page of sign-in with `?error=<our code>`.
 */
export async function finishSso(call: Call): Promise<Response> {
  const { context, request, person } = call;
  const { options, pages } = context;
  if (!options.oidc) return sendTo(context, errorPage('sign-in.sso-not-offered'), []);
  const query = new URLSearchParams();
  for (const name of PARAMETERS) {
    const value = new URL(request.url).searchParams.get(name);
    if (value !== null) query.set(name, value);
  }
  const said = await askLibrary(call, `/oauth2/callback/${SSO}`, { query });
  const error = said.location && new URL(said.location, options.baseUrl).searchParams.get('error');
  const arrived =
    said.location && !error ? await personOf(context, asSent(said.cookies)) : undefined;
  if (!arrived) {
    await tell(context, { kind: 'failed', step: 'sso' });
    const code = error ? problemOfSso(error).code : 'sign-in.sso-failed';
    return sendTo(context, errorPage(code), said.cookies);
  }
  if (person) await endSession(options.database, person.sessionId);
  const event = { kind: 'signed-in', way: 'sso', secondFactor: false } as const;
  await tell(context, { ...event, userId: arrived.id });
  return sendTo(context, pages.home, said.cookies);

  function errorPage(code: ProblemCode): string {
    return `${pages.signIn}?error=${code}`;
  }
}

function sendTo({ options }: Call['context'], page: string, cookies: readonly string[]): Response {
  const headers = new Headers({
    location: `${options.baseUrl}${page}`,
    'cache-control': 'no-store',
  });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 302, headers });
}

/** The cookies just set, as the browser will send them. */
function asSent(cookies: readonly string[]): Headers {
  const pairs = cookies.map((cookie) => cookie.split(';')[0] ?? '');
  return new Headers({ cookie: pairs.join('; ') });
}
