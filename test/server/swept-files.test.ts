import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { start } from '../../src/server/start.ts';
import { keepFile } from '../../src/service/keep-file.ts';
import type { Service } from '../../src/service/service.ts';
import { sweepFiles } from '../../src/service/sweep-files.ts';
import { type FileStore, FilesUnreachable } from '../../src/storage/files/index.ts';
import { addJob, backUp, finishJob, restore, takeJob } from '../../src/storage/index.ts';
import { DATABASES, freshDatabase } from '../storage/databases.ts';
import { attach, UNIT, withRound } from './open-unit.ts';
import { type Running, running } from './running.ts';

const DAY = 24 * 60 * 60 * 1000;
const START = new Date('2025-11-01T03:00:00Z');
const day = (days: number) => new Date(START.getTime() + days * DAY);
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** The store of a server, with one of its steps held up until it is let go. */
function heldUp<K extends 'remove' | 'has'>(service: Service, step: K) {
  let begun = () => {};
  let letGo = () => {};
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const own = service.files[step] as (...given: unknown[]) => Promise<unknown>;
  const held = async (...given: unknown[]): Promise<unknown> => {
    begun();
    await released;
    return own(...given);
  };
  const files = { ...service.files, [step]: held } as FileStore;
  return { service: { ...service, files }, hasBegun, letGo };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 300));

describe.each(DATABASES)('files that nothing refers to, on %s', (name) => {
  let server: Running;
  let service: Service;
  beforeEach(async () => {
    server = await withRound(await running(name, { works: false }));
    server.clock = START;
    service = server.service;
  });
  afterEach(() => server.stop());

  const upload = async (text: string): Promise<string> => {
    const { status, body } = await server
      .as('quanly')
      .upload('post', '/uploads?name=a.txt', Buffer.from(text));
    expect(status).toBe(200);
    return body.sha256;
  };
  const isKept = async (text: string): Promise<boolean> => {
    const sha256 = hashOf(text);
    const row = await server.database.kysely
      .selectFrom('files')
      .select('sha256')
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    const content = await service.files.open(sha256);
    expect(content !== undefined).toBe(row !== undefined);
    return row !== undefined;
  };
  const finished = async (id: string, result: Record<string, unknown>): Promise<void> => {
    const job = { id, kind: 'export-ranking', payload: {}, requestedBy: 'quanly' };
    await service.store.write(async (db) => {
      await addJob(db, { ...job, requestedAt: server.clock });
      const taken = await takeJob(db, id, server.clock, day(1));
      if (taken) await finishJob(db, taken, { result }, server.clock);
    });
  };

  it('are removed after a week and no sooner, and the log says so', async () => {
    await upload('chưa dùng');
    server.clock = day(6.9);
    expect(await sweepFiles(service)).toEqual({ removed: 0 });
    expect(await isKept('chưa dùng')).toBe(true);
    server.clock = day(7.1);
    expect(await sweepFiles(service)).toEqual({ removed: 1 });
    expect(await isKept('chưa dùng')).toBe(false);
    const log = await server.database.kysely
      .selectFrom('audit_log')
      .select(['actor', 'subject'])
      .where('action', '=', 'remove-file')
      .execute();
    expect(log).toEqual([{ actor: 'system', subject: `file/${hashOf('chưa dùng')}` }]);
  });

  it('are kept a week longer when they come again', async () => {
    await upload('hai lần');
    server.clock = day(6);
    await upload('hai lần');
    server.clock = day(12);
    expect(await sweepFiles(service)).toEqual({ removed: 0 });
    expect(await isKept('hai lần')).toBe(true);
  });

  it('are none that a unit has or ever gave, that is published, or that a job names', async () => {
    await attach(server, 'mot', Buffer.from('đã thay'));
    await attach(server, 'mot', Buffer.from('đang dùng'));
    await attach(server, 'hai', Buffer.from('đã gỡ'));
    await server.as('an').put(`${UNIT}/documents/hai`, { value: null, seen: 1 });
    await upload('gói công bố');
    await server.database.kysely
      .insertInto('publications')
      .values({
        round_id: 'dot',
        number: 1,
        corrects: null,
        reason: null,
        published_by: 'quanly',
        published_at: START,
        engine_version: '0',
        bundle: hashOf('gói công bố'),
      })
      .execute();
    const files = [{ name: 'phieu.xlsx', sha256: await upload('phiếu chờ nhập') }];
    await server.as('quanly').post('/jobs/import-forms', { round: 'dot', files });
    server.clock = day(20);
    await finished('viec', { file: { sha256: await upload('kết quả'), name: 'a.xlsx' } });
    const texts = [
      'đã thay',
      'đang dùng',
      'đã gỡ',
      'gói công bố',
      'phiếu chờ nhập',
      'kết quả',
    ] as const;
    server.clock = day(20 + 29);
    expect(await sweepFiles(service)).toEqual({ removed: 0 });
    for (const text of texts) expect([text, await isKept(text)]).toEqual([text, true]);
    // The job ended more than 30 days ago; the other one waits still.
    server.clock = day(20 + 31);
    expect(await sweepFiles(service)).toEqual({ removed: 1 });
    for (const text of texts) {
      expect([text, await isKept(text)]).toEqual([text, text !== 'kết quả']);
    }
    expect((await server.as('quanly').get('/jobs')).body).toHaveLength(1);
  });

  it('are never lost to an upload of the same bytes while they are removed', async () => {
    await upload('cùng nội dung');
    server.clock = day(8);
    const held = heldUp(service, 'remove');
    const sweep = sweepFiles(held.service);
    await held.hasBegun;
    const bytes = Readable.from([Buffer.from('cùng nội dung')]);
    const kept = keepFile(service, bytes, { name: 'a.txt' }).catch((error: unknown) => error);
    await soon();
    held.letGo();
    expect(await sweep).toEqual({ removed: 1 });
    // The bytes were put and went: nothing refers to them, and whoever sent them is told.
    expect(await kept).toBeInstanceOf(FilesUnreachable);
    expect(await isKept('cùng nội dung')).toBe(false);
    expect((await attach(server, 'mot', Buffer.from('cùng nội dung'))).status).toBe(200);
    expect(await isKept('cùng nội dung')).toBe(true);
  });

  it('are not removed when the same bytes were noted just before', async () => {
    await upload('vừa gửi lại');
    server.clock = day(8);
    const held = heldUp(service, 'has');
    Object.assign(service, { files: held.service.files });
    const given = attach(server, 'mot', Buffer.from('vừa gửi lại'));
    await held.hasBegun;
    const sweep = sweepFiles(service);
    await soon();
    held.letGo();
    expect((await given).status).toBe(200);
    expect(await sweep).toEqual({ removed: 0 });
    expect(await isKept('vừa gửi lại')).toBe(true);
  });

  it('are not removed when a job is asked for that names them, though they were found before', async () => {
    const sha256 = await upload('phiếu cũ');
    server.clock = day(8);
    const files = [{ name: 'phieu.xlsx', sha256 }];
    let writes = 0;
    const store = {
      ...service.store,
      // The first ends old jobs; the second takes the file that was found.
      write: async (work: Parameters<typeof service.store.write>[0]) => {
        writes += 1;
        if (writes === 2) {
          await server.as('quanly').post('/jobs/import-forms', { round: 'dot', files });
        }
        return service.store.write(work);
      },
    } as Service['store'];
    expect(await sweepFiles({ ...service, store })).toEqual({ removed: 0 });
    expect(writes).toBe(2);
    expect(await isKept('phiếu cũ')).toBe(true);
  });

  it('stay while another installation uses the store', async () => {
    await upload('của ai');
    server.clock = day(8);
    const files: FileStore = { ...service.files, usedBy: async (own) => [own, 'ban-sao'] };
    expect(await sweepFiles({ ...service, files })).toEqual({ sharedWith: ['ban-sao'] });
    expect(await isKept('của ai')).toBe(true);
  });
});

