import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openHouse } from '../../src/server/open-house.ts';
import { addJob, entriesOf, jobById, verifyAudit } from '../../src/storage/index.ts';
import { DATABASES, type DatabaseName, freshAddress } from '../storage/databases.ts';
import { type ServerProcess, signedIn, startProcess } from './process.ts';
import { makeSmallRound, PASSWORD, ROUND } from './small-round.ts';

const SECRET = 'bi-mat-chi-dung-trong-kiem-thu-0123456789';
const running: ServerProcess[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.kill();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function place(name: DatabaseName) {
  const folder = await mkdtemp(join(tmpdir(), 'kill-'));
  folders.push(folder);
  const server = await freshAddress(name);
  const database = server.kind === 'postgres' ? server : ({ kind: 'embedded', folder } as const);
  const files = { kind: 'disk', folder: join(folder, 'files') } as const;
  const env: Record<string, string> = {
    THANGDIEM_SECRET: SECRET,
    ...(database.kind === 'postgres' && { DATABASE_URL: database.url }),
  };
  return { database, files, env, folder, secret: SECRET };
}

async function begin(where: Awaited<ReturnType<typeof place>>): Promise<ServerProcess> {
  const server = await startProcess(where.env, '--data', where.folder);
  running.push(server);
  return server;
}

describe.each(DATABASES)('a server killed in the middle of its writes, on %s', (name) => {
  it('has lost nothing it acknowledged, and shows nothing half written', {
    timeout: 180_000,
  }, async () => {
    const where = await place(name);
    const [unit = ''] = await makeSmallRound(where, 2, 'heads');
    const acknowledged = new Map<string, number>();
    let killed = 0;
    for (let round = 0; round < 3; round++) {
      const server = await begin(where);
      const cookie = await signedIn(server.url, unit.toLowerCase(), PASSWORD);
      const save = async (number: number): Promise<void> => {
        const key = `tai-lieu-${number}`;
        const value = {
          kind: 'ke-hoach',
          number: `${number}/KH`,
          date: '01/02/2026',
          issuer: 'Sở',
          subject: 'Kế hoạch',
        };
        const answer = await fetch(
          `${server.url}/api/v1/rounds/${ROUND}/units/${unit}/documents/${key}`,
          {
            method: 'PUT',
            headers: { 'content-type': 'application/json', cookie },
            body: JSON.stringify({ value, seen: 0 }),
          },
        );
        if (answer.status === 200) acknowledged.set(key, number);
      };
      // Writes go on until the power is gone: at a moment nobody chose.
      const dying = new Promise<void>((resolve) =>
        setTimeout(() => void server.kill().then(resolve), 300 + round * 170),
      );
      for (let number = round * 1000; ; number += 4) {
        const batch = [0, 1, 2, 3].map((offset) => save(number + offset));
        const ended = await Promise.allSettled(batch);
        if (ended.some(({ status }) => status === 'rejected')) break;
      }
      await dying;
      killed += 1;
    }
    const house = await openHouse(where);
    const entries = await house.service.store.read((db) => entriesOf(db, ROUND, unit));
    const audit = await house.service.store.read(verifyAudit);
    const saved = await house.service.store.read((db) =>
      db.selectFrom('audit_log').select('subject').where('action', '=', 'save').execute(),
    );
    await house.close();
    expect(killed).toBe(3);
    expect(acknowledged.size).toBeGreaterThan(0);
    for (const [key, number] of acknowledged) {
      expect(entries.find((entry) => entry.key === key)?.value.number).toBe(`${number}/KH`);
    }
    // A piece and its line in the log are there together, or neither is.
    expect(saved).toHaveLength(entries.length);
    expect(audit.fault).toBeUndefined();
  });

  it('takes up the job it was working on when it starts again', { timeout: 180_000 }, async () => {
    const where = await place(name);
    await makeSmallRound(where, 150, 'nobody');
    const house = await openHouse(where);
    const { service } = house;
    const { giveRole } = await import('../../src/service/keep-grants.ts');
    const { SYSTEM } = await import('../../src/service/service.ts');
    await giveRole(service, SYSTEM, 'quanly', { role: 'manager' });
    const job = {
      id: '7f6d9c1e-0000-4000-8000-000000000001',
      kind: 'make-forms',
      requestedBy: 'quanly',
      requestedAt: new Date(),
    };
    const payload = { round: ROUND, language: 'vi', kind: 'self' };
    await service.store.write((db) => addJob(db, { ...job, payload }));
    await house.close();
    const first = await begin(where);
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    await first.kill();
    const second = await begin(where);
    await new Promise((resolve) => setTimeout(resolve, 50_000));
    expect(await second.stop()).toBe(0);
    const again = await openHouse(where);
    const ended = await again.service.store.read((db) => jobById(db, job.id));
    await again.close();
    expect(ended).toMatchObject({ state: 'done', attempts: 2, result: { forms: 150 } });
  });
});
