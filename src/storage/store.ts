import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { faultOf, isWorthAgain } from './database-faults.ts';
import type { Tables } from './tables.ts';

/** A connection to read with. Its statements are those of `records/`. */
export type Reading = Kysely<Tables> & { readonly __reads?: true };
/** A transaction: what is written by it is there as a whole or not at all. */
export type Writing = Reading & { readonly __writes?: true };

/** All that the product remembers. */
export interface Store {
  read<T>(work: (db: Reading) => Promise<T>): Promise<T>;
  /**
   * Runs `work` as one transaction; what it throws undoes all of it. Run again, from the start, when
   * it got into the way of another: it must do nothing outside the database.
   *
   * @throws StoreFault when the database cannot be reached or is full
   */
  write<T>(work: (db: Writing) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Two that keep getting into each other's way are let try this often. */
const ATTEMPTS = 5;

export function storeOver(database: Database): Store {
  const { kysely } = database;
  return {
    read: (work) => told(() => work(kysely)),
    write: (work) =>
      told(async () => {
        for (let attempt = 1; ; attempt++) {
          try {
            return await kysely.transaction().execute((db) => work(db));
          } catch (error) {
            if (attempt === ATTEMPTS || !isWorthAgain(error)) throw error;
          }
        }
      }),
    close: () => database.close(),
  };
}

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw faultOf(error) ?? error;
  }
}
