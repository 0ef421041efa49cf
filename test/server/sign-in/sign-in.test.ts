import { getMigrations } from 'better-auth/db/migration';
import { afterEach, describe, expect, it } from 'vitest';
import type { Identity } from '../../../src/server/identity.ts';
import { refusalOf } from '../../../src/server/problems.ts';
import { createAuth } from '../../../src/server/sign-in/auth.ts';
import { createSignIn } from '../../../src/server/sign-in/sign-in.ts';
import { auditOf, type Database, openDatabase, storeOver } from '../../../src/storage/index.ts';
import { migrate } from '../../../src/storage/migrate.ts';
import { DATABASES, type DatabaseName, freshAddress } from '../../storage/databases.ts';
import { Browser, totp } from './browser.ts';

const BASE = 'http://thangdiem.test';
const SECRET = 'bi-mat-chi-dung-trong-kiem-thu-0123456789';
const PASSWORD = 'Cầu Rồng phun lửa 9';

interface House {
  readonly database: Database;
  readonly identity: Identity;
  clock: Date;
  browser(): Browser;
}

const open: Database[] = [];
afterEach(async () => {
  for (const database of open.splice(0)) await database.close();
});

function houseOver(database: Database, baseUrl = BASE): House {
  const state = { clock: new Date() };
  const identity = createSignIn({
    database,
    store: storeOver(database),
    secret: SECRET,
    baseUrl,
    now: () => state.clock,
    onLog: () => undefined,
  });
  // What the server does with a refusal, in short.
  const send = async (request: Request): Promise<Response> => {
    try {
      return await identity.handle(request);
    } catch (error) {
      const refused = refusalOf(error);
      if (!refused) throw error;
      return Response.json({ code: refused.code }, { status: 401 });
    }
  };
  return {
    database,
    identity,
    get clock() {
      return state.clock;
    },
    set clock(time) {
      state.clock = time;
    },
    browser: () => new Browser(send, baseUrl),
  };
}

async function house(name: DatabaseName, baseUrl?: string): Promise<House> {
  const database = await openDatabase(await freshAddress(name));
  open.push(database);
  await migrate(database);
  return houseOver(database, baseUrl);
}

const tokenOf = (url: string) => url.split('/').at(-1) ?? '';

async function withPassword({ identity }: House, username = 'an', password = PASSWORD) {
  const person = await identity.createPerson({ username, name: 'Nguyễn Văn An' });
  await identity.acceptInvitation(tokenOf((await identity.invite(person.id)).url), password);
  return person;
}

const signIn = (browser: Browser, username: string, password: string) =>
  browser.post('/api/auth/sign-in/username', { username, password });

const whoIs = ({ identity }: House, browser: Browser) =>
  identity.personOf(new Headers({ cookie: browser.cookies(BASE) }));

