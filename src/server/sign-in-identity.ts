import { Refused } from '../service/refused.ts';
import { SYSTEM } from '../service/service.ts';
import { appendAudit, type Database, type Store, StoreFault } from '../storage/index.ts';
import type { Identity, StoredPerson } from './identity.ts';
import { problemOf } from './problems.ts';
import type { SignInEvent } from './sign-in/events.ts';
import type { Problem, ProblemCode } from './sign-in/problems.ts';
import { createSignIn, type SignIn } from './sign-in/sign-in.ts';

export interface IdentityOptions {
  readonly database: Database;
  readonly store: Store;
  readonly secret: string;
  readonly baseUrl: string;
  readonly sso?: { issuer: string; clientId: string; clientSecret: string } | undefined;
  readonly now: () => Date;
  readonly onLog: (level: string, message: string) => void;
}

/** What others do to a person: who they are, the use case that did it has noted. */
const DONE_TO: ReadonlySet<SignInEvent['kind']> = new Set<SignInEvent['kind']>([
  'invited',
  'person-created',
  'person-disabled',
  'person-enabled',
  'second-factor-removed',
  'sessions-revoked',
  'sso-linked',
  'unlocked',
]);

/** Sign-in as the rest of the house knows it: refusals are ours, and all that happens is logged. */
export function signInIdentity(options: IdentityOptions): Identity {
  const { store, now, sso, ...rest } = options;
  const signIn = createSignIn({
    ...rest,
    now,
    pages: { home: '/', signIn: '/' },
    ...(sso && { oidc: { ...sso, name: new URL(sso.issuer).host, allowSignUp: false as const } }),
    present: (problem, request) => answered(problem, request),
    async onEvent({ kind, ...event }) {
      const { userId = 'unknown', ...change } = event as { userId?: string };
      const entry = {
        at: now(),
        actor: DONE_TO.has(kind) ? SYSTEM : userId,
        action: `sign-in.${kind}` as const,
        subject: `person/${userId}`,
      };
      await store.write((db) => appendAudit(db, { ...entry, change }));
    },
  });
  const link = async (id: string) => {
    const people = await signIn.listPeople();
    const purpose = people.find((one) => one.id === id)?.hasPassword ? 'reset' : 'first-password';
    const invited = await signIn.invite(id, purpose);
    if (!invited.ok) throw new Refused('unknown.person', { person: id });
    // Behind the mark a browser sends nothing: no log on the way ever holds the token.
    return { url: `${options.baseUrl}/moi#${invited.token}`, expiresAt: invited.expiresAt };
  };

  return {
    handle: (request, address) => signIn.handle(request, { ...(address && { address }) }),
    async personOf(headers) {
      try {
        return await signIn.personOf(headers);
      } catch (error) {
        // The library tells a database that is away as a fault of its own.
        const own = error instanceof Error && error.name === 'APIError';
        throw own ? new StoreFault('unreachable', error) : error;
      }
    },
    async createPerson({ username, name, email }) {
      const created = await signIn.createPerson({ username, name, ...(email && { email }) });
      if (!created.ok) {
        throw new Refused(created.codes[0] ?? 'person.username-malformed', { username });
      }
      const person = (await people(signIn)).find(({ id }) => id === created.userId);
      if (!person) throw new Error(`person ${created.userId} was not kept`);
      return person;
    },
    listPeople: () => people(signIn),
    namesOf: (ids) => signIn.namesOf(ids),
    invite: link,
    async acceptInvitation(token, password) {
      const accepted = await signIn.acceptInvitation(token, password);
      if (!accepted.ok) throw new Refused(accepted.code);
      const person = (await people(signIn)).find(({ id }) => id === accepted.userId);
      return { username: person?.username ?? '' };
    },
    async setDisabled(id, disabled) {
      const done = await (disabled ? signIn.disable(id) : signIn.enable(id));
      if (!done) throw new Refused('unknown.person', { person: id });
    },
    async revokeSessions(id) {
      await signIn.revokeSessions(id);
    },
    async unlock(id) {
      if (!(await signIn.unlock(id))) throw new Refused('unknown.person', { person: id });
    },
    async removeSecondFactor(id) {
      if (!(await signIn.removeSecondFactor(id)))
        throw new Refused('unknown.person', { person: id });
    },
    sweep: () => signIn.sweep(),
  };
}

async function people(signIn: SignIn): Promise<readonly StoredPerson[]> {
  return (await signIn.listPeople()).map(
    ({ id, username, name, email, disabledAt, secondFactorEnrolled }) => ({
      id,
      username,
      name,
      ...(email !== undefined && { email }),
      disabled: disabledAt !== undefined,
      secondFactorEnrolled,
    }),
  );
}

/** What sign-in calls otherwise than the rest of the house. */
const OURS = {
  'request.malformed': 'body.invalid',
  'request.wrong-origin': 'cross-site',
  'request.unknown': 'unknown.page',
  'server.failed': 'unexpected',
} as const;

function answered({ code, status, retryAfter }: Problem, request: Request): Response {
  const language = new URL(request.url).searchParams.get('lang') === 'en' ? 'en' : 'vi';
  const refused = new Refused(isOther(code) ? OURS[code] : code);
  return new Response(JSON.stringify({ ...problemOf(refused, language), status }), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    },
  });
}

function isOther(code: ProblemCode): code is keyof typeof OURS {
  return Object.hasOwn(OURS, code);
}
