import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { keepRemovalsOut } from '../records/unused-files.ts';
import type { Reading } from '../store.ts';
import { keyColumns, tablesInOrder } from './tables-in-order.ts';

/** Rows fetched at a time. */
const PAGE = 500;

/** A line of a backup: the rows of a table follow its name. */
export type DumpLine = { readonly table: string } | { readonly row: object };

/**
 * Everything in the database as it stood at one instant, whoever goes on writing meanwhile. Tables
 * come after those they refer to. Files it knows stay where they are until `onEnd` is done.
 */
export async function dump(
  { kysely }: Database,
  onLine: (line: DumpLine) => Promise<void>,
  onEnd: (db: Reading) => Promise<void> = async () => undefined,
): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  await kysely
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (db) => {
      // First of all: what the transaction sees is settled by the statement after it.
      await keepRemovalsOut(db);
      for (const table of await tablesInOrder(db)) {
        await onLine({ table });
        counts[table] = await dumpTable(db, table, (row) => onLine({ row }));
      }
      await onEnd(db);
    });
  return counts;
}

async function dumpTable(
  db: Reading,
  table: string,
  onRow: (row: object) => Promise<void>,
): Promise<number> {
  const keys = await keyColumns(db, table);
  if (keys.length === 0) throw new Error(`table ${table} has no primary key to read it by`);
  const order = sql.join(keys.map((key) => sql.ref(key)));
  let count = 0;
  for (;;) {
    const { rows } = await sql<{ row: object }>`
      select to_jsonb(t) as row from ${sql.table(table)} t
      order by ${order} limit ${PAGE} offset ${count}
    `.execute(db);
    for (const { row } of rows) await onRow(row);
    count += rows.length;
    if (rows.length < PAGE) return count;
  }
}
