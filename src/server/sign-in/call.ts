import { BASE_PATH } from './auth.ts';
import type { Context } from './context.ts';
import type { Person } from './person.ts';
import { type Problem, type ProblemCode, problem, problemOfLibrary } from './problems.ts';

/** A request below `/api/auth/` that has passed the checks every one must. */
export interface Call {
  readonly context: Context;
  readonly request: Request;
  /** What was sent, already read; checked by the route. */
  readonly body: unknown;
  readonly person: Person | undefined;
}

/** An answer of ours: a body, and the cookies that the library sets with it. */
export interface Answer {
  readonly body: object;
  readonly cookies?: readonly string[];
}
export type Outcome =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly problem: Problem; readonly cookies?: readonly string[] };

export const answer = (body: object = {}, cookies: readonly string[] = []): Outcome => ({
  ok: true,
  answer: { body, cookies },
});

export const refuse = (
  code: ProblemCode,
  retryAfter?: number,
  cookies: readonly string[] = [],
): Outcome => ({ ok: false, problem: problem(code, retryAfter), cookies });

/** What the library answered. Its words go no further than this. */
export interface OfLibrary {
  readonly ok: boolean;
  readonly problem: Problem;
  readonly code: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  readonly location: string | null;
  readonly cookies: readonly string[];
}

/** Headers the library needs; the rest of a request, such as forwarding headers, is not shown to it. */
const SHOWN = ['cookie', 'origin', 'referer', 'sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest'];

/** Asks the library. `body` for a POST; without it a GET with `query`. */
export async function askLibrary(
  { context, request }: Call,
  path: string,
  { body, query }: { readonly body?: object; readonly query?: URLSearchParams },
): Promise<OfLibrary> {
  const headers = new Headers();
  for (const name of SHOWN) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  if (body) headers.set('content-type', 'application/json');
  const url = new URL(`${BASE_PATH}${path}`, context.options.baseUrl);
  if (query) url.search = query.toString();
  const response = await context.auth.handler(
    new Request(url, {
      method: body ? 'POST' : 'GET',
      headers,
      ...(body && { body: JSON.stringify(body) }),
    }),
  );
  const said = await readJson(response);
  const code = typeof said.code === 'string' ? said.code : undefined;
  return {
    ok: response.ok,
    problem: problemOfLibrary(response.status, code),
    code,
    body: said,
    location: response.headers.get('location'),
    cookies: response.headers.getSetCookie(),
  };
}

/** The library's refusal as ours, with the cookies it takes away. */
export const passOn = ({ problem, cookies }: OfLibrary): Outcome => ({
  ok: false,
  problem,
  cookies,
});

async function readJson(response: Response): Promise<Record<string, unknown>> {
  try {
    const value: unknown = await response.json();
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
