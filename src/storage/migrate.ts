import { type Migration, Migrator } from 'kysely';
import type { Database } from './database.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** No step could be done: `cause` says whether one failed, a newer version was there, or no answer came. */
export class MigrationFault extends Error {
  constructor(cause: unknown) {
    super('The database could not be brought to this version', { cause });
  }
}

export interface Migrated {
  /** Names of the migrations that ran now, in order. */
  readonly ran: readonly string[];
}

/**
 * Brings the tables to this version, each step whole or not at all. Several processes may start at
 * once: one does it, the others wait.
 *
 * @throws MigrationFault
 */
export async function migrate(database: Database): Promise<Migrated> {
  const migrator = new Migrator({
    db: database.kysely,
    provider: { getMigrations: async () => migrations() },
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) throw new MigrationFault(error);
  return { ran: results.map(({ migrationName }) => migrationName) };
}

/** Names of the steps that the database still lacks; empty when it is ready for this version. */
export async function missingMigrations(database: Database): Promise<readonly string[]> {
  const migrator = new Migrator({
    db: database.kysely,
    provider: { getMigrations: async () => migrations() },
  });
  const all = await migrator.getMigrations();
  return all.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name);
}

function migrations(): Record<string, Migration> {
  return Object.fromEntries(
    Object.entries(MIGRATIONS).map(([name, statements]) => [
      name,
      {
        up: async (db) => {
          const { sql } = await import('kysely');
          for (const statement of statements) await sql.raw(statement).execute(db);
        },
      } satisfies Migration,
    ]),
  );
}
