import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { describe, expect, it, vi } from 'vitest';
import { start } from '../../src/server/start.ts';
import { oneAtATime } from '../../src/service/mail/one-at-a-time.ts';
import { postman } from '../../src/service/mail/send-letters.ts';
import { addLetters, letterCounts, openDatabase, storeOver } from '../../src/storage/index.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { DATABASES, freshAddress } from '../storage/databases.ts';
import { running } from './running.ts';

const AT = new Date('2025-12-09T02:00:00Z');
const letters = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `thu-${index}`,
    recipient: `canbo${index}@tinh.gov.vn`,
    subject: 'Nhắc hạn',
    body: 'Còn 1 ngày',
    occasion: `dot/tu-cham/${index}`,
  }));

/** A mail server that holds the first letter back until it is let go. */
async function slowMailServer(host = '127.0.0.1') {
  const received: string[] = [];
  let begun = () => {};
  let release = () => {};
  const firstBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, callback) {
      const isFirst = received.length === 0;
      received.push(session.envelope.rcptTo[0]?.address ?? '');
      stream.resume();
      stream.on('end', async () => {
        begun();
        if (isFirst) await released;
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, host, () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `smtp://${host}:${port}`, received, firstBegun, release, close };
}

describe.each(DATABASES)('letters on %s', (name) => {
  it('go out once, though a slow one holds up the rest while another process sends too', async () => {
    const house = await running(name, { works: false });
    const mail = await slowMailServer();
    const { service } = house;
    house.clock = AT;
    await service.store.write((db) => addLetters(db, letters(3), AT));
    const [one, other] = [1, 2].map(() =>
      postman(service, { url: mail.url, from: 'thangdiem@tinh.gov.vn' }),
    );
    const first = one?.round();
    await mail.firstBegun;
    house.clock = new Date(AT.getTime() + 6 * 60_000);
    expect(await other?.round()).toEqual({ sent: 2, failed: 0 });
    mail.release();
    expect(await first).toEqual({ sent: 1, failed: 0 });
    expect(mail.received.toSorted()).toEqual(letters(3).map(({ recipient }) => recipient));
    expect(await service.store.read(letterCounts)).toMatchObject({ waiting: 0, sent: 3 });
    one?.close();
    other?.close();
    await mail.close();
    await house.stop();
  });

  it('are not given in the clear to a machine elsewhere', async () => {
    const house = await running(name, { works: false });
    // Another machine as far as its address tells.
    const mail = await slowMailServer('127.0.0.2');
    mail.release();
    house.clock = AT;
    await house.service.store.write((db) => addLetters(db, letters(1), AT));
    const post = postman(house.service, { url: mail.url, from: 'thangdiem@tinh.gov.vn' });
    expect(await post.round()).toEqual({ sent: 0, failed: 1 });
    expect(mail.received).toEqual([]);
    post.close();
    await mail.close();
    await house.stop();
  });

  it('are put in once each, in few statements however many they are', async () => {
    let statements = 0;
    const onQuery = () => {
      statements += 1;
    };
    const database = await openDatabase(await freshAddress(name), { onQuery });
    await migrate(database);
    const store = storeOver(database);
    const add = async (count: number) => {
      statements = 0;
      return store.write((db) => addLetters(db, letters(count), AT));
    };
    expect(await add(3999)).toBe(3999);
    expect(statements).toBeLessThan(15);
    expect(await add(4000)).toBe(1);
    expect(await add(4000)).toBe(0);
    expect(statements).toBeLessThan(5);
    await store.close();
  });
});

it('a server that stops waits for the letter being sent, notes it, and begins no other', async () => {
  const mail = await slowMailServer();
  const folder = await mkdtemp(join(tmpdir(), 'letters-'));
  const database = await freshAddress('PostgreSQL');
  vi.useFakeTimers({ toFake: ['setInterval'] });
  const server = await start({
    configuration: {
      database,
      files: { kind: 'disk', folder },
      secret: 'bi-mat-chi-dung-trong-kiem-thu-0123456789',
      trustProxy: 0,
      logLevel: 'silent',
      mail: { url: mail.url, from: 'thangdiem@tinh.gov.vn' },
    },
    host: '127.0.0.1',
    port: 0,
    secondFactor: 'not-needed',
    works: false,
    now: () => AT,
  });
  await server.house.service.store.write((db) => addLetters(db, letters(3), AT));
  vi.advanceTimersByTime(60_000);
  vi.useRealTimers();
  await mail.firstBegun;
  const stopped = server.stop();
  setTimeout(mail.release, 500);
  await stopped;
  const again = await openDatabase(database);
  expect(await storeOver(again).read(letterCounts)).toEqual({
    waiting: 2,
    sent: 1,
    'given-up': 0,
  });
  expect(mail.received).toHaveLength(1);
  await again.close();
  await mail.close();
  await rm(folder, { recursive: true });
});

it('a round of letters is not begun while the one before is under way', async () => {
  const ends: (() => void)[] = [];
  const round = oneAtATime(() => new Promise<void>((resolve) => ends.push(resolve)));
  const both = [round(), round()];
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await Promise.all(both);
  const third = round();
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await third;
});
