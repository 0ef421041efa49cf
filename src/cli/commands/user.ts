import { type Grant, ROLES, type Role } from '../../round/index.ts';
import { baseUrl, type Configuration } from '../../server/configuration.ts';
import type { Identity } from '../../server/identity.ts';
import type { House } from '../../server/open-house.ts';
import { signInIdentity } from '../../server/sign-in-identity.ts';
import { checkRole, giveRole } from '../../service/keep-grants.ts';
import { Refused } from '../../service/refused.ts';
import { SYSTEM } from '../../service/service.ts';
import { allGrants } from '../../storage/index.ts';
import { houseWordsIn } from '../../text/house-words.ts';
import { serviceWordsIn } from '../../text/service-words.ts';
import { type Beginning, type DataOption, inHouse } from '../house.ts';
import { servedAddress } from '../served-address.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';
import { type ExitCode, UsageError } from '../terminal.ts';

export interface LinkOptions extends DataOption {
  /** The address people open, where the environment does not say it. */
  readonly url?: string;
}

export interface UserAddOptions extends LinkOptions {
  readonly name: string;
  readonly email?: string;
  readonly role?: string;
  readonly unit?: string;
  readonly blocks?: string;
  readonly groups?: string;
}

/** Where `serve` listens unless told otherwise. */
const LOCAL = 'http://127.0.0.1:8080';

/** `thangdiem user add`: a person, their first role, and the link to set a password. */
export function userAdd(
  session: Session,
  username: string,
  options: UserAddOptions,
): Promise<ExitCode> {
  const grant = grantOf(session, options);
  return withPeople(
    session,
    options,
    async (identity, { service }, address) => {
      const { name, email } = options;
      if (grant) await checkRole(service, grant);
      const person = await identity.createPerson({ username, name, email });
      if (grant) await giveRole(service, SYSTEM, person.id, grant);
      await printLink(session, identity, person, address);
    },
    'may-begin',
  );
}

/** `thangdiem user link`: a new link where the first was lost or a password forgotten. */
export function userLink(
  session: Session,
  username: string,
  options: LinkOptions,
): Promise<ExitCode> {
  return withPeople(session, options, async (identity, _, address) =>
    printLink(session, identity, await byName(session, identity, username), address),
  );
}

/** `thangdiem user disable` */
export function userDisable(
  session: Session,
  username: string,
  options: DataOption,
): Promise<ExitCode> {
  return withPeople(session, options, async (identity) => {
    const { id } = await byName(session, identity, username);
    await identity.setDisabled(id, true);
    session.printJson({ disabled: id });
    session.print(houseWordsIn(session.options.lang).disabled(username));
  });
}

/** `thangdiem user unlock`: after too many failures, or when the telephone with the codes is lost. */
export function userUnlock(
  session: Session,
  username: string,
  options: DataOption & { readonly secondFactor?: boolean },
): Promise<ExitCode> {
  const say = houseWordsIn(session.options.lang);
  return withPeople(session, options, async (identity) => {
    const { id } = await byName(session, identity, username);
    await identity.unlock(id);
    if (options.secondFactor) await identity.removeSecondFactor(id);
    session.printJson({ unlocked: id, secondFactorRemoved: options.secondFactor === true });
    session.print(
      options.secondFactor ? say.secondFactorRemoved(username) : say.unlocked(username),
    );
  });
}

/** `thangdiem user list` */
export function userList(session: Session, options: DataOption): Promise<ExitCode> {
  return withPeople(session, options, async (identity, { service }) => {
    const say = houseWordsIn(session.options.lang);
    const { labels } = serviceWordsIn(session.options.lang);
    const people = await identity.listPeople();
    const grants = await service.store.read(allGrants);
    const of = (id: string) => grants.filter(({ person }) => person === id);
    session.printJson(people.map((person) => ({ ...person, grants: of(person.id) })));
    const rows = people.map(({ id, username, name, disabled, secondFactorEnrolled }) => [
      username,
      name,
      of(id)
        .map(({ role, unit }) => (unit ? `${labels.role[role]} (${unit})` : labels.role[role]))
        .join('; '),
      [
        disabled ? say.userStates.disabled : say.userStates.active,
        ...(secondFactorEnrolled ? [say.userStates.secondFactor] : []),
      ].join(', '),
    ]);
    session.print(table(say.userHeader, rows));
  });
}

/** The address links begin with, and how sure it is that people can open it. */
interface Address {
  readonly url: string;
  readonly from: 'told' | 'last-served' | 'default';
}

async function withPeople(
  session: Session,
  options: LinkOptions,
  work: (identity: Identity, house: House, address: Address) => Promise<void>,
  beginning?: Beginning,
): Promise<ExitCode> {
  const asked = urlOf(session, options);
  return inHouse(
    session,
    options,
    async (house, configuration): Promise<ExitCode> => {
      const address = await addressFor(configuration, asked);
      const identity = signInIdentity({
        database: house.database,
        store: house.service.store,
        secret: configuration.secret,
        baseUrl: address.url,
        now: house.service.now,
        onLog: (_level, message) => session.terminal.err(`${message}\n`),
      });
      try {
        await work(identity, house, address);
        return 0;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        const { what, remedy } = serviceWordsIn(session.options.lang).refusal(
          error.code,
          error.figures,
        );
        throw new UsageError(`${what} ${remedy}`);
      }
    },
    beginning,
  );
}

function urlOf(session: Session, { url }: LinkOptions): string | undefined {
  if (url === undefined) return undefined;
  const read = baseUrl.safeParse(url);
  if (read.success) return read.data;
  throw new UsageError(houseWordsIn(session.options.lang).urlUnusable(url));
}

async function addressFor(
  configuration: Configuration,
  asked: string | undefined,
): Promise<Address> {
  const told = asked ?? configuration.baseUrl;
  if (told !== undefined) return { url: told, from: 'told' };
  const served = await servedAddress(configuration);
  return served ? { url: served, from: 'last-served' } : { url: LOCAL, from: 'default' };
}

async function byName(session: Session, identity: Identity, username: string) {
  const wanted = username.normalize('NFC').toLowerCase();
  const person = (await identity.listPeople()).find((one) => one.username === wanted);
  if (!person) throw new UsageError(houseWordsIn(session.options.lang).unknownUser(username));
  return person;
}

async function printLink(
  session: Session,
  identity: Identity,
  { id, username }: { readonly id: string; readonly username: string },
  { url: base, from }: Address,
): Promise<void> {
  const say = houseWordsIn(session.options.lang);
  const { url, expiresAt } = await identity.invite(id);
  session.printJson({ id, username, url, expiresAt });
  const until = expiresAt.toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' });
  session.print(say.link(username, url, until));
  if (from !== 'told') session.print(say.linkBase[from](base));
}

function grantOf(
  session: Session,
  { role, unit, blocks, groups }: UserAddOptions,
): Grant | undefined {
  if (role === undefined) return undefined;
  if (!isRole(role)) {
    throw new UsageError(session.say.usage.invalid(`${role} (--role ${ROLES.join('|')})`));
  }
  const list = (text: string) => text.split(',').map((one) => one.trim());
  return {
    role,
    ...(unit !== undefined && { unit }),
    ...(blocks !== undefined && { blocks: list(blocks) }),
    ...(groups !== undefined && { groups: list(groups) }),
  };
}

function isRole(role: string): role is Role {
  return (ROLES as readonly string[]).includes(role);
}
