import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { signInTables } from '../../../src/storage/sign-in/tables.ts';
import { DATABASES, freshDatabase } from '../../storage/databases.ts';
import { Browser, type Desk, GOOD, openDesk, somebody } from './harness.ts';

describe.each(DATABASES)('the link to set a password on %s', (name) => {
  let database: Database;
  let desk: Desk;
  beforeAll(async () => {
    database = await freshDatabase(name);
    desk = openDesk(database);
  });
  afterAll(() => database.close());

  async function invited(desk: Desk, username: string): Promise<{ userId: string; token: string }> {
    const created = await desk.signIn.createPerson({ username, name: 'Trần Văn Bình' });
    if (!created.ok) throw new Error(created.codes.join());
    const invitation = await desk.signIn.invite(created.userId, 'first-password');
    if (!invitation.ok) throw new Error(invitation.code);
    return { userId: created.userId, token: invitation.token };
  }

  it('opens once: shows whose it is, takes a password, and is used up', async () => {
    const { userId, token } = await invited(desk, 'binh.tv');
    const browser = new Browser(desk.signIn);
    expect(await browser.post('/invitation/look', { token })).toMatchObject({
      status: 200,
      body: { username: 'binh.tv', name: 'Trần Văn Bình', purpose: 'first-password' },
    });
    const accept = () => browser.post('/invitation/accept', { token, password: GOOD });
    expect((await accept()).status).toBe(200);
    expect(desk.events.at(-1)).toEqual({ kind: 'password-set', userId, by: 'invitation' });
    expect(await accept()).toMatchObject({ status: 410, body: { code: 'invitation.used' } });
    const looked = await browser.post('/invitation/look', { token });
    expect(looked.body).toEqual({ code: 'invitation.used' });
    expect((await browser.signIn('binh.tv', GOOD)).status).toBe(200);
  });

  it('has at least 128 bits, of which the database keeps only the hash', async () => {
    const { token } = await invited(desk, 'cuong.lv');
    expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16);
    const rows = await signInTables(database).selectFrom('invitations').selectAll().execute();
    expect(JSON.stringify([rows, desk.events])).not.toContain(token);
  });

  it('lets one of two win who open it at the same time', async () => {
    const { token } = await invited(desk, 'dung.nt');
    const passwords = ['mật khẩu của người một', 'mật khẩu của người hai'];
    const accepted = await Promise.all(
      passwords.map((password) => desk.signIn.acceptInvitation(token, password)),
    );
    expect(accepted.filter(({ ok }) => ok)).toHaveLength(1);
    expect(accepted.find(({ ok }) => !ok)).toEqual({ ok: false, code: 'invitation.used' });
    const winner = passwords[accepted.findIndex(({ ok }) => ok)] ?? '';
    const loser = passwords[accepted.findIndex(({ ok }) => !ok)] ?? '';
    expect((await new Browser(desk.signIn).signIn('dung.nt', winner)).status).toBe(200);
    expect((await new Browser(desk.signIn).signIn('dung.nt', loser)).status).toBe(401);
  });

  it('opens for 24 hours', async () => {
    const clock = openDesk(database);
    const { token } = await invited(clock, 'em.pv');
    clock.later(24 * 60 * 60 - 5);
    const browser = new Browser(clock.signIn);
    expect((await browser.post('/invitation/look', { token })).status).toBe(200);
    clock.later(6);
    expect(await browser.post('/invitation/accept', { token, password: GOOD })).toMatchObject({
      status: 410,
      body: { code: 'invitation.expired' },
    });
  });

  it('is void once a newer one was made, the person disabled, or when nobody made it', async () => {
    const { userId, token } = await invited(desk, 'giang.dt');
    const second = await desk.signIn.invite(userId, 'reset');
    if (!second.ok) throw new Error(second.code);
    const unknown = { ok: false, code: 'invitation.unknown' };
    expect(await desk.signIn.acceptInvitation(token, GOOD)).toEqual(unknown);
    await desk.signIn.disable(userId);
    expect(await desk.signIn.acceptInvitation(second.token, GOOD)).toEqual(unknown);
    expect(await desk.signIn.acceptInvitation('một mã bịa', GOOD)).toEqual(unknown);
    expect(await desk.signIn.invite(userId, 'reset')).toEqual({
      ok: false,
      code: 'person.unknown',
    });
    expect(await desk.signIn.invite('nobody', 'reset')).toEqual({
      ok: false,
      code: 'person.unknown',
    });
  });

  it('stays good after a password that is refused', async () => {
    const { token } = await invited(desk, 'nguyenvanhoa');
    const accept = async (password: string) => {
      const accepted = await desk.signIn.acceptInvitation(token, password);
      return accepted.ok ? 'ok' : accepted.code;
    };
    expect(await accept('mười một ký')).toBe('password.too-short');
    expect(await accept('nguyenvanhoa2026')).toBe('password.is-username');
    expect(await accept('Matkhau123456')).toBe('password.too-common');
    expect(await accept('mười hai ký.')).toBe('ok');
  });

  it('ends every session when the password is set anew', async () => {
    const { userId, username } = await somebody(desk);
    const browser = new Browser(desk.signIn);
    await browser.signIn(username, GOOD);
    const invitation = await desk.signIn.invite(userId, 'reset');
    if (!invitation.ok) throw new Error(invitation.code);
    await desk.signIn.acceptInvitation(invitation.token, `${GOOD} khác`);
    expect(await browser.person()).toBeUndefined();
    expect((await browser.signIn(username, GOOD)).status).toBe(401);
  });
});
