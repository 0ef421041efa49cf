import { sql } from 'kysely';
import type { KnownPart, Piece, Written } from '../../round/index.ts';
import type { Reading, Writing } from '../store.ts';
import { forgetFileUse } from './files.ts';

export type { Written };

/** A piece of what is known of a unit, as it is kept. */
export interface Entry extends Piece {
  /**
   * Counts the changes, also over a time when the piece was gone, so that no two states of it have
   * the same; who wants to change it names the version they saw.
   */
  readonly version: number;
  readonly changedBy: string;
}

export interface EntryKey {
  readonly round: string;
  readonly unit: string;
  readonly part: KnownPart;
  readonly key: string;
}

/** Somebody else changed the piece meanwhile; it stands as `current`, or is gone. */
export interface Stale {
  readonly stale: true;
  readonly current?: Entry;
}

export type Saved = { readonly entry: Entry } | Stale;

export interface Change {
  readonly by: string;
  readonly at: Date;
  /** The version the writer saw; 0 for a piece that was not there. */
  readonly seen: number;
}

/** Every piece of one unit. */
export async function entriesOf(
  db: Reading,
  round: string,
  unit: string,
): Promise<readonly Entry[]> {
  const rows = await db
    .selectFrom('entries')
    .selectAll()
    .where('round_id', '=', round)
    .where('unit_code', '=', unit)
    .orderBy('part')
    .orderBy('key')
    .execute();
  return rows.map(entryOf);
}

/** Every piece of every unit of a round, by unit; only of some units where these are named. */
export async function entriesOfRound(
  db: Reading,
  round: string,
  units?: readonly string[],
): Promise<ReadonlyMap<string, readonly Entry[]>> {
  let query = db.selectFrom('entries').selectAll().where('round_id', '=', round);
  // As one list: there can be more units than a statement may have parameters.
  if (units) query = query.where(sql<boolean>`unit_code = any(${units}::text[])`);
  const rows = await query.orderBy('unit_code').orderBy('part').orderBy('key').execute();
  const byUnit = new Map<string, Entry[]>();
  for (const row of rows) {
    const entry = entryOf(row);
    const own = byUnit.get(row.unit_code);
    if (own) own.push(entry);
    else byUnit.set(row.unit_code, [entry]);
  }
  return byUnit;
}

/** How many pieces a unit has of each part; a part without one is absent. */
export type EntryCounts = Readonly<Partial<Record<KnownPart, number>>>;

/** How many pieces there are, by unit; a unit without any is absent. */
export async function entryCounts(
  db: Reading,
  round: string,
): Promise<ReadonlyMap<string, EntryCounts>> {
  const rows = await db
    .selectFrom('entries')
    .select((is) => ['unit_code', 'part', is.fn.countAll<string | number>().as('count')])
    .where('round_id', '=', round)
    .groupBy(['unit_code', 'part'])
    .execute();
  const byUnit = new Map<string, EntryCounts>();
  for (const { unit_code: unit, part, count } of rows) {
    byUnit.set(unit, { ...byUnit.get(unit), [part]: Number(count) });
  }
  return byUnit;
}

export async function entryAt(db: Reading, at: EntryKey): Promise<Entry | undefined> {
  const row = await db
    .selectFrom('entries')
    .selectAll()
    .where('round_id', '=', at.round)
    .where('unit_code', '=', at.unit)
    .where('part', '=', at.part)
    .where('key', '=', at.key)
    .executeTakeFirst();
  return row && entryOf(row);
}

/** Writes a piece over the version its writer saw, or says how it stands now. */
export async function saveEntry(
  db: Writing,
  at: EntryKey,
  value: Written,
  { by, at: changedAt, seen }: Change,
): Promise<Saved> {
  const row = { value: JSON.stringify(value), changed_by: by, changed_at: changedAt };
  const saved =
    seen === 0
      ? await db
          .insertInto('entries')
          .values({ ...keyOf(at), ...row, version: (await lastVersion(db, at)) + 1 })
          .onConflict((conflict) => conflict.doNothing())
          .returningAll()
          .executeTakeFirst()
      : await db
          .updateTable('entries')
          .set({ ...row, version: seen + 1 })
          .where('round_id', '=', at.round)
          .where('unit_code', '=', at.unit)
          .where('part', '=', at.part)
          .where('key', '=', at.key)
          .where('version', '=', seen)
          .returningAll()
          .executeTakeFirst();
  return saved ? { entry: entryOf(saved) } : staleAt(db, at);
}

/** Takes a piece away, if it still is the version its writer saw. */
export async function removeEntry(
  db: Writing,
  at: EntryKey,
  seen: number,
): Promise<{ readonly removed: true } | Stale> {
  const { numDeletedRows } = await db
    .deleteFrom('entries')
    .where('round_id', '=', at.round)
    .where('unit_code', '=', at.unit)
    .where('part', '=', at.part)
    .where('key', '=', at.key)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  if (numDeletedRows !== 1n) return staleAt(db, at);
  await db
    .insertInto('removed_entries')
    .values({ ...keyOf(at), version: seen })
    .onConflict((conflict) =>
      conflict.columns(['round_id', 'unit_code', 'part', 'key']).doUpdateSet({ version: seen }),
    )
    .execute();
  // A file is no longer a unit's proof once the document it belonged to is gone.
  if (at.part === 'document') await forgetFileUse(db, at.round, at.unit, at.key);
  return { removed: true };
}

/** Version that a piece had when it was last taken away; 0 when it never was. */
async function lastVersion(db: Writing, at: EntryKey): Promise<number> {
  const removed = await db
    .selectFrom('removed_entries')
    .select('version')
    .where('round_id', '=', at.round)
    .where('unit_code', '=', at.unit)
    .where('part', '=', at.part)
    .where('key', '=', at.key)
    .executeTakeFirst();
  return removed?.version ?? 0;
}

function keyOf({ round, unit, part, key }: EntryKey) {
  return { round_id: round, unit_code: unit, part, key };
}

async function staleAt(db: Writing, at: EntryKey): Promise<Stale> {
  const current = await entryAt(db, at);
  return { stale: true, ...(current && { current }) };
}

interface EntryRow {
  readonly part: string;
  readonly key: string;
  readonly value: Record<string, unknown>;
  readonly version: number;
  readonly changed_by: string;
  readonly changed_at: Date;
}

function entryOf({ part, key, value, version, changed_by, changed_at }: EntryRow): Entry {
  return {
    part: part as KnownPart,
    key,
    value,
    version,
    changedBy: changed_by,
    changedAt: changed_at,
  };
}
