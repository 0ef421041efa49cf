import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Grant } from '../../src/round/index.ts';
import { compiledConditions } from '../../src/scoring/compiled-conditions.ts';
import { rulesEngine } from '../../src/scoring/rules-engine.ts';
import { createApp } from '../../src/server/app.ts';
import type { Identity } from '../../src/server/identity.ts';
import { createMetrics } from '../../src/server/metrics.ts';
import { workJobs } from '../../src/service/jobs/run-jobs.ts';
import { giveRole } from '../../src/service/keep-grants.ts';
import { type Service, SYSTEM, UNIT_BYTES } from '../../src/service/service.ts';
import { setShelf } from '../../src/service/set-shelf.ts';
import { type Database, openDatabase, openQueue, storeOver } from '../../src/storage/index.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { type DatabaseName, freshAddress } from '../storage/databases.ts';
import { memoryShelf } from './memory-shelf.ts';

/** People of a test are who their header says: sign-in itself has tests of its own. */
const byHeader: Identity = {
  handle: async () => new Response(null, { status: 404 }),
  personOf: async (headers) => {
    const id = headers.get('x-test-person');
    const secondFactor = !headers.has('x-test-password-only');
    return id ? { id, username: id, name: id, secondFactor } : undefined;
  },
  createPerson: notHere,
  listPeople: async () => [],
  namesOf: async (ids) => new Map(ids.map((id) => [id, id])),
  invite: notHere,
  acceptInvitation: notHere,
  setDisabled: notHere,
  revokeSessions: notHere,
  unlock: notHere,
  removeSecondFactor: notHere,
  sweep: notHere,
};

async function notHere(): Promise<never> {
  throw new Error('this test signs nobody in');
}

export interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every shape
  readonly body: any;
}

export interface Running {
  readonly service: Service;
  readonly database: Database;
  /** The time it is for the server; tests set it. */
  clock: Date;
  as(person: string): Caller;
  request(path: string, init?: RequestInit): Promise<Response>;
  stop(): Promise<void>;
}

export interface Caller {
  get(path: string): Promise<Answered>;
  post(path: string, body?: unknown): Promise<Answered>;
  put(path: string, body: unknown): Promise<Answered>;
  delete(path: string): Promise<Answered>;
  upload(method: 'put' | 'post', path: string, bytes: Uint8Array): Promise<Answered>;
  /** Asks for a job and waits for its end. */
  job(kind: string, payload: object): Promise<Answered['body']>;
  bytes(path: string): Promise<Uint8Array>;
}

/** The server over a new database, driven by requests. */
export async function running(
  name: DatabaseName,
  {
    works = true,
    unitBytes = UNIT_BYTES,
  }: { readonly works?: boolean; readonly unitBytes?: number } = {},
): Promise<Running> {
  const address = await freshAddress(name);
  const database = await openDatabase(address);
  await migrate(database);
  const store = storeOver(database);
  const faults: unknown[] = [];
  const queue = await openQueue(address, (error) => faults.push(error));
  const state = { clock: new Date('2025-11-01T03:00:00Z') };
  const service: Service = {
    store,
    files: memoryShelf(),
    sets: setShelf(),
    now: () => state.clock,
    evaluator: compiledConditions(),
    ofRecord: rulesEngine(),
    engineVersion: '0.0.0-test',
    unitBytes,
  };
  const quiet = () => undefined;
  const app = createApp({
    service,
    queue,
    identity: byHeader,
    log: { info: quiet, warn: quiet, error: (_: unknown, text?: unknown) => faults.push(text) },
    metrics: createMetrics(store, service.now),
    baseUrl: 'http://localhost',
    secondFactor: 'needed',
    isReady: async () => true,
  });
  const worker = works ? await workJobs(service, queue, (error) => faults.push(error)) : queue;
  const request = async (path: string, init?: RequestInit): Promise<Response> =>
    app.request(`http://localhost${path}`, init);
  return {
    service,
    database,
    get clock() {
      return state.clock;
    },
    set clock(time: Date) {
      state.clock = time;
    },
    as: (person) => callerFor(request, person),
    request,
    async stop() {
      await worker.stop();
      await store.close();
      if (faults.length > 0)
        throw new Error(`the server met faults: ${faults.map(String).join('; ')}`, {
          cause: faults[0],
        });
    },
  };
}

function callerFor(
  request: (path: string, init?: RequestInit) => Promise<Response>,
  person: string,
): Caller {
  const headers = { 'x-test-person': person };
  const call = async (method: string, path: string, body?: unknown): Promise<Answered> => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const type: Record<string, string> =
      body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await request(`/api/v1${path}`, {
      method,
      headers: { ...headers, ...type },
      ...sent,
    });
    return answered(answer);
  };
  const caller: Caller = {
    get: (path) => call('GET', path),
    post: (path, body = {}) => call('POST', path, body),
    put: (path, body) => call('PUT', path, body),
    delete: (path) => call('DELETE', path),
    async upload(method, path, bytes) {
      const answer = await request(`/api/v1${path}`, {
        method: method.toUpperCase(),
        headers: { ...headers, 'content-type': 'application/octet-stream' },
        body: new Blob([bytes.slice()]),
      });
      return answered(answer);
    },
    async job(kind, payload) {
      const asked = await call('POST', `/jobs/${kind}`, payload);
      if (asked.status !== 200) throw new Error(`job ${kind}: ${JSON.stringify(asked.body)}`);
      for (;;) {
        const { body } = await call('GET', `/jobs/${asked.body.id}`);
        if (body.finishedAt) return body;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async bytes(path) {
      const answer = await request(`/api/v1${path}`, { headers });
      if (answer.status !== 200)
        throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
  };
  return caller;
}

async function answered(answer: Response): Promise<Answered> {
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json');
  return { status: answer.status, body: isJson && text !== '' ? JSON.parse(text) : undefined };
}

/** Gives roles without anybody's permission, as the first administrator gets theirs. */
export async function withRoles(
  { service }: Running,
  roles: Readonly<Record<string, Grant | readonly Grant[]>>,
): Promise<void> {
  for (const [person, grants] of Object.entries(roles)) {
    for (const grant of [grants].flat()) await giveRole(service, SYSTEM, person, grant);
  }
}

const HAI_DUONG = 'fixtures/hai-duong-2025';
// biome-ignore lint/suspicious/noExplicitAny: a fixture as it is written
type Plain = any;

/** The shipped round as plain text, file by file. */
export const haiDuong = {
  set: readFileSync('criteria/hai-duong/629-2022/set.yaml', 'utf8'),
  units: plain('units.yaml').units as Plain[],
  external: plain('external.yaml') as Plain,
  expected: plain('expected.yaml').units as Record<string, Plain>,
  evidence: readdirSync(join(HAI_DUONG, 'evidence')).map(
    (file) => plain(join('evidence', file)) as Plain,
  ),
};

function plain(file: string): Plain {
  return parse(readFileSync(join(HAI_DUONG, file), 'utf8'), { schema: 'failsafe' });
}
