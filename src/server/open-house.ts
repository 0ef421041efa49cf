import { compiledConditions } from '../scoring/compiled-conditions.ts';
import { rulesEngine } from '../scoring/rules-engine.ts';
import { type Service, UNIT_BYTES } from '../service/service.ts';
import { setShelf } from '../service/set-shelf.ts';
import { openFiles } from '../storage/files/index.ts';
import { type Database, migrate, openDatabase, storeOver } from '../storage/index.ts';
import { ENGINE_VERSION } from '../version.ts';
import type { Configuration } from './configuration.ts';

/** The store and the files opened and brought to this version: what server and commands work on. */
export interface House {
  readonly database: Database;
  readonly service: Service;
  close(): Promise<void>;
}

/** @throws FolderInUse when another process has the data folder */
export async function openHouse(
  {
    database: address,
    files,
    unitBytes = UNIT_BYTES,
  }: Pick<Configuration, 'database' | 'files' | 'unitBytes'>,
  now: () => Date = () => new Date(),
): Promise<House> {
  const database = await openDatabase(address);
  try {
    await migrate(database);
    const service: Service = {
      store: storeOver(database),
      files: await openFiles(files),
      sets: setShelf(),
      now,
      evaluator: compiledConditions(),
      ofRecord: rulesEngine(),
      engineVersion: ENGINE_VERSION,
      unitBytes,
    };
    return { database, service, close: () => database.close() };
  } catch (error) {
    await database.close();
    throw error;
  }
}
