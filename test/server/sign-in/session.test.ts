import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../src/storage/database.ts';
import { migrate } from '../../../src/storage/migrate.ts';
import { signInTables } from '../../../src/storage/sign-in/tables.ts';
import { DATABASES, freshAddress, freshDatabase } from '../../storage/databases.ts';
import { BASE, Browser, type Desk, GOOD, openDesk, somebody } from './harness.ts';

const HOUR = 60 * 60;

describe.each(DATABASES)('a session on %s', (name) => {
  let database: Database;
  let desk: Desk;
  let username: string;
  let userId: string;
  beforeAll(async () => {
    database = await freshDatabase(name);
    desk = openDesk(database);
    ({ username, userId } = await somebody(desk));
  });
  afterAll(() => database.close());

  async function signedIn(on: Desk = desk): Promise<Browser> {
    const browser = new Browser(on.signIn);
    expect((await browser.signIn(username, GOOD)).status).toBe(200);
    return browser;
  }

  it('is a cookie that scripts and other sites do not get', async () => {
    const { headers } = await new Browser(desk.signIn).signIn(username, GOOD);
    const [cookie = '', ...others] = headers.getSetCookie();
    expect(others).toEqual([]);
    expect(cookie).toMatch(/^td\.session_token=[^;]{40,}; /);
    const attributes = cookie.split('; ').slice(1).sort();
    expect(attributes).toEqual(['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Lax']);
  });

  it('is a cookie for TLS alone where the address is https', async () => {
    const baseUrl = 'https://thangdiem.example.vn';
    const secure = openDesk(database, { baseUrl });
    const { headers } = await new Browser(secure.signIn, baseUrl).signIn(username, GOOD);
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(/^__Secure-td\.session_token=/);
    expect(cookie.split('; ')).toContain('Secure');
  });

  it('cannot be forged or changed', async () => {
    const browser = await signedIn();
    const value = browser.cookies.get('td.session_token') ?? '';
    const [token = '', signature = ''] = decodeURIComponent(value).split('.');
    const other = openDesk(database, { secret: 'another secret of the tests, as long as that' });
    expect(await other.signIn.personOf(browser.headers())).toBeUndefined();
    for (const forged of [token, `${token}.`, `${token}x.${signature}`, `x.${signature}`, '']) {
      browser.cookies.set('td.session_token', encodeURIComponent(forged));
      expect(await browser.person()).toBeUndefined();
    }
    for (const malformed of ['%', '%E0%A4%A', '"']) {
      browser.cookies.set('td.session_token', malformed);
      expect(await browser.person()).toBeUndefined();
      expect((await browser.post('/sign-out')).status).toBe(200);
    }
    browser.cookies.set('td.session_token', value);
    expect(await browser.person()).toMatchObject({ id: userId });
  });

  it('ends by signing out', async () => {
    const browser = await signedIn();
    const kept = new Map(browser.cookies);
    expect((await browser.post('/sign-out')).status).toBe(200);
    expect(browser.cookies.has('td.session_token')).toBe(false);
    expect(desk.events.at(-1)).toEqual({ kind: 'signed-out', userId });
    for (const [cookie, value] of kept) browser.cookies.set(cookie, value);
    expect(await browser.person()).toBeUndefined();
  });

  it('ends at once, with all others, when revoked from anywhere', async () => {
    const other = await somebody(desk);
    const bystander = new Browser(desk.signIn);
    await bystander.signIn(other.username, GOOD);
    await desk.signIn.revokeSessions(userId);
    const [first, second] = [await signedIn(), await signedIn()];
    expect(await desk.signIn.revokeSessions(userId)).toBe(2);
    expect(desk.events.at(-1)).toEqual({ kind: 'sessions-revoked', userId, sessions: 2 });
    expect([await first.person(), await second.person()]).toEqual([undefined, undefined]);
    const [third, fourth] = [await signedIn(), await signedIn()];
    expect((await third.post('/revoke-sessions')).body).toEqual({ sessions: 2 });
    expect([await third.person(), await fourth.person()]).toEqual([undefined, undefined]);
    expect(await bystander.person()).toMatchObject({ id: other.userId });
  });

  it('ends at once when the person is disabled, and none begins until he is enabled', async () => {
    const person = await somebody(desk);
    const browser = new Browser(desk.signIn);
    await browser.signIn(person.username, GOOD);
    expect(await desk.signIn.disable(person.userId)).toBe(true);
    expect(await browser.person()).toBeUndefined();
    expect((await browser.signIn(person.username, GOOD)).status).toBe(401);
    expect(await desk.signIn.enable(person.userId)).toBe(true);
    expect(await browser.person()).toBeUndefined();
    expect((await browser.signIn(person.username, GOOD)).status).toBe(200);
    expect(await desk.signIn.disable('nobody')).toBe(false);
  });

  it('ends after two hours without use, and after twelve hours anyway', async () => {
    const clock = openDesk(database);
    const idle = await signedIn(clock);
    clock.later(2 * HOUR - 5);
    expect(await idle.person()).toBeDefined();
    clock.later(2 * HOUR - 5);
    expect(await idle.person()).toBeDefined();
    clock.later(2 * HOUR);
    expect(await idle.person()).toBeUndefined();
    const busy = await signedIn(clock);
    for (let hour = 1; hour <= 11; hour++) {
      clock.later(HOUR);
      expect(await busy.person()).toBeDefined();
    }
    clock.later(HOUR - 5);
    expect(await busy.person()).toBeDefined();
    clock.later(6);
    expect(await busy.person()).toBeUndefined();
  });

  it('holds neither the address nor the browser of the person', async () => {
    await signedIn();
    const rows = await signInTables(database).selectFrom('sessions').selectAll().execute();
    for (const row of rows) expect([row.ip_address, row.user_agent]).toEqual([null, null]);
  });

  it('is swept away with the counts when it is long over', async () => {
    const clock = openDesk(database);
    await signedIn(clock);
    await new Browser(clock.signIn).signIn('ai.do', 'sai');
    // Past what the clocks of the tests above were ahead.
    clock.later(40 * HOUR);
    await clock.signIn.sweep();
    const tables = signInTables(database);
    for (const table of ['sessions', 'sign_in_failures', 'request_counts'] as const)
      expect(await tables.selectFrom(table).selectAll().execute()).toEqual([]);
  });

  it('is not begun or ended by a page of another site', async () => {
    const browser = await signedIn();
    const refused = { status: 403, body: { code: 'request.wrong-origin' } };
    const elsewhere = { origin: 'https://evil.example' };
    const username_ = { username, password: GOOD };
    expect(await browser.post('/sign-out', {}, elsewhere)).toMatchObject(refused);
    expect(await browser.post('/sign-out', {}, { origin: 'null' })).toMatchObject(refused);
    expect(await browser.post('/sign-in/username', username_, elsewhere)).toMatchObject(refused);
    expect(await browser.person()).toBeDefined();
    const bare = (headers: Record<string, string>) =>
      desk.signIn.handle(
        new Request(`${BASE}/api/auth/sign-out`, { method: 'POST', body: '{}', headers }),
      );
    const cookie = browser.headers().get('cookie') ?? '';
    const json = { 'content-type': 'application/json' };
    expect((await bare({ ...json, cookie })).status).toBe(403);
    expect((await bare({ ...json, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(await browser.person()).toBeDefined();
  });
});

describe.each(DATABASES)('the door on %s', (name) => {
  let database: Database;
  beforeAll(async () => {
    database = await freshDatabase(name);
  });
  afterAll(() => database.close());

  it('has only its own handles: nobody signs up, asks for names or reads a session', async () => {
    const { signIn } = openDesk(database);
    const browser = new Browser(signIn);
    const account = { email: 'a@example.vn', password: GOOD, name: 'A', username: 'anh.a' };
    for (const path of [
      '/sign-up/email',
      '/sign-in/email',
      '/is-username-available',
      '/update-user',
      '/delete-user',
      '/request-password-reset',
      '/oauth2/link',
      '/sign-in/oauth2',
      '/../auth/sign-up/email',
      '//sign-up/email',
    ])
      expect((await browser.post(path, account)).status, path).toBe(404);
    for (const path of ['/get-session', '/list-sessions', '/sign-in/username', '/ok', ''])
      expect((await browser.get(path)).status, path).toBe(404);
    expect(await signIn.listPeople()).toEqual([]);
    expect((await browser.get('/sign-in/ways')).body).toEqual({ password: true, sso: null });
    const sso = await browser.post('/sign-in/sso');
    expect(sso.body).toEqual({ code: 'sign-in.sso-not-offered' });
  });

  it('takes no body that is not a small JSON object of the right shape', async () => {
    const browser = new Browser(openDesk(database).signIn);
    const malformed = { status: 400, body: { code: 'request.malformed' } };
    const path = '/sign-in/username';
    expect(await browser.post(path, { username: ['a'], password: 1 })).toMatchObject(malformed);
    expect(await browser.post(path, null)).toMatchObject(malformed);
    expect(await browser.send('POST', path, {}, '{"username":')).toMatchObject(malformed);
    expect(await browser.send('POST', path, {})).toMatchObject(malformed);
    const large = { username: 'a', password: 'x'.repeat(20_000) };
    expect(await browser.post(path, large)).toMatchObject(malformed);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await browser.post(path, { username: 'a', password: 'b' }, form)).toMatchObject(
      malformed,
    );
  });

  it('answers sixty requests a minute of one address, whatever the other addresses do', async () => {
    const desk = openDesk(database, { limits: {} });
    const ask = (address?: string) =>
      desk.signIn.handle(new Request(`${BASE}/api/auth/sign-in/ways`), address ? { address } : {});
    const statuses = await Promise.all(Array.from({ length: 61 }, () => ask('198.51.100.1')));
    expect(statuses.filter(({ status }) => status === 200)).toHaveLength(60);
    const refused = await ask('198.51.100.1');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(await refused.json()).toEqual({ code: 'sign-in.too-many' });
    expect((await ask('198.51.100.2')).status).toBe(200);
    expect((await ask()).status).toBe(200);
    desk.later(61);
    expect((await ask('198.51.100.1')).status).toBe(200);
  });

  it('names every person for an administrator, without a password or a made-up address', async () => {
    const desk = openDesk(database);
    const create = (username: string, name: string, email?: string) =>
      desk.signIn.createPerson({ username, name, ...(email !== undefined && { email }) });
    expect((await create('Lan.NT', 'Nguyễn Thị Lan', 'lan@example.vn')).ok).toBe(true);
    expect((await create('binh', 'Bình')).ok).toBe(true);
    const codes = async (...args: Parameters<typeof create>) => {
      const created = await create(...args);
      return created.ok ? [] : created.codes;
    };
    expect(await codes('lan.nt', 'Khác')).toEqual(['person.username-taken']);
    expect(await codes('lan2', 'Khác', 'LAN@example.vn')).toEqual(['person.email-taken']);
    expect(await codes('Lân', ' ', 'không phải')).toEqual([
      'person.username-malformed',
      'person.name-missing',
      'person.email-malformed',
    ]);
    expect(await codes('an.nv', 'An', 'an@people.invalid')).toEqual(['person.email-malformed']);
    const plain = { hasPassword: false, linkedToSso: false, secondFactorEnrolled: false };
    expect(await desk.signIn.listPeople()).toEqual([
      {
        id: expect.any(String),
        username: 'binh',
        name: 'Bình',
        createdAt: expect.any(Date),
        ...plain,
      },
      {
        id: expect.any(String),
        username: 'lan.nt',
        name: 'Nguyễn Thị Lan',
        email: 'lan@example.vn',
        createdAt: expect.any(Date),
        ...plain,
      },
    ]);
  });

  it('does not open with a short secret or under an address with a path', () => {
    expect(() => openDesk(database, { secret: 'short' })).toThrow(/32 characters/);
    expect(() => openDesk(database, { baseUrl: `${BASE}/sub` })).toThrow(/without a path/);
  });
});

describe('two servers over one PostgreSQL', () => {
  it('share sessions, revocation, lock-out and the count of requests', async () => {
    const address = await freshAddress('PostgreSQL');
    const [one, two] = [await openDatabase(address), await openDatabase(address)];
    await migrate(one);
    const limits = {
      failures: { attempts: 4, within: 900, lockedFor: 900 },
      requests: { requests: 40, within: 3600 },
    };
    const [first, second] = [openDesk(one, { limits }), openDesk(two, { limits })];
    const { userId, username } = await somebody(first);
    const browser = new Browser(first.signIn);
    await browser.signIn(username, GOOD);
    expect(await second.signIn.personOf(browser.headers())).toMatchObject({ id: userId });
    expect(await second.signIn.revokeSessions(userId)).toBe(1);
    expect(await browser.person()).toBeUndefined();

    const guess = (desk: Desk, at: number) =>
      new Browser(desk.signIn).signIn(username, `đoán lần thứ ${at} nhé`);
    await Promise.all([1, 2, 3, 4, 5, 6].map((at) => guess(at % 2 ? first : second, at)));
    const compared = [...first.log, ...second.log].filter((line) => /Invalid password/.test(line));
    expect(compared).toHaveLength(4);
    for (const desk of [first, second])
      expect((await new Browser(desk.signIn).signIn(username, GOOD)).status).toBe(401);

    const ask = (desk: Desk) => new Browser(desk.signIn).get('/sign-in/ways');
    const asked = await Promise.all(
      Array.from({ length: 50 }, (_, at) => ask(at % 2 ? first : second)),
    );
    // Nine requests went before: one sign-in, six guesses, two with the right password.
    expect(asked.filter(({ status }) => status === 200)).toHaveLength(40 - 9);
    await one.close();
    await two.close();
  });
});
