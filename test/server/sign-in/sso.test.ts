import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { signInTables } from '../../../src/storage/sign-in/tables.ts';
import { DATABASES, freshDatabase } from '../../storage/databases.ts';
import { BASE, Browser, type Desk, GOOD, openDesk, somebody, totp } from './harness.ts';
import {
  CLIENT,
  type SsoAccount,
  type SsoServer,
  startProvider,
  throughProvider,
} from './provider.ts';

const CALLBACK = `${BASE}/api/auth/oauth2/callback/sso`;

describe.each(DATABASES)("signing in by the province's single sign-on on %s", (name) => {
  let database: Database;
  let sso: SsoServer;
  let desk: Desk;
  beforeAll(async () => {
    database = await freshDatabase(name);
    sso = await startProvider(CALLBACK);
    desk = openDesk(database, { oidc: offer(sso.issuer) });
  });
  afterAll(async () => {
    await sso.close();
    await database.close();
  });

  const offer = (issuer: string) =>
    ({ issuer, ...CLIENT, name: 'Đăng nhập một lần của tỉnh', allowSignUp: false }) as const;

  async function start(browser: Browser): Promise<URL> {
    const { status, body } = await browser.post('/sign-in/sso');
    expect(status).toBe(200);
    return new URL(String(body.url));
  }

  /** Where the browser ends: the page below our address. */
  async function comeBack(browser: Browser, back: URL): Promise<string> {
    const { status, headers } = await browser.get(`/oauth2/callback/sso${back.search}`);
    expect(status).toBe(302);
    return (headers.get('location') ?? '').replace(BASE, '');
  }

  async function signInAs(account: SsoAccount | 'cancels', browser = new Browser(desk.signIn)) {
    sso.account = account;
    const back = await throughProvider((await start(browser)).href, CALLBACK);
    return { browser, page: await comeBack(browser, back) };
  }

  const lan = (sub: string, email: string, email_verified = true): SsoAccount => ({
    sub,
    name: 'Lan',
    email,
    email_verified,
  });

  it('is offered by the name the province gave it', async () => {
    const { body } = await new Browser(desk.signIn).get('/sign-in/ways');
    expect(body).toEqual({ password: true, sso: { name: 'Đăng nhập một lần của tỉnh' } });
  });

  it('asks the provider with PKCE, state and nonce, new ones every time', async () => {
    const urls = [await start(new Browser(desk.signIn)), await start(new Browser(desk.signIn))];
    for (const { origin, searchParams } of urls) {
      expect(origin).toBe(sso.issuer);
      expect(searchParams.get('code_challenge_method')).toBe('S256');
      expect(searchParams.get('scope')).toBe('openid profile email');
      expect(searchParams.get('redirect_uri')).toBe(CALLBACK);
    }
    for (const parameter of ['state', 'nonce', 'code_challenge']) {
      const [one = '', two = ''] = urls.map(
        ({ searchParams }) => searchParams.get(parameter) ?? '',
      );
      expect(one.length).toBeGreaterThanOrEqual(32);
      expect(one).not.toBe(two);
    }
  });

  it('lets in whom an administrator made with that e-mail, and knows him by his subject after', async () => {
    const created = await desk.signIn.createPerson({
      username: 'lan.sso',
      name: 'Nguyễn Thị Lan',
      email: 'lan.sso@example.vn',
    });
    if (!created.ok) throw new Error(created.codes.join());
    const { userId } = created;
    const first = await signInAs(lan('s-1', 'Lan.SSO@example.vn'));
    expect(first.page).toBe('/');
    expect(await first.browser.person()).toMatchObject({
      id: userId,
      username: 'lan.sso',
      name: 'Nguyễn Thị Lan',
      way: 'sso',
      secondFactor: false,
    });
    const signedIn = { kind: 'signed-in', userId, way: 'sso', secondFactor: false };
    expect(desk.events.at(-1)).toEqual(signedIn);
    const moved = await signInAs(lan('s-1', 'lan.moi@example.vn'));
    expect(await moved.browser.person()).toMatchObject({ id: userId, email: 'lan.sso@example.vn' });
    const listed = (await desk.signIn.listPeople()).find(({ id }) => id === userId);
    expect(listed).toMatchObject({ linkedToSso: true, hasPassword: false });
    const accounts = await signInTables(database)
      .selectFrom('accounts')
      .selectAll()
      .where('user_id', '=', userId)
      .execute();
    expect(accounts).toMatchObject([
      { account_id: `${sso.issuer}#s-1`, access_token: null, refresh_token: null, id_token: null },
    ]);
  });

  it('lets in whom an administrator linked to his subject, without any e-mail', async () => {
    const { userId, username } = await somebody(desk);
    expect(await desk.signIn.linkSso(userId, 's-linked')).toBe(true);
    const { browser } = await signInAs({ sub: 's-linked' });
    expect(await browser.person()).toMatchObject({ id: userId, username, way: 'sso' });
    const other = await somebody(desk);
    expect(await desk.signIn.linkSso(other.userId, 's-linked')).toBe(false);
    expect(await desk.signIn.linkSso('nobody', 's-nobody')).toBe(false);
  });

  it('turns away who is unknown, and makes nobody', async () => {
    const before = await desk.signIn.listPeople();
    const { browser, page } = await signInAs(lan('s-2', 'nguoi.la@example.vn'));
    expect(page).toBe('/sign-in?error=sign-in.sso-unknown-person');
    expect(await browser.person()).toBeUndefined();
    expect(desk.events.at(-1)).toEqual({ kind: 'failed', step: 'sso' });
    expect(await desk.signIn.listPeople()).toEqual(before);
  });

  it('turns away an e-mail that the provider has not verified, or that only we could give', async () => {
    const { userId } = await somebody(desk, { email: 'chua.xac.minh@example.vn' });
    const unknown = '/sign-in?error=sign-in.sso-unknown-person';
    const unverified = await signInAs(lan('s-3', 'chua.xac.minh@example.vn', false));
    expect(unverified.page).toBe(unknown);
    const nobodys = await somebody(desk);
    const madeUp = await signInAs(lan('s-4', `${nobodys.userId}@people.invalid`));
    expect(madeUp.page).toBe(unknown);
    for (const { browser } of [unverified, madeUp]) expect(await browser.person()).toBeUndefined();
    expect(userId).toBeDefined();
  });

  it('turns away who was disabled', async () => {
    const { userId } = await somebody(desk, { email: 'da.nghi@example.vn' });
    const account = lan('s-5', 'da.nghi@example.vn');
    expect((await signInAs(account)).page).toBe('/');
    await desk.signIn.disable(userId);
    const again = await signInAs(account);
    expect(again.page).toBe('/sign-in?error=sign-in.sso-unknown-person');
    expect(await again.browser.person()).toBeUndefined();
  });

  it('says so when the person cancels at the provider', async () => {
    const { page } = await signInAs('cancels');
    expect(page).toBe('/sign-in?error=sign-in.sso-cancelled');
  });

  it('takes an answer only from the browser that asked, once, with its own state', async () => {
    const { userId } = await somebody(desk, { email: 'trang.thai@example.vn' });
    sso.account = lan('s-6', 'trang.thai@example.vn');
    const wrong = '/sign-in?error=sign-in.sso-state';
    const asking = new Browser(desk.signIn);
    const back = await throughProvider((await start(asking)).href, CALLBACK);
    const victim = new Browser(desk.signIn);
    expect(await comeBack(victim, back)).toBe(wrong);
    await start(victim);
    expect(await comeBack(victim, back)).toBe(wrong);
    const forged = new URL(back);
    forged.searchParams.set('state', 'x'.repeat(32));
    expect(await comeBack(asking, forged)).toBe(wrong);
    const none = new URL(back);
    none.searchParams.delete('state');
    expect(await comeBack(asking, none)).toBe(wrong);
    expect(await victim.person()).toBeUndefined();
    expect(await asking.person()).toBeUndefined();
    expect(await comeBack(asking, back)).toBe('/');
    expect(await asking.person()).toMatchObject({ id: userId });
    const replay = new Browser(desk.signIn);
    expect(await comeBack(replay, back)).toBe(wrong);
  });

  it('takes no answer in the name of another issuer', async () => {
    await somebody(desk, { email: 'nguon.khac@example.vn' });
    sso.account = lan('s-7', 'nguon.khac@example.vn');
    const failed = '/sign-in?error=sign-in.sso-failed';
    const browser = new Browser(desk.signIn);
    const back = await throughProvider((await start(browser)).href, CALLBACK);
    expect(back.searchParams.get('iss')).toBe(sso.issuer);
    back.searchParams.set('iss', 'https://evil.example');
    expect(await comeBack(browser, back)).toBe(failed);
    expect(await browser.person()).toBeUndefined();

    // The provider answers under this name too, but does not call itself by it.
    const misnamed = sso.issuer.replace('127.0.0.1', 'localhost');
    const other = openDesk(database, { oidc: offer(misnamed) });
    const misled = new Browser(other.signIn);
    const there = await throughProvider((await start(misled)).href, CALLBACK);
    there.searchParams.delete('iss');
    expect(await comeBack(misled, there)).toBe(failed);
    expect(await misled.person()).toBeUndefined();
    expect(other.log.join('\n')).toContain('the provider names itself otherwise');
  });

  it('takes no token with the nonce of another request', async () => {
    await somebody(desk, { email: 'nonce@example.vn' });
    sso.account = lan('s-8', 'nonce@example.vn');
    const browser = new Browser(desk.signIn);
    const url = await start(browser);
    url.searchParams.set('nonce', 'a nonce of somebody else');
    const back = await throughProvider(url.href, CALLBACK);
    expect(await comeBack(browser, back)).toBe('/sign-in?error=sign-in.sso-failed');
    expect(await browser.person()).toBeUndefined();
    expect(desk.log.join('\n')).toContain('nonce of another request');
  });

  it('takes no code without the PKCE verifier it was asked with', async () => {
    await somebody(desk, { email: 'pkce@example.vn' });
    sso.account = lan('s-9', 'pkce@example.vn');
    const browser = new Browser(desk.signIn);
    const url = await start(browser);
    url.searchParams.set('code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
    const back = await throughProvider(url.href, CALLBACK);
    expect(await comeBack(browser, back)).toBe('/sign-in?error=sign-in.sso-failed');
  });

  it('is said to fail when the provider is away', async () => {
    const printed = vi.spyOn(console, 'error');
    const gone = openDesk(database, { oidc: offer('http://127.0.0.1:9') });
    const answered = await new Browser(gone.signIn).post('/sign-in/sso');
    expect(answered).toMatchObject({ status: 502, body: { code: 'sign-in.sso-failed' } });
    expect(gone.log).toEqual(['error TypeError: fetch failed']);
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  });

  it('leaves the second factor to be passed in the session, without a password to repeat', async () => {
    const created = await desk.signIn.createPerson({
      username: 'duyet.sso',
      name: 'Người Duyệt',
      email: 'duyet@example.vn',
    });
    if (!created.ok) throw new Error(created.codes.join());
    const account = lan('s-10', 'duyet@example.vn');
    const { browser } = await signInAs(account);
    const { body } = await browser.post('/two-factor/enable');
    const secret = String(body.secret);
    const verify = (on: Browser, step: number) =>
      on.post('/two-factor/verify-totp', { code: totp(secret, Date.now() + step * 30_000) });
    expect((await verify(browser, 0)).status).toBe(200);
    expect(await browser.person()).toMatchObject({ way: 'sso', secondFactor: true });
    const next = (await signInAs(account)).browser;
    expect(await next.person()).toMatchObject({ secondFactor: false, secondFactorEnrolled: true });
    const denied = { status: 403, body: { code: 'sign-in.second-factor-needed' } };
    expect(await next.post('/two-factor/disable')).toMatchObject(denied);
    expect(await next.post('/two-factor/generate-backup-codes')).toMatchObject(denied);
    expect((await verify(next, 1)).status).toBe(200);
    expect(await next.person()).toMatchObject({ secondFactor: true, secondFactorEnrolled: true });
  });

  it('ends the session of whoever used the browser before', async () => {
    const before = await somebody(desk);
    const after = await somebody(desk, { email: 'sau@example.vn' });
    const browser = new Browser(desk.signIn);
    await browser.signIn(before.username, GOOD);
    const old = browser.headers();
    await signInAs(lan('s-11', 'sau@example.vn'), browser);
    expect(await browser.person()).toMatchObject({ id: after.userId });
    expect(await desk.signIn.personOf(old)).toBeUndefined();
  });
});
