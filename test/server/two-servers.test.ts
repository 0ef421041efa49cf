import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse } from '../../src/server/open-house.ts';
import { giveRole } from '../../src/service/keep-grants.ts';
import { SYSTEM } from '../../src/service/service.ts';
import { addJob, entriesOf, jobById, verifyAudit } from '../../src/storage/index.ts';
import { freshAddress } from '../storage/databases.ts';
import { type ServerProcess, signedIn, startProcess } from './process.ts';
import { makeSmallRound, PASSWORD, ROUND } from './small-round.ts';

const SECRET = 'bi-mat-chi-dung-trong-kiem-thu-0123456789';

describe('two servers and their workers over one PostgreSQL', () => {
  let folder: string;
  let where: {
    database: Awaited<ReturnType<typeof freshAddress>>;
    files: { kind: 'disk'; folder: string };
    secret: string;
  };
  let servers: ServerProcess[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'two-'));
    const database = await freshAddress('PostgreSQL');
    where = { database, files: { kind: 'disk', folder: join(folder, 'files') }, secret: SECRET };
    await makeSmallRound(where, 2, 'heads');
    const env = {
      THANGDIEM_SECRET: SECRET,
      DATABASE_URL: database.kind === 'postgres' ? database.url : '',
    };
    servers = await Promise.all([1, 2].map(() => startProcess(env, '--data', folder)));
  });
  afterAll(async () => {
    for (const server of servers) await server.kill();
    await rm(folder, { recursive: true, force: true });
  });

  it('know the same sessions, and never lose one of two changes of the same piece', async () => {
    const [first, second] = servers;
    if (!first || !second) throw new Error('two servers were to run');
    const cookie = await signedIn(first.url, 'sn001', PASSWORD);
    const save = (url: string, text: string, seen: number) =>
      fetch(`${url}/api/v1/rounds/${ROUND}/units/SN001/answers/1.2`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({
          value: { inputs: { 'da-quan-triet': text, 'tong-so': '100' } },
          seen,
        }),
      });
    for (let version = 0; version < 10; version++) {
      const both = await Promise.all([
        save(first.url, '70', version),
        save(second.url, '80', version),
      ]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      const lost = both.find(({ status }) => status === 409);
      const problem = (await lost?.json()) as { code: string; current: { version: number } };
      expect(problem).toMatchObject({ code: 'stale', current: { version: version + 1 } });
    }
    const house = await openHouse(where);
    const [entry] = await house.service.store.read((db) => entriesOf(db, ROUND, 'SN001'));
    const audit = await house.service.store.read(verifyAudit);
    await house.close();
    expect(entry?.version).toBe(10);
    expect(audit.fault).toBeUndefined();
  });

  it('share the work: every job is done once, by one of them', { timeout: 120_000 }, async () => {
    const house = await openHouse(where);
    const { service } = house;
    await giveRole(service, SYSTEM, 'quanly', { role: 'manager' });
    const ids = Array.from({ length: 12 }, (_, index) => `job-${index}`);
    for (const id of ids) {
      const job = { id, kind: 'make-forms', requestedBy: 'quanly', requestedAt: new Date() };
      const payload = { round: ROUND, language: 'vi', kind: 'self' };
      await service.store.write((db) => addJob(db, { ...job, payload }));
    }
    const all = () => service.store.read((db) => Promise.all(ids.map((id) => jobById(db, id))));
    for (const until = Date.now() + 90_000; Date.now() < until; ) {
      if ((await all()).every((job) => job?.finishedAt)) break;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    const ended = (await all()).map((job) => `${job?.state} ${job?.attempts}`);
    await house.close();
    expect(ended).toEqual(ids.map(() => 'done 1'));
  });

  it('stop one by one, each letting its work end', async () => {
    const codes = await Promise.all(servers.map((server) => server.stop()));
    expect(codes).toEqual([0, 0]);
  });
});
