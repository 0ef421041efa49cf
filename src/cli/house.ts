import {
  type Configuration,
  ConfigurationFault,
  configuration,
  databaseAddress,
} from '../server/configuration.ts';
import { type House, openHouse } from '../server/open-house.ts';
import { FilesUnreachable } from '../storage/files/index.ts';
import {
  FolderInUse,
  FolderUnusable,
  faultOf,
  holdsData,
  MigrationFault,
  StoreFault,
} from '../storage/index.ts';
import { houseWordsIn } from '../text/house-words.ts';
import type { Session } from './session.ts';
import { FailedError, UsageError } from './terminal.ts';

export interface DataOption {
  readonly data?: string;
}

/** Where data lives unless somebody says otherwise. */
export const DATA_FOLDER = 'du-lieu';

/** Whether a command may be the first in its place; the others would show an empty house as a whole one. */
export type Beginning = 'may-begin' | 'needs-data';

/** What the environment says, once the place is as `beginning` asks. */
export function configured(
  session: Session,
  { data = DATA_FOLDER }: DataOption,
  beginning: Beginning,
): Promise<Configuration> {
  return told(session, async () => {
    if (beginning === 'needs-data') await needData(session, data);
    return configuration(process.env, data);
  });
}

async function needData(session: Session, folder: string): Promise<void> {
  const address = databaseAddress(process.env, folder);
  if (await holdsData(address)) return;
  const say = houseWordsIn(session.options.lang);
  throw new UsageError(
    address.kind === 'postgres' ? say.noTables(serverOf(address.url)) : say.noData(folder),
  );
}

/** Opens the house for one command and closes it afterwards. */
export async function inHouse<T>(
  session: Session,
  options: DataOption,
  work: (house: House, configuration: Configuration) => Promise<T>,
  beginning: Beginning = 'needs-data',
): Promise<T> {
  const found = await configured(session, options, beginning);
  return told(session, async () => {
    const house = await openHouse(found);
    try {
      return await work(house, found);
    } finally {
      await house.close();
    }
  });
}

/** Puts into words what keeps the house from being opened. */
export async function told<T>(session: Session, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw inWords(session, error) ?? error;
  }
}

function inWords(session: Session, error: unknown): Error | undefined {
  const say = houseWordsIn(session.options.lang);
  if (error instanceof ConfigurationFault) {
    return new UsageError(say.configuration(error.names.join(', ')));
  }
  if (error instanceof FolderInUse) return new UsageError(say.inUse(error.folder, error.pid));
  if (error instanceof FolderUnusable) {
    return new UsageError(say.folderUnusable(error.folder, error.code));
  }
  const { DATABASE_URL: url } = process.env;
  if (url && isUnreachable(error)) return new FailedError(say.unreachable(serverOf(url)));
  if (error instanceof FilesUnreachable) return new FailedError(say.filesUnreachable);
  if (error instanceof MigrationFault) return new FailedError(say.notMigrated(causeOf(error)));
  return undefined;
}

/** Refused names and passwords, and a database that is not there. */
const REFUSED = /^(?:28P01|3D000|28000)$/;

function isUnreachable(error: unknown): boolean {
  if (error instanceof MigrationFault) return isUnreachable(error.cause);
  const fault = error instanceof StoreFault ? error : faultOf(error);
  if (fault) return fault.kind === 'unreachable';
  return error instanceof Error && 'code' in error && REFUSED.test(String(error.code));
}

function causeOf({ cause }: MigrationFault): string {
  return cause instanceof Error ? cause.message : String(cause);
}

const POSTGRES_PORT = '5432';

/** `host:port` of an address; whoever may read a terminal need not know its password. */
function serverOf(url: string): string {
  const { hostname, port, searchParams } = new URL(url);
  return `${hostname || searchParams.get('host') || 'localhost'}:${port || POSTGRES_PORT}`;
}
