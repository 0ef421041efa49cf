import { OpenAPIHono } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import type { Role } from '../round/index.ts';
import { Refused } from '../service/refused.ts';
import type { Actor, Service } from '../service/service.ts';
import { grantsOf, type Queue } from '../storage/index.ts';
import { wordsIn } from '../text/index.ts';
import { serviceWordsIn } from '../text/service-words.ts';
import type { Env, RequestContext } from './context.ts';
import { requireSameSite } from './cross-site.ts';
import { describeSignIn } from './describe-sign-in.ts';
import type { Identity, Person } from './identity.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { problemOf, refusalOf } from './problems.ts';
import { appraisalRoutes } from './routes/appraisal.ts';
import { auditRoutes } from './routes/audit.ts';
import { catalogueRoutes } from './routes/catalogue.ts';
import { descriptionRoutes } from './routes/description.ts';
import { evidenceRoutes } from './routes/evidence.ts';
import { healthRoutes } from './routes/health.ts';
import { jobRoutes } from './routes/jobs.ts';
import { meRoutes } from './routes/me.ts';
import { peopleRoutes } from './routes/people.ts';
import { questionRoutes } from './routes/questions.ts';
import { rankingRoutes } from './routes/ranking.ts';
import { registerFileRoutes } from './routes/register-files.ts';
import { resultRoutes } from './routes/results.ts';
import { roundRoutes } from './routes/rounds.ts';
import { setRoutes } from './routes/sets.ts';
import { webRoutes } from './routes/web.ts';
import { requireSamePerson } from './same-person.ts';
import type { Served } from './served.ts';
import { clientAddress } from './sign-in/client-address.ts';

export interface AppOptions {
  readonly service: Service;
  readonly queue: Queue;
  readonly identity: Identity;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Address people open, such as `https://danvan.tinh.gov.vn`. */
  readonly baseUrl: string;
  /** Whether roles that can change results need a second factor; only a demo goes without. */
  readonly secondFactor: 'needed' | 'not-needed';
  /** How many proxies of our own stand before the server, whose word on the client is believed. */
  readonly trustProxy?: number;
  /** Folder of the built pages; without it only the API is there. */
  readonly web?: string | undefined;
  /** Told to load balancers: false while starting and while shutting down. */
  readonly isReady: () => Promise<boolean>;
}

const POLICY = 'content-security-policy';
/** Nothing from another host, nothing inline, in nobody's frame. */
const OWN_ONLY =
  "default-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
const PRIVILEGED: readonly Role[] = ['administrator', 'manager'];

/** The whole server as one function from requests to answers; no socket is needed to try it. */
export function createApp(options: AppOptions): OpenAPIHono<Env> {
  const { service, queue, identity, log, metrics, baseUrl } = options;
  const app = new OpenAPIHono<Env>();
  const served: Served = {
    service,
    words: (context) => serviceWordsIn(context.get('language')),
    sentences: (context) => wordsIn(context.get('language')),
  };

  app.use('*', async (context, next) => {
    context.set('requestId', crypto.randomUUID());
    context.set('language', context.req.query('lang') === 'en' ? 'en' : 'vi');
    const started = performance.now();
    await next();
    const seconds = (performance.now() - started) / 1000;
    const { status } = context.res;
    const route = routeOf(context);
    metrics.answered(context.req.method, route, status, seconds);
    log.info({
      request: context.get('requestId'),
      method: context.req.method,
      route,
      status,
      seconds,
    });
  });
  app.use(
    '*',
    secureHeaders({
      strictTransportSecurity: baseUrl.startsWith('https:') ? 'max-age=31536000' : false,
      crossOriginResourcePolicy: 'same-origin',
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
    }),
  );
  // After the route, so that a download or the reader of the API keeps the stricter or wider one it set.
  app.use('*', async (context, next) => {
    await next();
    if (!context.res.headers.has(POLICY)) context.res.headers.set(POLICY, OWN_ONLY);
  });
  app.onError((error, context) => answerProblem(context, error, log));
  app.notFound((context) => answerProblem(context, new Refused('unknown.page'), log));
  const addressOf = (context: RequestContext) => {
    const socket = context.env?.incoming?.socket.remoteAddress;
    return clientAddress(context.req.raw.headers, socket, options.trustProxy ?? 0);
  };
  healthRoutes(app, options, addressOf);

  app.use('/api/*', async (context, next) => {
    requireSameSite(context, baseUrl);
    context.header('cache-control', 'no-store');
    await next();
  });
  app.on(['GET', 'POST'], '/api/auth/*', (context) =>
    identity.handle(context.req.raw, addressOf(context)),
  );
  // Answers are text that says much of the same again; on a slow line that counts.
  app.use('/api/v1/*', compress({ contentTypeFilter: /^application\/(?:problem\+)?json/ }));
  app.use('/api/v1/*', async (context, next) => {
    const person = await identity.personOf(context.req.raw.headers);
    if (person) {
      requireSamePerson(context, person);
      await enter(context, person, options);
    }
    await next();
  });

  const api = new OpenAPIHono<Env>();
  meRoutes(api, served, identity);
  peopleRoutes(api, served, identity);
  catalogueRoutes(api, served);
  registerFileRoutes(api, served);
  setRoutes(api, served);
  roundRoutes(api, served);
  evidenceRoutes(api, served);
  appraisalRoutes(api, served);
  questionRoutes(api, served);
  resultRoutes(api, served);
  rankingRoutes(api, served);
  jobRoutes(api, served, queue);
  auditRoutes(api, served, identity);
  describeSignIn(api);
  descriptionRoutes(app, api);
  app.route('/api/v1', api);
  if (options.web !== undefined) webRoutes(app, options.web);
  return app;
}

/** Roles are read at each request: what was taken away ends at once. */
async function enter(context: RequestContext, person: Person, options: AppOptions): Promise<void> {
  const grants = await options.service.store.read((db) => grantsOf(db, person.id));
  const actor: Actor = { id: person.id, name: person.name, grants };
  context.set('actor', actor);
  const privileged = grants.some(({ role }) => PRIVILEGED.includes(role));
  if (privileged && !person.secondFactor && options.secondFactor === 'needed') {
    context.set('barred', new Refused('second-factor-needed'));
  }
}

function answerProblem(context: RequestContext, error: unknown, log: Log): Response {
  const reference = context.get('requestId');
  const refused = refusalOf(error) ?? new Refused('unexpected', { reference });
  const problem = problemOf(refused, context.get('language'));
  if (problem.status >= 500) log.error({ request: reference, err: error }, refused.code);
  const body = JSON.stringify({ ...problem, instance: `urn:uuid:${reference}` });
  return new Response(body, {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...(problem.status === 503 && { 'retry-after': '10' }),
    },
  });
}

/** The pattern, not the address: codes of units and people stay out of logs and counts. */
function routeOf(context: RequestContext): string {
  const last = context.req.matchedRoutes.findLast(({ path }) => !path.endsWith('*'));
  return last?.path ?? (context.req.path.startsWith('/api/auth/') ? '/api/auth/*' : 'other');
}