describe.each(DATABASES)('sign-in on %s', (name) => {
  it('has every table and column that better-auth asks for', async () => {
    const { database } = await house(name);
    const auth = createAuth({
      database,
      secret: SECRET,
      baseUrl: BASE,
      sso: { issuer: 'http://localhost', clientId: 'a', clientSecret: 'b' },
      onLog: () => undefined,
    });
    const { toBeAdded, toBeCreated } = await getMigrations(auth.options);
    expect([toBeAdded, toBeCreated]).toEqual([[], []]);
  });

  it('lets a person in with the password they set by their one-time link', async () => {
    const at = await house(name);
    await withPassword(at);
    const browser = at.browser();
    const answer = await signIn(browser, 'AN', PASSWORD);
    expect(answer.status).toBe(200);
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Secure/i);
    expect(await whoIs(at, browser)).toMatchObject({ username: 'an', secondFactor: false });
    const actions = (await auditOf(at.database.kysely, '', { limit: 10 })).map((one) => one.action);
    expect(actions).toEqual(['sign-in', 'set-password']);
  });

  it('sends its cookie only over https where that is what people open', async () => {
    const at = await house(name, 'https://thangdiem.test');
    await withPassword(at);
    const answer = await signIn(at.browser(), 'an', PASSWORD);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-.*Secure/i);
  });

  it('lets nobody sign themselves up', async () => {
    const at = await house(name);
    const body = { email: 'a@b.vn', password: PASSWORD, name: 'Ai đó', username: 'aido' };
    const answer = await at.browser().post('/api/auth/sign-up/email', body);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await at.identity.listPeople()).toEqual([]);
  });

  it('answers an unknown name exactly as a wrong password', async () => {
    const at = await house(name);
    await withPassword(at);
    const texts = await Promise.all(
      ['an', 'binh'].map(async (one) =>
        (await signIn(at.browser(), one, 'sai mật khẩu rồi')).text(),
      ),
    );
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).toContain('sign-in.refused');
  });

  it('takes a link once, even from two at the same moment, and not when it is old', async () => {
    const at = await house(name);
    const person = await at.identity.createPerson({ username: 'an', name: 'An' });
    const token = tokenOf((await at.identity.invite(person.id)).url);
    const both = await Promise.allSettled([
      at.identity.acceptInvitation(token, PASSWORD),
      at.identity.acceptInvitation(token, `${PASSWORD} khác`),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(at.identity.acceptInvitation(token, PASSWORD)).rejects.toThrow('invitation.used');
    const late = tokenOf((await at.identity.invite(person.id)).url);
    at.clock = new Date(at.clock.getTime() + 24 * 3_600_000);
    await expect(at.identity.acceptInvitation(late, PASSWORD)).rejects.toThrow(
      'invitation.expired',
    );
    await expect(at.identity.acceptInvitation('x', PASSWORD)).rejects.toThrow('invitation.unknown');
  });

  it('makes an earlier link worthless when a new one is issued', async () => {
    const at = await house(name);
    const person = await at.identity.createPerson({ username: 'an', name: 'An' });
    const first = tokenOf((await at.identity.invite(person.id)).url);
    await at.identity.invite(person.id);
    await expect(at.identity.acceptInvitation(first, PASSWORD)).rejects.toThrow(
      'invitation.unknown',
    );
  });

  it('takes no weak password, and the link stays good', async () => {
    const at = await house(name);
    const person = await at.identity.createPerson({ username: 'nguyenan', name: 'An' });
    const token = tokenOf((await at.identity.invite(person.id)).url);
    for (const weak of ['ngắn thôi', 'nguyenan 12345', 'matkhau123456', 'aaaaaaaaaaaa']) {
      await expect(at.identity.acceptInvitation(token, weak)).rejects.toThrow('password.weak');
    }
    expect(await at.identity.acceptInvitation(token, PASSWORD)).toEqual({ username: 'nguyenan' });
  });

  it('locks a name after ten failures, for right passwords too, and opens it after a quarter of an hour', async () => {
    const at = await house(name);
    await withPassword(at);
    for (let attempt = 0; attempt < 10; attempt++)
      await signIn(at.browser(), 'an', 'sai mật khẩu rồi');
    expect((await signIn(at.browser(), 'an', PASSWORD)).status).toBe(401);
    at.clock = new Date(at.clock.getTime() + 15 * 60_000 + 1);
    expect((await signIn(at.browser(), 'an', PASSWORD)).status).toBe(200);
  });

  it('ends a session at once when it is signed out, revoked, or its person disabled', async () => {
    const at = await house(name);
    const { id } = await withPassword(at);
    const [one, two, three] = [at.browser(), at.browser(), at.browser()];
    for (const browser of [one, two]) await signIn(browser, 'an', PASSWORD);
    const cookie = one.cookies(BASE);
    await one.post('/api/auth/sign-out', {});
    expect(await at.identity.personOf(new Headers({ cookie }))).toBeUndefined();
    expect(await whoIs(at, two)).toBeDefined();
    await at.identity.revokeSessions(id);
    expect(await whoIs(at, two)).toBeUndefined();
    await signIn(three, 'an', PASSWORD);
    await at.identity.setDisabled(id, true);
    expect(await whoIs(at, three)).toBeUndefined();
    await signIn(three, 'an', PASSWORD);
    expect(await whoIs(at, three)).toBeUndefined();
    await at.identity.setDisabled(id, false);
    await signIn(three, 'an', PASSWORD);
    expect(await whoIs(at, three)).toBeDefined();
  });

  it('asks for a code of the authenticator once a second factor is enrolled', async () => {
    const at = await house(name);
    await withPassword(at);
    const browser = at.browser();
    await signIn(browser, 'an', PASSWORD);
    const enabled = await browser.post('/api/auth/two-factor/enable', { password: PASSWORD });
    const { totpURI } = (await enabled.json()) as { totpURI: string };
    const secret = new URL(totpURI).searchParams.get('secret') ?? '';
    const code = () => totp(secret, Date.now());
    expect(
      (await browser.post('/api/auth/two-factor/verify-totp', { code: '000000' })).status,
    ).toBe(401);
    expect((await browser.post('/api/auth/two-factor/verify-totp', { code: code() })).status).toBe(
      200,
    );
    expect(await whoIs(at, browser)).toMatchObject({ secondFactor: true });

    const again = at.browser();
    const first = await signIn(again, 'an', PASSWORD);
    expect(await first.json()).toMatchObject({ twoFactorRedirect: true });
    expect(await whoIs(at, again)).toBeUndefined();
    expect((await again.post('/api/auth/two-factor/verify-totp', { code: code() })).status).toBe(
      200,
    );
    expect(await whoIs(at, again)).toMatchObject({ secondFactor: true });
  });
});

it('shares locks and sessions between two servers over one PostgreSQL', async () => {
  const address = await freshAddress('PostgreSQL');
  const databases = await Promise.all([openDatabase(address), openDatabase(address)]);
  open.push(...databases);
  await migrate(databases[0]);
  const [first, second] = [houseOver(databases[0]), houseOver(databases[1])];
  await withPassword(first);
  const browser = first.browser();
  await signIn(browser, 'an', PASSWORD);
  expect(await whoIs(second, browser)).toBeDefined();
  for (let attempt = 0; attempt < 10; attempt++)
    await signIn(first.browser(), 'an', 'sai mật khẩu rồi');
  expect((await signIn(second.browser(), 'an', PASSWORD)).status).toBe(401);
});
