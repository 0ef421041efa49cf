import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { signInTables } from '../../../src/storage/sign-in/tables.ts';
import { DATABASES, freshDatabase } from '../../storage/databases.ts';
import { Browser, type Desk, GOOD, openDesk, somebody, totp } from './harness.ts';

it('codes of these tests are those of RFC 6238, appendix B', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  expect(totp(secret, 59_000)).toBe('287082');
  expect(totp(secret, 1_111_111_109_000)).toBe('081804');
  expect(totp(secret, 20_000_000_000_000)).toBe('353130');
});

describe.each(DATABASES)('the second factor on %s', (name) => {
  let database: Database;
  let desk: Desk;
  beforeAll(async () => {
    database = await freshDatabase(name);
    desk = openDesk(database);
  });
  afterAll(() => database.close());

  /** A code opens once, so each use takes another of the three that are good now. */
  const code = (secret: string, step: -1 | 0 | 1 = 0) => totp(secret, Date.now() + step * 30_000);
  const verify = (browser: Browser, typed: string) =>
    browser.post('/two-factor/verify-totp', { code: typed });
  const verifyBackup = (browser: Browser, typed: string) =>
    browser.post('/two-factor/verify-backup-code', { code: typed });
  const wrong = { status: 401, body: { code: 'sign-in.second-factor-wrong' } };

  async function enrolled(on: Desk = desk) {
    await clearOfStep();
    const person = await somebody(on);
    const browser = new Browser(on.signIn);
    await browser.signIn(person.username, GOOD);
    const { body } = await browser.post('/two-factor/enable', { password: GOOD });
    const secret = String(body.secret);
    const backupCodes = body.backupCodes as string[];
    expect((await verify(browser, code(secret, -1))).status).toBe(200);
    return { ...person, browser, secret, backupCodes };
  }

  /** A code of the step before is out of date at once when the step ends between making and checking it. */
  async function clearOfStep(): Promise<void> {
    const left = 30_000 - (Date.now() % 30_000);
    if (left < 3_000) await new Promise((resolve) => setTimeout(resolve, left + 50));
  }

  async function atDoor(username: string, on: Desk = desk): Promise<Browser> {
    const browser = new Browser(on.signIn);
    const answered = await browser.signIn(username, GOOD);
    expect(answered.body).toEqual({ outcome: 'second-factor-needed' });
    return browser;
  }

  it('is enrolled by the password and a first code, with an address for the app', async () => {
    await clearOfStep();
    const { userId, username } = await somebody(desk);
    const browser = new Browser(desk.signIn);
    expect((await browser.post('/two-factor/enable', { password: GOOD })).status).toBe(401);
    await browser.signIn(username, GOOD);
    const denied = await browser.post('/two-factor/enable', { password: 'sai mật khẩu' });
    expect(denied.body).toEqual({ code: 'sign-in.password-wrong' });
    const { body } = await browser.post('/two-factor/enable', { password: GOOD });
    const uri = new URL(String(body.totpUri));
    expect(uri.href).toMatch(/^otpauth:\/\/totp\//);
    expect(decodeURIComponent(uri.pathname)).toContain(`Thang Điểm:${username}`);
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      secret: expect.stringMatching(/^[A-Z2-7]{32,}$/),
      issuer: 'Thang Điểm',
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
    expect(body.backupCodes).toHaveLength(10);
    expect(await browser.person()).toMatchObject({
      secondFactor: false,
      secondFactorEnrolled: false,
    });
    const [before] = [await browser.person()];
    expect(await verify(browser, '000000')).toMatchObject(wrong);
    expect(await browser.person()).toMatchObject({
      secondFactor: false,
      secondFactorEnrolled: false,
    });
    expect((await verify(browser, code(String(body.secret)))).status).toBe(200);
    const after = await browser.person();
    expect(after).toMatchObject({ id: userId, secondFactor: true, secondFactorEnrolled: true });
    expect(after?.signedInAt).toEqual(before?.signedInAt);
    expect(desk.events.at(-1)).toEqual({ kind: 'second-factor-enrolled', userId });
    const again = await browser.post('/two-factor/enable', { password: GOOD });
    expect(again.body).toEqual({ code: 'sign-in.second-factor-enrolled' });
    const listed = (await desk.signIn.listPeople()).find(({ id }) => id === userId);
    expect(listed).toMatchObject({ secondFactorEnrolled: true, hasPassword: true });
  });

  it('is asked at the door: a password alone opens nothing', async () => {
    const { userId, username, secret } = await enrolled();
    const browser = await atDoor(username);
    expect(browser.cookies.has('td.session_token')).toBe(false);
    expect(await browser.person()).toBeUndefined();
    expect(await verify(browser, '000000')).toMatchObject(wrong);
    const answered = await verify(browser, code(secret, 0));
    expect([answered.status, answered.body]).toEqual([200, { outcome: 'signed-in' }]);
    expect(await browser.person()).toMatchObject({
      id: userId,
      secondFactor: true,
      way: 'password',
    });
    expect(desk.events.slice(-2)).toEqual([
      { kind: 'second-factor-passed', userId, by: 'code' },
      { kind: 'signed-in', userId, way: 'password', secondFactor: true },
    ]);
  });

  it('takes a code once, even by two at the same time', async () => {
    const { username, secret } = await enrolled();
    const [first, second] = [await atDoor(username), await atDoor(username)];
    const same = code(secret, 0);
    const answers = await Promise.all([verify(first, same), verify(second, same)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect(await verify(await atDoor(username), same)).toMatchObject(wrong);
    expect((await verify(await atDoor(username), code(secret, 1))).status).toBe(200);
  });

  it('takes no code from minutes ago or ahead', async () => {
    const { username, secret } = await enrolled();
    const browser = await atDoor(username);
    expect(await verify(browser, totp(secret, Date.now() - 90_000))).toMatchObject(wrong);
    expect(await verify(browser, totp(secret, Date.now() + 90_000))).toMatchObject(wrong);
  });

  it('opens with a backup code, each once', async () => {
    const { userId, username, backupCodes } = await enrolled();
    const [one = '', two = ''] = backupCodes;
    const browser = await atDoor(username);
    expect(await verifyBackup(browser, 'aaaaa-aaaaa')).toMatchObject(wrong);
    expect((await verifyBackup(browser, one)).status).toBe(200);
    expect(await browser.person()).toMatchObject({ id: userId, secondFactor: true });
    expect(desk.events.at(-2)).toEqual({ kind: 'second-factor-passed', userId, by: 'backup-code' });
    desk.later(180);
    expect(await verifyBackup(await atDoor(username), one)).toMatchObject(wrong);
    const renewed = await browser.post('/two-factor/generate-backup-codes', { password: GOOD });
    expect(renewed.body.backupCodes).toHaveLength(10);
    expect(await verifyBackup(await atDoor(username), two)).toMatchObject(wrong);
    const [fresh = ''] = renewed.body.backupCodes as string[];
    expect((await verifyBackup(await atDoor(username), fresh)).status).toBe(200);
  });

  it('is locked after failures, over several sign-ins, also for a right code', async () => {
    const quick = openDesk(database, {
      limits: { failures: { attempts: 4, within: 900, lockedFor: 900 } },
    });
    const { userId, username, secret, backupCodes } = await enrolled(quick);
    for (let guess = 0; guess < 4; guess++)
      expect(await verify(await atDoor(username, quick), `00000${guess}`)).toMatchObject(wrong);
    expect(quick.events.at(-1)).toMatchObject({ kind: 'locked', userId, step: 'second-factor' });
    const locked = await verify(await atDoor(username, quick), code(secret, 0));
    expect(locked).toMatchObject({ status: 429, body: { code: 'sign-in.second-factor-locked' } });
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(800);
    const backup = await verifyBackup(await atDoor(username, quick), backupCodes[0] ?? '');
    expect(backup.status).toBe(429);
    expect(await quick.signIn.unlock(userId)).toBe(true);
    expect((await verify(await atDoor(username, quick), code(secret, 1))).status).toBe(200);
  });

  it('is not asked of somebody who is not at the door', async () => {
    const browser = new Browser(desk.signIn);
    const expired = { status: 401, body: { code: 'sign-in.second-factor-expired' } };
    expect(await verify(browser, '123456')).toMatchObject(expired);
    browser.cookies.set('td.two_factor', '2fa-made-up.signature');
    expect(await verify(browser, '123456')).toMatchObject(expired);
    browser.cookies.set('td.two_factor', '%');
    expect(await verify(browser, '123456')).toMatchObject(expired);
  });

  it('is refused with a stolen challenge whose signature is not ours', async () => {
    const { username, secret } = await enrolled();
    const browser = await atDoor(username);
    const value = decodeURIComponent(browser.cookies.get('td.two_factor') ?? '');
    browser.cookies.set('td.two_factor', encodeURIComponent(`${value.split('.')[0]}.AAAA`));
    expect((await verify(browser, code(secret, 0))).status).toBe(401);
    expect(await browser.person()).toBeUndefined();
  });

  it('does not open for somebody disabled between the password and the code', async () => {
    const { userId, username, secret } = await enrolled();
    const browser = await atDoor(username);
    await desk.signIn.disable(userId);
    expect((await verify(browser, code(secret, 0))).status).toBeGreaterThanOrEqual(400);
    expect(await browser.person()).toBeUndefined();
  });

  it('is removed by its owner only with the password in a session that passed it', async () => {
    const { userId, username, browser } = await enrolled();
    const kinds = () => desk.events.at(-1)?.kind;
    const denied = await browser.post('/two-factor/disable', { password: 'sai mật khẩu' });
    expect(denied.body).toEqual({ code: 'sign-in.password-wrong' });
    expect((await browser.post('/two-factor/disable', { password: GOOD })).status).toBe(200);
    expect(kinds()).toBe('second-factor-removed');
    expect(await browser.person()).toMatchObject({
      id: userId,
      secondFactor: false,
      secondFactorEnrolled: false,
    });
    expect((await new Browser(desk.signIn).signIn(username, GOOD)).body).toEqual({
      outcome: 'signed-in',
    });
    const nothing = await browser.post('/two-factor/disable', { password: GOOD });
    expect(nothing.body).toEqual({ code: 'sign-in.second-factor-needed' });
  });

  it('is taken away by an administrator for a lost telephone, with every session', async () => {
    const { userId, username, browser } = await enrolled();
    expect(await desk.signIn.removeSecondFactor(userId)).toBe(true);
    expect(await browser.person()).toBeUndefined();
    expect((await browser.signIn(username, GOOD)).body).toEqual({ outcome: 'signed-in' });
    expect(await browser.person()).toMatchObject({ secondFactorEnrolled: false });
  });

  it('keeps its place when the password is changed, and its secret from the database', async () => {
    const { userId, username, browser, secret, backupCodes } = await enrolled();
    const change = { currentPassword: GOOD, newPassword: `${GOOD} khác` };
    expect((await browser.post('/change-password', change)).status).toBe(200);
    expect(await browser.person()).toMatchObject({ secondFactor: true });
    const rows = await signInTables(database)
      .selectFrom('second_factors')
      .selectAll()
      .where('user_id', '=', userId)
      .execute();
    expect(rows).toHaveLength(1);
    const stored = JSON.stringify(rows);
    for (const hidden of [secret, ...backupCodes]) expect(stored).not.toContain(hidden);
    expect((await browser.signIn(username, `${GOOD} khác`)).body).toEqual({
      outcome: 'second-factor-needed',
    });
  });
});
