import { randomBytes } from 'node:crypto';
import { Refused } from '../../service/refused.ts';
import {
  addInvitation,
  appendAudit,
  countFailure,
  forgetFailures,
  invitationFor,
  isLocked,
  type LockRule,
  type Store,
  useInvitation,
} from '../../storage/index.ts';
import type { Identity, NewPerson, Person, StoredPerson } from '../identity.ts';
import { type Auth, type AuthOptions, createAuth } from './auth.ts';
import { passwordFault } from './password-rules.ts';

export interface SignInOptions extends AuthOptions {
  readonly store: Store;
  readonly now: () => Date;
}

const MINUTE = 60_000;
const LOCK: LockRule = { failures: 10, withinMs: 15 * MINUTE, lockMs: 15 * MINUTE };
const INVITATION_MS = 24 * 60 * MINUTE;
/** An address nobody has: people without e-mail are known by their username alone. */
const NO_MAIL = 'thangdiem.invalid';

/** Sign-in over better-auth, with a lock after failures, links for first passwords, and the log. */
export function createSignIn(options: SignInOptions): Identity {
  const auth = createAuth(options);
  const { store, now } = options;
  const log = (action: string, person: string, change: Readonly<Record<string, unknown>> = {}) =>
    store.write((db) =>
      appendAudit(db, { at: now(), actor: person, action, subject: `person/${person}`, change }),
    );

  async function passwordSignIn(request: Request): Promise<Response> {
    const body = await bodyOf(request.clone());
    const username = String(body.username ?? '')
      .normalize('NFC')
      .toLowerCase()
      .slice(0, 64);
    // A locked name answers as a wrong password does: whether a name exists is told to nobody.
    if (await store.read((db) => isLocked(db, username, now())))
      throw new Refused('sign-in.refused');
    const answer = await auth.handler(request);
    if (answer.status === 429) throw new Refused('too-many-requests');
    if (answer.ok) {
      const { user } = (await answer.clone().json()) as { user?: { id: string } };
      await store.write((db) => forgetFailures(db, username));
      if (user) await log('sign-in', user.id);
      return withoutToken(answer);
    }
    const locks = await store.write((db) => countFailure(db, username, now(), LOCK));
    if (locks) await log('lock-name', 'system', { after: LOCK.failures });
    throw new Refused('sign-in.refused');
  }

  async function secondStep(request: Request): Promise<Response> {
    const answer = await auth.handler(request);
    if (answer.status === 429) throw new Refused('too-many-requests');
    if (!answer.ok) throw new Refused('second-factor-wrong');
    const { user } = (await answer.clone().json()) as { user?: { id: string } };
    if (user) await log('second-factor', user.id);
    return withoutToken(answer);
  }

  async function find(id: string) {
    const context = await auth.$context;
    const user = await context.internalAdapter.findUserById(id);
    if (!user) throw new Refused('unknown.person', { person: id });
    return { context, user: user as typeof user & Extra };
  }

  async function revoke(id: string): Promise<void> {
    const { context } = await find(id);
    await context.internalAdapter.deleteUserSessions(id);
  }

  return {
    async handle(request) {
      const { pathname } = new URL(request.url);
      const path = pathname.slice('/api/auth'.length);
      if (path === '/sign-in/username') return passwordSignIn(request);
      if (path.startsWith('/two-factor/verify')) return secondStep(request);
      const answer = await auth.handler(request);
      if (answer.status === 429) throw new Refused('too-many-requests');
      if (answer.status === 404) throw new Refused('unknown.page');
      return answer;
    },

    async personOf(headers) {
      const found = await auth.api.getSession({ headers });
      if (!found) return undefined;
      const user = found.user as typeof found.user & Extra;
      if (user.disabled === true) return undefined;
      const session = found.session as typeof found.session & { secondFactor?: boolean | null };
      return { ...presentPerson(user), secondFactor: session.secondFactor === true };
    },

    async createPerson({ username, name, email }: NewPerson) {
      const context = await auth.$context;
      const known = username.normalize('NFC').toLowerCase();
      try {
        const user = await context.internalAdapter.createUser({
          name,
          username: known,
          displayUsername: username,
          email: email?.toLowerCase() ?? `${known}@${NO_MAIL}`,
          // The administrator answers for the address: the province's sign-in is matched by it.
          emailVerified: email !== undefined,
        });
        return { ...presentPerson(user as typeof user & Extra), ...standingOf(user) };
      } catch (error) {
        const taken = await context.adapter.findOne({
          model: 'user',
          where: [{ field: 'username', value: known }],
        });
        const mail = email && (await context.internalAdapter.findUserByEmail(email.toLowerCase()));
        if (taken || mail) throw new Refused('person.exists', { username });
        throw error;
      }
    },

    async listPeople() {
      const context = await auth.$context;
      const users = await context.internalAdapter.listUsers(10_000, 0, {
        field: 'name',
        direction: 'asc',
      });
      return users.map((user) => ({
        ...presentPerson(user as typeof user & Extra),
        ...standingOf(user),
      }));
    },

    async invite(id) {
      await find(id);
      const token = randomBytes(24).toString('base64url');
      const expiresAt = new Date(now().getTime() + INVITATION_MS);
      await store.write((db) => addInvitation(db, { token, person: id, expiresAt }));
      return { url: `${options.baseUrl}/moi/${token}`, expiresAt };
    },

    async acceptInvitation(token, password) {
      const standing = await store.read((db) => invitationFor(db, token, now()));
      if ('refused' in standing) throw new Refused(`invitation.${standing.refused}`);
      const { context, user } = await find(standing.person);
      const fault = passwordFault(password, String(user.username ?? ''));
      if (fault) throw new Refused('password.weak', { why: fault });
      const hash = await context.password.hash(password);
      await store.write(async (db) => {
        const used = await useInvitation(db, token, now());
        if ('refused' in used) throw new Refused(`invitation.${used.refused}`);
      });
      await setPassword(auth, user.id, hash);
      await context.internalAdapter.deleteUserSessions(user.id);
      await store.write((db) => forgetFailures(db, String(user.username ?? '')));
      await log('set-password', user.id);
      return { username: String(user.username ?? '') };
    },

    async setDisabled(id, disabled) {
      const { context } = await find(id);
      await context.internalAdapter.updateUser(id, { disabled });
      if (disabled) await revoke(id);
    },

    revokeSessions: revoke,
  };
}

