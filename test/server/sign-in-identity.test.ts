import { afterEach, describe, expect, it } from 'vitest';
import { signInIdentity } from '../../src/server/sign-in-identity.ts';
import { auditOf, type Database, storeOver } from '../../src/storage/index.ts';
import { DATABASES, freshDatabase } from '../storage/databases.ts';

const BASE = 'http://thangdiem.test';
const PASSWORD = 'Cầu Rồng phun lửa 9';
const open: Database[] = [];
afterEach(async () => {
  for (const database of open.splice(0)) await database.close();
});

async function house(name: (typeof DATABASES)[number]) {
  const database = await freshDatabase(name);
  open.push(database);
  const identity = signInIdentity({
    database,
    store: storeOver(database),
    secret: 'bi-mat-chi-dung-trong-kiem-thu-0123456789',
    baseUrl: BASE,
    now: () => new Date(),
    onLog: () => undefined,
  });
  const signIn = async (password: string) => {
    const request = new Request(`${BASE}/api/auth/sign-in/username?lang=vi`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: BASE },
      body: JSON.stringify({ username: 'nguyenan', password }),
    });
    return identity.handle(request, '10.0.0.1');
  };
  const person = await identity.createPerson({ username: 'nguyenan', name: 'An' });
  const { url } = await identity.invite(person.id);
  await identity.acceptInvitation(url.split('#').at(-1) ?? '', PASSWORD);
  return { database, identity, signIn, person, url };
}

describe.each(DATABASES)('people of the house on %s', (name) => {
  it('get a link whose token no log on the way can hold', async () => {
    const { url } = await house(name);
    expect(new URL(url).pathname).toBe('/moi');
    expect(new URL(url).search).toBe('');
    expect(new URL(url).hash.length).toBeGreaterThan(30);
  });

  it('are told a refusal as a problem in Vietnamese, and let in again when unlocked', async () => {
    const { identity, signIn, person } = await house(name);
    for (let attempt = 0; attempt < 10; attempt++) await signIn('sai mật khẩu rồi');
    const locked = await signIn(PASSWORD);
    expect(locked.headers.get('content-type')).toContain('application/problem+json');
    expect(await locked.json()).toMatchObject({ status: 401, code: 'sign-in.refused' });
    await identity.unlock(person.id);
    expect((await signIn(PASSWORD)).status).toBe(200);
  });

  it('appear in the log as who did a thing only where they did it', async () => {
    const { database, signIn, person } = await house(name);
    await signIn(PASSWORD);
    const entries = await auditOf(
      database.kysely,
      { subject: `person/${person.id}` },
      { limit: 20 },
    );
    const told = entries
      .toReversed()
      .map(({ action, actor }) => `${action} by ${actor === person.id ? 'self' : actor}`);
    expect(told).toEqual([
      'sign-in.person-created by system',
      'sign-in.invited by system',
      'sign-in.password-set by self',
      'sign-in.signed-in by self',
    ]);
  });

  it('that nobody knows are refused by name', async () => {
    const { identity } = await house(name);
    const deeds = [
      () => identity.unlock('x'),
      () => identity.removeSecondFactor('x'),
      () => identity.setDisabled('x', true),
    ];
    for (const deed of deeds) await expect(deed()).rejects.toThrow('unknown.person');
    await expect(identity.createPerson({ username: 'nguyenan', name: 'Khác' })).rejects.toThrow(
      'person.username-taken',
    );
  });
});
