import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { DATABASES, freshDatabase } from '../../storage/databases.ts';
import { Browser, type Desk, GOOD, openDesk, somebody } from './harness.ts';

/** As the real limits, only sooner reached. */
const QUICK = { failures: { attempts: 3, within: 900, lockedFor: 900 } };

describe.each(DATABASES)('signing in with a password on %s', (name) => {
  let database: Database;
  let desk: Desk;
  beforeAll(async () => {
    database = await freshDatabase(name);
    desk = openDesk(database);
  });
  afterAll(() => database.close());

  it('tells who it is, and nothing of the session to scripts', async () => {
    const { userId, username } = await somebody(desk, { email: 'Lan@example.vn' });
    const browser = new Browser(desk.signIn);
    const answered = await browser.signIn(username, GOOD);
    expect(answered.status).toBe(200);
    expect(answered.body).toEqual({ outcome: 'signed-in' });
    expect(await browser.person()).toEqual({
      id: userId,
      username,
      name: 'Nguyễn Thị Lan',
      email: 'lan@example.vn',
      secondFactor: false,
      secondFactorEnrolled: false,
      way: 'password',
      sessionId: expect.any(String),
      signedInAt: expect.any(Date),
    });
    expect(desk.events.at(-1)).toEqual({
      kind: 'signed-in',
      userId,
      way: 'password',
      secondFactor: false,
    });
  });

  it('asks no other host for anything', async () => {
    const asked = vi.spyOn(globalThis, 'fetch');
    const { username } = await somebody(desk);
    const browser = new Browser(desk.signIn);
    await browser.signIn(username, GOOD);
    await browser.post('/sign-out');
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });

  it('takes the name in capitals and a decomposed password as the same', async () => {
    const { username } = await somebody(desk);
    const browser = new Browser(desk.signIn);
    const answered = await browser.signIn(` ${username.toUpperCase()} `, GOOD.normalize('NFD'));
    expect(answered.status).toBe(200);
    expect((await browser.person())?.email).toBeUndefined();
  });

  it('answers a wrong password, an unknown name and somebody disabled or not yet let in alike', async () => {
    const known = await somebody(desk);
    const disabled = await somebody(desk);
    await desk.signIn.disable(disabled.userId);
    const created = await desk.signIn.createPerson({ username: 'chua.vao', name: 'Chưa Vào' });
    expect(created.ok).toBe(true);
    const browser = new Browser(desk.signIn);
    const answers = [
      await browser.signIn(known.username, 'không phải mật khẩu'),
      await browser.signIn('khong.co.ai', GOOD),
      await browser.signIn(disabled.username, GOOD),
      await browser.signIn('chua.vao', GOOD),
      await browser.signIn('', ''),
      await browser.signIn('x'.repeat(500), GOOD),
    ];
    for (const { status, body, headers } of answers) {
      expect(status).toBe(401);
      expect(body).toEqual({ code: 'sign-in.refused' });
      expect([...headers.keys()].sort()).toEqual(['cache-control', 'content-type']);
    }
    expect(browser.cookies.size).toBe(0);
  });

  it('hashes once for an unknown name as for a known one', async () => {
    const { username } = await somebody(desk);
    const browser = new Browser(desk.signIn);
    const took = async (who: string) => {
      const times: number[] = [];
      for (let round = 0; round < 5; round++) {
        const start = performance.now();
        await browser.signIn(who, 'không phải mật khẩu');
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    };
    const [known, unknown] = [await took(username), await took('khong.co.ai.ca')];
    // One hash is well above 50 ms; a missing one would leave a few milliseconds.
    expect(unknown / known).toBeGreaterThan(1 / 3);
    expect(unknown / known).toBeLessThan(3);
  });

  it('locks a name after ten failures in a quarter of an hour, for a quarter, without a word', async () => {
    const { userId, username } = await somebody(desk);
    const browser = new Browser(desk.signIn);
    for (let failure = 1; failure <= 9; failure++)
      await browser.signIn(username, 'sai mật khẩu rồi');
    expect((await browser.signIn(username, GOOD)).status).toBe(200);
    desk.events.length = 0;
    for (let failure = 1; failure <= 10; failure++)
      await browser.signIn(username, 'sai mật khẩu rồi');
    expect(desk.events.filter(({ kind }) => kind === 'failed')).toHaveLength(10);
    expect(desk.events.at(-1)).toMatchObject({ kind: 'locked', userId, step: 'password' });
    const locked = await browser.signIn(username, GOOD);
    expect([locked.status, locked.body]).toEqual([401, { code: 'sign-in.refused' }]);
    desk.later(14 * 60);
    expect((await browser.signIn(username, GOOD)).status).toBe(401);
    desk.later(61);
    expect((await browser.signIn(username, GOOD)).status).toBe(200);
  });

  it('gives many guesses at once no more tries than one after the other', async () => {
    const quick = openDesk(database, { limits: QUICK });
    const { username } = await somebody(quick);
    const guesses = Array.from({ length: 9 }, (_, at) =>
      new Browser(quick.signIn).signIn(username, `đoán lần thứ ${at} nhé`),
    );
    await Promise.all(guesses);
    // The library says so each time that it compared a password.
    expect(quick.log.filter((line) => line.includes('Invalid password'))).toHaveLength(3);
    expect(quick.events.filter(({ kind }) => kind === 'failed')).toHaveLength(9);
    expect(quick.events.filter(({ kind }) => kind === 'locked')).toHaveLength(1);
    expect((await new Browser(quick.signIn).signIn(username, GOOD)).status).toBe(401);
  });

  it('opens a locked name again by an administrator, and by a link to set a password', async () => {
    const desk = openDesk(database, { limits: QUICK });
    const { userId, username } = await somebody(desk);
    const browser = new Browser(desk.signIn);
    const lock = async () => {
      for (let failure = 1; failure <= 3; failure++) await browser.signIn(username, 'sai');
      expect((await browser.signIn(username, GOOD)).status).toBe(401);
    };
    await lock();
    expect(await desk.signIn.unlock(userId)).toBe(true);
    expect((await browser.signIn(username, GOOD)).status).toBe(200);
    await lock();
    const invited = await desk.signIn.invite(userId, 'reset');
    if (!invited.ok) throw new Error(invited.code);
    await desk.signIn.acceptInvitation(invited.token, `${GOOD} mới`);
    expect((await browser.signIn(username, `${GOOD} mới`)).status).toBe(200);
    expect(await desk.signIn.unlock('nobody')).toBe(false);
  });

  it('keeps nothing that was typed: not in the failures, not in events, not in the log', async () => {
    const browser = new Browser(desk.signIn);
    await browser.signIn('mật khẩu gõ nhầm ô', 'Mật-khẩu-bí-mật-1');
    const { rows } = await dump(database, 'sign_in_failures');
    const all = JSON.stringify([rows, desk.events, desk.log]);
    expect(all).not.toMatch(/gõ nhầm|bí-mật/iu);
  });

  it('changes a password for who knows the old one, and ends the other sessions', async () => {
    const { userId, username } = await somebody(desk);
    const [here, there] = [new Browser(desk.signIn), new Browser(desk.signIn)];
    await here.signIn(username, GOOD);
    await there.signIn(username, GOOD);
    const change = (currentPassword: string, newPassword: string) =>
      here.post('/change-password', { currentPassword, newPassword });
    expect((await change('không đúng đâu nhé', 'một mật khẩu mới')).body).toEqual({
      code: 'sign-in.password-wrong',
    });
    expect((await change(GOOD, 'ngắn quá')).body).toEqual({ code: 'password.too-short' });
    expect((await change(GOOD, 'một mật khẩu mới')).status).toBe(200);
    expect(await here.person()).toMatchObject({ id: userId });
    expect(await there.person()).toBeUndefined();
    expect((await there.signIn(username, GOOD)).status).toBe(401);
    expect((await there.signIn(username, 'một mật khẩu mới')).status).toBe(200);
    expect((await new Browser(desk.signIn).post('/change-password', {})).status).toBe(401);
  });

  it('counts guesses of the old password inside a session like those at the door', async () => {
    const desk = openDesk(database, { limits: QUICK });
    const { username } = await somebody(desk);
    const browser = new Browser(desk.signIn);
    await browser.signIn(username, GOOD);
    const change = (currentPassword: string) =>
      browser.post('/change-password', { currentPassword, newPassword: 'một mật khẩu mới' });
    for (let guess = 1; guess <= 3; guess++)
      expect((await change(`đoán ${guess}`)).status).toBe(403);
    expect((await change(GOOD)).body).toEqual({ code: 'sign-in.password-wrong' });
  });
});

async function dump(database: Database, table: 'sign_in_failures') {
  const rows = await database.kysely
    .selectFrom(table as never)
    .selectAll()
    .execute();
  return { rows };
}
