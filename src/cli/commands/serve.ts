import { type Started, start } from '../../server/start.ts';
import { giveRole } from '../../service/keep-grants.ts';
import { Refused } from '../../service/refused.ts';
import { SYSTEM } from '../../service/service.ts';
import { allGrants } from '../../storage/index.ts';
import { houseWordsIn } from '../../text/house-words.ts';
import { configured, type DataOption, told } from '../house.ts';
import { noteServedAddress } from '../served-address.ts';
import type { Session } from '../session.ts';
import { type ExitCode, UsageError } from '../terminal.ts';

export interface ServeOptions extends DataOption {
  readonly host?: string;
  readonly port?: string;
  readonly worker: boolean;
}

const HOST = '127.0.0.1';
const PORT = 8080;
const FIRST = 'quantri';
const HOURS = 24;

/** `thangdiem serve`: runs until it is told to stop; the first time it makes an administrator. */
export async function serve(session: Session, options: ServeOptions): Promise<ExitCode> {
  const say = houseWordsIn(session.options.lang);
  const { host = HOST, worker } = options;
  const port = portOf(session, options.port);
  const configuration = await configured(session, options, 'may-begin');
  const started = await told(session, () =>
    start({ configuration, host, port, secondFactor: 'needed', works: worker }),
  ).catch((error) => {
    if (isTaken(error)) throw new UsageError(say.portTaken(port));
    throw error;
  });
  await noteServedAddress(configuration, started.url);
  session.print(say.serving(started.url));
  await makeFirst(session, started);
  session.print(say.stopHint);
  await stopSignal();
  session.print(say.stopping);
  await started.stop();
  return 0;
}

/** Somebody must be able to let the others in; the link is printed once, and nowhere kept. */
async function makeFirst(session: Session, { house, identity }: Started): Promise<void> {
  const say = houseWordsIn(session.options.lang);
  const grants = await house.service.store.read(allGrants);
  if (grants.some(({ role }) => role === 'administrator')) return;
  const person = await firstPerson(identity, say.firstAdministratorName);
  // Another server over the same database is just doing this.
  if (!person) return;
  await giveRole(house.service, SYSTEM, person.id, { role: 'administrator' });
  const { url } = await identity.invite(person.id);
  session.print(say.firstAdministrator(url, HOURS));
}

async function firstPerson(
  identity: Started['identity'],
  name: string,
): Promise<{ readonly id: string } | undefined> {
  const known = (await identity.listPeople()).find(({ username }) => username === FIRST);
  if (known) return known;
  try {
    return await identity.createPerson({ username: FIRST, name });
  } catch (error) {
    if (error instanceof Refused && error.code === 'person.username-taken') return undefined;
    throw error;
  }
}

/** Waits until the process is asked to stop. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function portOf(session: Session, text: string | undefined): number {
  if (text === undefined) return PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw new UsageError(session.say.usage.invalid(`--port ${text}`));
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
