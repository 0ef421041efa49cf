import { sql } from 'kysely';
import type { Database } from '../database.ts';
import type { Reading } from '../store.ts';
import type { DumpLine } from './dump.ts';
import { tablesInOrder } from './tables-in-order.ts';

const BATCH = 200;

/** The database to restore into holds something already. */
export class NotEmpty extends Error {
  readonly table: string;

  constructor(table: string) {
    super(`table ${table} is not empty`);
    this.table = table;
  }
}

/**
 * Puts a backup into an empty database of the same version: all of it, or nothing.
 *
 * @throws NotEmpty
 */
export async function load(
  { kysely }: Database,
  lines: AsyncIterable<DumpLine>,
): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  await kysely.transaction().execute(async (db) => {
    await emptied(db);
    let table = '';
    let rows: object[] = [];
    const flush = async (): Promise<void> => {
      if (rows.length === 0) return;
      await sql`
        insert into ${sql.table(table)} overriding system value
        select * from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
      `.execute(db);
      counts[table] = (counts[table] ?? 0) + rows.length;
      rows = [];
    };
    for await (const line of lines) {
      if ('table' in line) {
        await flush();
        table = line.table;
        counts[table] = 0;
      } else {
        rows.push(line.row);
        if (rows.length === BATCH) await flush();
      }
    }
    await flush();
    await countOn(db);
  });
  return counts;
}

/** A new database holds nothing but the beginning of the log. */
async function emptied(db: Reading): Promise<void> {
  for (const table of await tablesInOrder(db)) {
    if (table === 'audit_head') continue;
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
    if (rows.length > 0) throw new NotEmpty(table);
  }
  await db.deleteFrom('audit_head').execute();
}

/** Numbers that the database gives go on after the last one restored. */
async function countOn(db: Reading): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = 'public' and is_identity = 'YES'
  `.execute(db);
  for (const { table, column } of rows) {
    await sql`
      select setval(pg_get_serial_sequence(${table}, ${column}),
        coalesce((select max(${sql.ref(column)}) from ${sql.table(table)}), 0) + 1, false)
    `.execute(db);
  }
}