interface Extra {
  readonly username?: string | null;
  readonly displayUsername?: string | null;
  readonly disabled?: boolean | null;
  readonly twoFactorEnabled?: boolean | null;
}

function presentPerson(
  user: { id: string; name: string; email: string } & Extra,
): Omit<Person, 'secondFactor'> {
  const hasMail = !user.email.endsWith(`@${NO_MAIL}`);
  return {
    id: user.id,
    username: user.username ?? '',
    name: user.name,
    ...(hasMail && { email: user.email }),
  };
}

function standingOf(user: object): Pick<StoredPerson, 'disabled' | 'secondFactorEnrolled'> {
  const { disabled, twoFactorEnabled } = user as Extra;
  return { disabled: disabled === true, secondFactorEnrolled: twoFactorEnabled === true };
}

async function setPassword(auth: Auth, person: string, hash: string): Promise<void> {
  const context = await auth.$context;
  const accounts = await context.internalAdapter.findAccounts(person);
  if (accounts.some(({ providerId }) => providerId === 'credential')) {
    await context.internalAdapter.updatePassword(person, hash);
    return;
  }
  await context.internalAdapter.linkAccount({
    userId: person,
    providerId: 'credential',
    accountId: person,
    password: hash,
  });
}

/** The session is in a cookie that no script can read; its token stays out of the body too. */
async function withoutToken(answer: Response): Promise<Response> {
  const { token: _, ...body } = (await answer.json()) as Record<string, unknown>;
  const headers = new Headers(answer.headers);
  headers.delete('content-length');
  return new Response(JSON.stringify(body), { status: answer.status, headers });
}

async function bodyOf(request: Request): Promise<Readonly<Record<string, unknown>>> {
  try {
    const body: unknown = await request.json();
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    throw new Refused('body.not-json');
  }
}
