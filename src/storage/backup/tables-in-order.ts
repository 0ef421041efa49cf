import { sql } from 'kysely';
import type { Reading } from '../store.ts';

/**
 * Tables of tools, what would let a thief of a backup in, as sessions do, and what tells a copy from
 * the installation it was made of.
 */
const NOT_KEPT =
  /^(?:kysely_.*|sessions|verifications|second_factor_codes|invitations|sign_in_failures|request_counts|installation)$/;

/** Every table of ours, each after those it refers to. */
export async function tablesInOrder(db: Reading): Promise<readonly string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name
  `.execute(db);
  const { rows: links } = await sql<{ from: string; to: string }>`
    select child.relname as "from", parent.relname as "to"
    from pg_constraint
    join pg_class child on child.oid = conrelid
    join pg_class parent on parent.oid = confrelid
    join pg_namespace on pg_namespace.oid = child.relnamespace
    where contype = 'f' and nspname = 'public' and conrelid <> confrelid
  `.execute(db);
  const left = new Set(tables.map(({ name }) => name).filter((name) => !NOT_KEPT.test(name)));
  const ordered: string[] = [];
  while (left.size > 0) {
    const free = [...left].filter(
      (name) => !links.some(({ from, to }) => from === name && left.has(to)),
    );
    if (free.length === 0) throw new Error(`tables refer to one another: ${[...left].join(', ')}`);
    for (const name of free) {
      ordered.push(name);
      left.delete(name);
    }
  }
  return ordered;
}

/** Columns by which the rows of a table come in one order only. */
export async function keyColumns(db: Reading, table: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_index
    join pg_attribute on attrelid = indrelid and attnum = any(indkey)
    where indisprimary and indrelid = ${table}::regclass
    order by array_position(indkey::int2[], attnum)
  `.execute(db);
  return rows.map(({ name }) => name);
}
