import { join } from 'node:path';
import { Kysely, type LogEvent, PostgresDialect, sql } from 'kysely';
import { lockFolder } from './folder-lock.ts';
import { pgliteDialect } from './pglite-dialect.ts';
import type { Tables } from './tables.ts';

/** Where the data lives: an embedded database in a folder, or a PostgreSQL server. */
export type DatabaseAddress =
  | { readonly kind: 'embedded'; readonly folder: string }
  /** Nothing is kept: for tests and trials. */
  | { readonly kind: 'memory' }
  | { readonly kind: 'postgres'; readonly url: string; readonly connections?: number };

/** An open database. `kysely` is for this room and for libraries that bring their own tables. */
export interface Database {
  readonly kind: DatabaseAddress['kind'];
  readonly kysely: Kysely<Tables>;
  /** Runs several statements without parameters at once. */
  execute(statements: string): Promise<void>;
  close(): Promise<void>;
}

/** A civil date stays the text it is: a Date would move it by the time zone of the machine. */
const DATE_TYPE = 1082;
const asWritten = (value: string): string => value;

/** Where in a data folder the embedded database lies. */
export function databaseFolder(folder: string): string {
  return join(folder, 'database');
}

export interface OpenOptions {
  readonly onQuery?: (event: LogEvent) => void;
}

/**
 * Opens the database without touching its tables.
 *
 * @throws FolderInUse when another process has the folder of an embedded database
 */
export async function openDatabase(
  address: DatabaseAddress,
  { onQuery }: OpenOptions = {},
): Promise<Database> {
  const log = onQuery ? { log: onQuery } : {};
  if (address.kind === 'postgres') return openServer(address, log);
  const release = address.kind === 'embedded' ? await lockFolder(address.folder) : undefined;
  try {
    const { PGlite } = await import('@electric-sql/pglite');
    const parsers = { [DATE_TYPE]: asWritten };
    const pglite = await PGlite.create({
      ...(address.kind === 'embedded' && { dataDir: databaseFolder(address.folder) }),
      parsers,
    });
    const kysely = new Kysely<Tables>({ dialect: pgliteDialect(pglite), ...log });
    return {
      kind: address.kind,
      kysely,
      execute: async (statements) => {
        await pglite.exec(statements);
      },
      close: async () => {
        await kysely.destroy();
        await release?.();
      },
    };
  } catch (error) {
    await release?.();
    throw error;
  }
}

/** Statements that hang, as on a lost line, give up rather than hold a request for ever. */
const STATEMENT_LIMIT = 30_000;
const CONNECT_LIMIT = 5_000;
const CONNECTIONS = 10;

async function openServer(
  { url, connections = CONNECTIONS }: DatabaseAddress & { kind: 'postgres' },
  log: { log?: (event: LogEvent) => void },
): Promise<Database> {
  const { default: pg } = await import('pg');
  const parse = (oid: number, format?: 'text' | 'binary') =>
    oid === DATE_TYPE ? asWritten : pg.types.getTypeParser(oid, format);
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECT_LIMIT,
    statement_timeout: STATEMENT_LIMIT,
    types: { getTypeParser: parse as typeof pg.types.getTypeParser },
  });
  // A connection that was lost, idle or at work, is replaced by the next use: the statement at hand
  // fails and is told, but the process must not end for it.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), ...log });
  return {
    kind: 'postgres',
    kysely,
    execute: async (statements) => {
      await sql.raw(statements).execute(kysely);
    },
    close: () => kysely.destroy(),
  };
}