it('a server that works jobs removes files every hour', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'swept-'));
  vi.useFakeTimers({ toFake: ['setInterval'] });
  let now = START;
  const server = await start({
    configuration: {
      database: { kind: 'memory' },
      files: { kind: 'disk', folder },
      secret: 'bi-mat-chi-dung-trong-kiem-thu-0123456789',
      trustProxy: 0,
      logLevel: 'silent',
    },
    host: '127.0.0.1',
    port: 0,
    secondFactor: 'not-needed',
    now: () => now,
  });
  const { service } = server.house;
  const bytes = Readable.from([Buffer.from('trên đĩa')]);
  const kept = await keepFile(service, bytes, { name: 'a.txt' });
  now = day(8);
  vi.advanceTimersByTime(60 * 60_000);
  vi.useRealTimers();
  await vi.waitFor(async () => expect(await service.files.has(kept)).toBe(false), {
    timeout: 30_000,
  });
  await server.stop();
  await rm(folder, { recursive: true });
});

it('files stay while a backup copies them, and the backup is whole', async () => {
  const server = await withRound(await running('PostgreSQL', { works: false }));
  const { service } = server;
  const folder = await mkdtemp(join(tmpdir(), 'swept-'));
  await server.as('quanly').upload('post', '/uploads?name=a.txt', Buffer.from('đang sao'));
  server.clock = day(8);
  const swept: unknown[] = [];
  const files = {
    open: async (sha256: string) => {
      swept.push(await sweepFiles(service));
      return service.files.open(sha256);
    },
  };
  const work = { now: server.clock, engineVersion: '0' };
  const made = await backUp(server.database, files, folder, work);
  expect(swept).toEqual([{ busy: true }]);
  expect(await sweepFiles(service)).toEqual({ removed: 1 });
  const copy = await freshDatabase('PGlite');
  await restore(copy, service.files, made.folder);
  expect(await service.files.open(hashOf('đang sao'))).toBeDefined();
  expect(await readdir(folder)).toContain('files');
  const ids = await Promise.all(
    [server.database, copy].map(({ kysely }) =>
      kysely.selectFrom('installation').select('id').executeTakeFirstOrThrow(),
    ),
  );
  expect(ids[0]).not.toEqual(ids[1]);
  await copy.close();
  await rm(folder, { recursive: true });
  await server.stop();
});
