import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Identity } from '../../../src/server/identity.ts';
import { createSignIn } from '../../../src/server/sign-in/sign-in.ts';
import { type Database, openDatabase, storeOver } from '../../../src/storage/index.ts';
import { migrate } from '../../../src/storage/migrate.ts';
import { DATABASES, freshAddress } from '../../storage/databases.ts';
import { Browser } from './browser.ts';

const BASE = 'http://thangdiem.test';
const CLIENT = { id: 'thangdiem', secret: 'bi-mat-cua-ung-dung' };

/** Accounts of the province's own sign-in, by their login. */
const ACCOUNTS: Readonly<Record<string, { email: string; name: string }>> = {
  an: { email: 'an@tinh.gov.vn', name: 'Nguyễn Văn An' },
  la: { email: 'la@tinh.gov.vn', name: 'Người Lạ' },
};

/** A real provider of OpenID Connect on a port of its own. */
async function startProvider(): Promise<{ issuer: string; server: Server }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${BASE}/api/auth/oauth2/callback/sso`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: async () => ({ sub, email_verified: true, ...ACCOUNTS[sub] }),
    }),
    pkce: { required: () => true },
    cookies: { keys: ['khoa-kiem-thu'] },
    jwks: undefined,
  });
  server.on('request', provider.callback());
  return { issuer, server };
}

/** Signs in at the provider: follows it from page to page until it sends the browser back to us. */
async function throughProvider(browser: Browser, url: string, login: string): Promise<string> {
  let answer = await browser.open(url);
  for (let step = 0; step < 12; step++) {
    const to = answer.headers.get('location');
    if (to) {
      const next = new URL(to, url).href;
      if (next.startsWith(BASE)) return next;
      answer = await browser.open(next);
      url = next;
      continue;
    }
    const page = await answer.text();
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? '';
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? '';
    const form = new URLSearchParams({ prompt, login, password: 'x' });
    const target = new URL(action, url).href;
    answer = await browser.open(target, { method: 'POST', body: form });
    url = target;
  }
  throw new Error('the provider never sent the browser back');
}

describe.each(DATABASES)("the province's own sign-in, on %s", (name) => {
  let provider: Awaited<ReturnType<typeof startProvider>>;
  let database: Database;
  let identity: Identity;
  const browser = () => new Browser((request) => identity.handle(request), BASE);

  beforeAll(async () => {
    provider = await startProvider();
    database = await openDatabase(await freshAddress(name));
    await migrate(database);
    identity = createSignIn({
      database,
      store: storeOver(database),
      secret: 'bi-mat-chi-dung-trong-kiem-thu-0123456789',
      baseUrl: BASE,
      sso: { issuer: provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret },
      now: () => new Date(),
      onLog: () => undefined,
    });
    await identity.createPerson({ username: 'an', name: 'An', email: 'an@tinh.gov.vn' });
  });
  afterAll(async () => {
    provider.server.closeAllConnections();
    provider.server.close();
    await database.close();
  });

  async function begin(with_: Browser): Promise<string> {
    const answer = await with_.post('/api/auth/sign-in/oauth2', {
      providerId: 'sso',
      callbackURL: '/',
      errorCallbackURL: '/loi',
    });
    const { url } = (await answer.json()) as { url: string };
    return url;
  }

  it('lets in a person made before, by their e-mail', async () => {
    const one = browser();
    const back = await throughProvider(one, await begin(one), 'an');
    const answer = await one.open(back);
    expect(answer.headers.get('location')).toBe('/');
    const person = await identity.personOf(new Headers({ cookie: one.cookies(BASE) }));
    expect(person).toMatchObject({ username: 'an', secondFactor: false });
  });

  it('lets in nobody it does not know', async () => {
    const one = browser();
    const back = await throughProvider(one, await begin(one), 'la');
    const answer = await one.open(back);
    expect(answer.headers.get('location')).toMatch(/^\/loi|error=/);
    expect(await identity.personOf(new Headers({ cookie: one.cookies(BASE) }))).toBeUndefined();
    expect(await identity.listPeople()).toHaveLength(1);
  });

  it('takes no answer that another browser began, nor one with another state', async () => {
    const [one, other] = [browser(), browser()];
    const back = await throughProvider(one, await begin(one), 'an');
    await other.open(back);
    expect(await identity.personOf(new Headers({ cookie: other.cookies(BASE) }))).toBeUndefined();
    const forged = new URL(back);
    forged.searchParams.set('state', 'gia-mao');
    await one.open(forged.href);
    expect(await identity.personOf(new Headers({ cookie: one.cookies(BASE) }))).toBeUndefined();
  });
});
