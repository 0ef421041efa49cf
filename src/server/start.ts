import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { workJobs } from '../service/jobs/run-jobs.ts';
import { oneAtATime } from '../service/mail/one-at-a-time.ts';
import { writeQuestions } from '../service/mail/question-letters.ts';
import { remind } from '../service/mail/reminders.ts';
import { type Postman, postman } from '../service/mail/send-letters.ts';
import { signInAtStore, sweepFiles } from '../service/sweep-files.ts';
import { missingMigrations, openQueue } from '../storage/index.ts';
import { letterWordsIn } from '../text/letter-words.ts';
import { createApp } from './app.ts';
import type { Configuration } from './configuration.ts';
import type { Identity } from './identity.ts';
import { createLog, type Log } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { type House, openHouse } from './open-house.ts';
import { signInIdentity } from './sign-in-identity.ts';

export interface StartOptions {
  readonly configuration: Configuration;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Only a demo goes without the second factor. */
  readonly secondFactor: 'needed' | 'not-needed';
  /** Whether this process works jobs; one that does not leaves them to others. */
  readonly works?: boolean;
  readonly now?: () => Date;
  /** Folder of the built pages, where it is not beside the code. */
  readonly web?: string;
}

/** A server that listens. */
export interface Started {
  /** Address people open. */
  readonly url: string;
  readonly house: House;
  readonly identity: Identity;
  /** Lets what is under way end, then closes everything. */
  stop(): Promise<void>;
}

/** `dist/web`, seen from the built code as well as from the source. */
const WEB = fileURLToPath(new URL('../../dist/web', import.meta.url));
const MINUTE = 60_000;
/** A request or a letter that takes longer than this is cut off when the server stops. */
const GRACE_MS = 10_000;

/** Opens the house, listens, works jobs, sends letters. */
export async function start(options: StartOptions): Promise<Started> {
  const { configuration, host, port, secondFactor, works = true, web = WEB } = options;
  const log = createLog(configuration.logLevel);
  const house = await openHouse(configuration, options.now);
  const { service, database } = house;
  const metrics = createMetrics(service.store, service.now);
  const fault = (what: string) => (error: unknown) => tell(log, metrics, what, error);
  const queue = await openQueue(configuration.database, fault('queue'));
  let stopping = false;
  const hasPages = existsSync(join(web, 'index.html'));
  if (!hasPages) log.warn({ web }, 'no pages');

  // Only once it listens is its own address known; until then there is nothing to answer with.
  let app: ReturnType<typeof createApp> | undefined;
  const starting = new Response(null, { status: 503 });
  const server = serve({
    fetch: (request, env) => app?.fetch(request, env) ?? starting.clone(),
    hostname: host,
    port,
  });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  }).catch(async (error) => {
    await queue.stop();
    await house.close();
    throw error;
  });
  const { port: taken } = server.address() as AddressInfo;
  const local = `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${taken}`;
  const baseUrl = configuration.baseUrl ?? local;
  const identity = signInIdentity({
    database,
    store: service.store,
    secret: configuration.secret,
    baseUrl,
    sso: configuration.sso,
    now: service.now,
    onLog: (_level, message) => log.warn({}, message),
  });
  app = createApp({
    service,
    queue,
    identity,
    log,
    metrics,
    baseUrl,
    secondFactor,
    trustProxy: configuration.trustProxy,
    ...(hasPages && { web }),
    isReady: async () => !stopping && (await isReachable(house)),
  });

  const worker = works ? await workJobs(service, queue, fault('job')) : undefined;
  const post = configuration.mail && postman(service, configuration.mail);
  const mails = post && oneAtATime(() => mailRound(house, identity, post, fault('mail')));
  let letters = Promise.resolve();
  const mailing =
    mails &&
    setInterval(() => {
      letters = mails();
    }, MINUTE);
  // Before it takes any file: where several sign in, none removes what another refers to.
  await signInAtStore(service).catch(fault('files'));
  const removeFiles = oneAtATime(async () => {
    const swept = await sweepFiles(service, () => stopping);
    if ('sharedWith' in swept) log.warn(swept, 'the store of files is shared; none is removed');
  });
  let removal = Promise.resolve();
  const sweeping = setInterval(() => {
    void identity.sweep().catch(fault('sweep'));
    if (works) removal = removeFiles().catch(fault('files'));
  }, 60 * MINUTE);
  return {
    url: baseUrl,
    house,
    identity,
    async stop() {
      stopping = true;
      clearInterval(mailing);
      clearInterval(sweeping);
      post?.close();
      const closed = new Promise((resolve) => server.close(resolve));
      if ('closeIdleConnections' in server) server.closeIdleConnections();
      const cut = setTimeout(() => {
        if ('closeAllConnections' in server) server.closeAllConnections();
      }, GRACE_MS);
      // A letter that went out but is not noted as sent would be sent again.
      const others = [letters, removal].map((work) => endedWithin(GRACE_MS, work));
      await Promise.all([closed, ...others]);
      clearTimeout(cut);
      await (worker ?? queue).stop();
      await house.close();
    },
  };
}

async function mailRound(
  { service }: House,
  identity: Identity,
  post: Postman,
  onFault: (error: unknown) => void,
): Promise<void> {
  try {
    const people = await identity.listPeople();
    const mails = people.flatMap(({ id, email, disabled }): [string, string][] =>
      email && !disabled ? [[id, email]] : [],
    );
    const mailOf = new Map(mails);
    await remind(service, mailOf, letterWordsIn('vi'));
    await writeQuestions(service, mailOf, letterWordsIn('vi'));
    await post.round();
  } catch (error) {
    onFault(error);
  }
}

async function endedWithin(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, over]);
  clearTimeout(timer);
}

async function isReachable({ database }: House): Promise<boolean> {
  try {
    return (await missingMigrations(database)).length === 0;
  } catch {
    return false;
  }
}

function tell(log: Log, metrics: Metrics, what: string, error: unknown): void {
  metrics.fault(what);
  log.error({ err: error }, what);
}
