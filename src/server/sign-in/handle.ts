import { countRequest } from '../../storage/sign-in/counts.ts';
import { BASE_PATH } from './auth.ts';
import type { Call, Outcome } from './call.ts';
import { addressForCounting } from './client-address.ts';
import { type Context, subject } from './context.ts';
import { personOf } from './person.ts';
import { type Problem, problem } from './problems.ts';
import { accept, look } from './routes/invitation.ts';
import { changePassword, signIn, signOut, signOutEverywhere } from './routes/password.ts';
import {
  enrol,
  removeOwnSecondFactor,
  renewBackupCodes,
  verifyBackupCode,
  verifyCode,
} from './routes/second-factor.ts';
import { finishSso, startSso, ways } from './routes/sso.ts';

/** All there is below `/api/auth/`. What the library has besides cannot be reached from outside. */
const ROUTES: Readonly<Record<string, (call: Call) => Promise<Outcome | Response>>> = {
  'GET /sign-in/ways': ways,
  'POST /sign-in/username': signIn,
  'POST /sign-in/sso': startSso,
  'GET /oauth2/callback/sso': finishSso,
  'POST /sign-out': signOut,
  'POST /revoke-sessions': signOutEverywhere,
  'POST /change-password': changePassword,
  'POST /two-factor/enable': enrol,
  'POST /two-factor/verify-totp': verifyCode,
  'POST /two-factor/verify-backup-code': verifyBackupCode,
  'POST /two-factor/generate-backup-codes': renewBackupCodes,
  'POST /two-factor/disable': removeOwnSecondFactor,
  'POST /invitation/look': look,
  'POST /invitation/accept': accept,
};

const LARGEST_BODY = 16_384;

/** Answers one request below `/api/auth/`. */
export async function handle(
  context: Context,
  request: Request,
  address: string | undefined,
): Promise<Response> {
  const path = new URL(request.url).pathname.slice(BASE_PATH.length);
  const route = ROUTES[`${request.method} ${path}`];
  if (!route) return refusal(context, request, problem('request.unknown'));
  const { options, limits } = context;
  const key = subject(context, 'address', addressForCounting(address));
  const wait = await countRequest(options.database, key, limits.requests, options.now());
  if (wait > 0) return refusal(context, request, problem('sign-in.too-many', wait));
  if (request.method === 'POST' && !fromOurPage(request, options.baseUrl))
    return refusal(context, request, problem('request.wrong-origin'));
  const body = request.method === 'POST' ? await readBody(request) : {};
  if (body === undefined) return refusal(context, request, problem('request.malformed'));
  const person = await personOf(context, request.headers);
  const outcome = await route({ context, request, body, person });
  if (outcome instanceof Response) return outcome;
  if (!outcome.ok) return refusal(context, request, outcome.problem, outcome.cookies);
  return withCookies(Response.json(outcome.answer.body), outcome.answer.cookies);
}

/**
 * A browser names the page that a POST comes from; another site's cannot be given ours. A request
 * with neither page nor cookie is a program's, which has nobody's session to abuse.
 */
function fromOurPage({ headers }: Request, baseUrl: string): boolean {
  const origin = headers.get('origin');
  if (origin !== null) return origin === new URL(baseUrl).origin;
  const site = headers.get('sec-fetch-site');
  return !headers.has('cookie') && (site === null || site === 'same-origin' || site === 'none');
}

/** A JSON object of a bounded size, whatever length the sender claims; an empty body is `{}`. */
async function readBody(request: Request): Promise<object | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > LARGEST_BODY) return undefined;
    chunks.push(chunk);
  }
  if (size === 0) return {};
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function refusal(
  { options }: Context,
  request: Request,
  fault: Problem,
  cookies?: readonly string[],
): Response {
  const response =
    options.present?.(fault, request) ??
    Response.json({ code: fault.code }, { status: fault.status });
  if (fault.retryAfter !== undefined) response.headers.set('retry-after', String(fault.retryAfter));
  return withCookies(response, cookies);
}

function withCookies(response: Response, cookies: readonly string[] = []): Response {
  response.headers.set('cache-control', 'no-store');
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}
