import { type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { located } from '../criteria/located.ts';
import { readAs } from '../criteria/read-as.ts';
import { Refused } from '../service/refused.ts';
import type { Actor } from '../service/service.ts';
import type { Env, RequestContext } from './context.ts';
import * as schemas from './schemas.ts';
import type { Sent } from './sent.ts';

export type Api = OpenAPIHono<Env>;

type Shape = z.ZodRawShape;

/** One thing the API can do. What comes in is checked by its schemas, which also describe it. */
export interface Endpoint<
  P extends Shape,
  Q extends Shape,
  B extends z.ZodType,
  A extends z.ZodType,
> {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** With parameters as `{round}`. */
  readonly path: string;
  /** Names it in the description of the API and in its catalogue of sentences. */
  readonly id: string;
  readonly tag: string;
  readonly params?: P;
  readonly query?: Q;
  /** Absent when the request has no JSON body. */
  readonly body?: B;
  /** Content of a request that is not JSON. */
  readonly upload?: string;
  /** What comes back, as its JSON reads. Absent where nothing does, or not JSON. */
  readonly answer?: A;
  /** Content of an answer that is not JSON. */
  readonly download?: string;
  /** Open to whoever is not signed in. */
  readonly open?: true;
}

export interface Request<P extends Shape, Q extends Shape, B extends z.ZodType> {
  readonly params: z.output<z.ZodObject<P>>;
  readonly query: z.output<z.ZodObject<Q>>;
  readonly body: z.output<B>;
  readonly actor: Actor;
  readonly context: RequestContext;
}

/** What a handler gives back: what the description says, or a Response of its own, as downloads do. */
type Answer<A extends z.ZodType> = Sent<z.output<A>> | Response;

/** Adds an endpoint: who is it → is it well formed → the use case → its answer as JSON. */
export function endpoint<
  B extends z.ZodType = z.ZodUndefined,
  P extends Shape = Record<never, z.ZodType>,
  Q extends Shape = Record<never, z.ZodType>,
  A extends z.ZodType = z.ZodVoid,
>(
  api: Api,
  at: Endpoint<P, Q, B, A>,
  work: (request: Request<P, Q, B>) => Promise<Answer<A>>,
): void {
  describe(api, at as unknown as AnyEndpoint);
  const route = at.path.replace(/\{(\w+)\}/g, ':$1');
  // A file is bounded while it is taken in; anything else by what a form could ever hold.
  if (!at.upload) api.on(at.method.toUpperCase(), route, limited);
  api.on(at.method.toUpperCase(), route, async (context) => {
    const actor = at.open ? NOBODY : actorOf(context);
    const params = checked(z.object(at.params ?? ({} as P)), context.req.param(), 'path');
    const query = checked(z.object(at.query ?? ({} as Q)), context.req.query(), 'query');
    const body = at.body ? checked(at.body, await jsonOf(context), 'body') : undefined;
    const answer = await work({
      params: params as Request<P, Q, B>['params'],
      query: query as Request<P, Q, B>['query'],
      body: body as z.output<B>,
      actor,
      context,
    });
    if (answer instanceof Response) return answer;
    return answer === undefined ? context.body(null, 204) : context.json(answer as object);
  });
}

/** Bytes of a request that is not a file. */
const BODY_LIMIT = 4 * 2 ** 20;
const limited = bodyLimit({
  maxSize: BODY_LIMIT,
  onError: () => {
    throw new Refused('body.too-large', { limit: `${BODY_LIMIT / 2 ** 20} MB` });
  },
});

const NOBODY: Actor = { id: '', name: '', grants: [] };

function actorOf(context: RequestContext): Actor {
  const barred = context.get('barred');
  if (barred) throw barred;
  const actor = context.get('actor');
  if (!actor) throw new Refused('not-signed-in');
  return actor;
}

/** Every fault of shape is told, by its path. */
function checked<T extends z.ZodType>(schema: T, value: unknown, where: string): z.output<T> {
  const read = readAs(schema, located(where, value));
  if ('value' in read) return read.value;
  throw new Refused('body.invalid', {}, { findings: read.findings });
}

async function jsonOf(context: RequestContext): Promise<unknown> {
  // A page of another site can send a form unasked, but never this kind of content.
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) throw new Refused('body.not-json');
  try {
    return normalised(JSON.parse(await context.req.text()));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refused('body.not-json');
    throw error;
  }
}

/** Letters with their marks as one, whatever keyboard they come from; no NUL, which no database keeps. */
function normalised(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC').replaceAll('\u0000', '');
  if (Array.isArray(value)) return value.map(normalised);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.normalize('NFC'), normalised(inner)]),
  );
}

/** How every problem is described. */
export const PROBLEM = { 'application/problem+json': { schema: schemas.problem } };

type AnyEndpoint = Endpoint<Shape, Shape, z.ZodType, z.ZodType>;

function describe(api: Api, at: AnyEndpoint): void {
  const { method, path, id, tag, params, query, body, upload, answer, download } = at;
  const binary = z.string().openapi({ format: 'binary' });
  const content = download
    ? { [download]: { schema: binary } }
    : answer && { 'application/json': { schema: answer } };
  const sent = upload
    ? { [upload]: { schema: binary } }
    : body && { 'application/json': { schema: body } };
  const route: RouteConfig = {
    method,
    path: `/v1${path}`,
    operationId: id,
    tags: [tag],
    ...(at.open ? { security: [] } : {}),
    request: {
      ...(params && { params: z.object(params) }),
      ...(query && { query: z.object(query) }),
      ...(sent && { body: { content: sent, required: true } }),
    },
    responses: {
      ...(content ? { 200: { description: 'OK', content } } : { 204: { description: 'OK' } }),
      default: { description: 'Problem (RFC 9457)', content: PROBLEM },
    },
  };
  api.openAPIRegistry.registerPath(route);
}
