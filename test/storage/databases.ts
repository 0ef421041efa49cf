import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, type DatabaseAddress, openDatabase } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';

/** The two databases that every suite of this room is run on. */
export const DATABASES = ['PGlite', 'PostgreSQL'] as const;
export type DatabaseName = (typeof DATABASES)[number];

/** An empty database of its own; on the server a new one, else in memory. */
export async function freshAddress(name: DatabaseName): Promise<DatabaseAddress> {
  if (name === 'PGlite') return { kind: 'memory' };
  const database = `t_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${database}`);
  return { kind: 'postgres', url: `${inject('postgres')}/${database}` };
}

/** An empty database with the tables of this version. */
export async function freshDatabase(name: DatabaseName): Promise<Database> {
  const database = await openDatabase(await freshAddress(name));
  await migrate(database);
  return database;
}

/** Runs one statement on the server as its owner. */
export async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${inject('postgres')}/postgres` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
