import { type Configuration, ConfigurationFault, configuration } from '../server/configuration.ts';
import { type House, openHouse } from '../server/open-house.ts';
import { FolderInUse, StoreFault } from '../storage/index.ts';
import { houseWordsIn } from '../text/house-words.ts';
import type { Session } from './session.ts';
import { UsageError } from './terminal.ts';

export interface DataOption {
  readonly data?: string;
}

/** Where data lives unless somebody says otherwise. */
export const DATA_FOLDER = 'du-lieu';

/** What the environment says, or the names in it that cannot be used. */
export async function configured(
  session: Session,
  { data = DATA_FOLDER }: DataOption,
): Promise<Configuration> {
  const say = houseWordsIn(session.options.lang);
  return told(session, () => configuration(process.env, data)).catch((error) => {
    if (error instanceof ConfigurationFault)
      throw new UsageError(say.configuration(error.names.join(', ')));
    throw error;
  });
}

/** Opens the house for one command and closes it afterwards. */
export async function inHouse<T>(
  session: Session,
  options: DataOption,
  work: (house: House, configuration: Configuration) => Promise<T>,
): Promise<T> {
  const found = await configured(session, options);
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
  const say = houseWordsIn(session.options.lang);
  try {
    return await work();
  } catch (error) {
    if (error instanceof FolderInUse) throw new UsageError(say.inUse(error.folder, error.pid));
    if (isUnreachable(error)) throw new UsageError(say.unreachable);
    throw error;
  }
}

function isUnreachable(error: unknown): boolean {
  if (error instanceof StoreFault) return true;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(?:ECONNREFUSED|ENOTFOUND|28P01|3D000|28000)$/.test(code);
}
