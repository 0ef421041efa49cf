import type { Reading, Writing } from '../store.ts';

/** A version of a criteria set as its file was, told by the hash of what it says. */
export interface SetVersion {
  readonly hash: string;
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** The whole `set.yaml`. */
  readonly text: string;
  readonly addedAt: Date;
  readonly addedBy: string;
}

export async function setVersion(db: Reading, hash: string): Promise<SetVersion | undefined> {
  const row = await db
    .selectFrom('set_versions')
    .selectAll()
    .where('hash', '=', hash)
    .executeTakeFirst();
  if (!row) return undefined;
  const { set_id: id, added_at: addedAt, added_by: addedBy, ...rest } = row;
  return { ...rest, id, addedAt, addedBy };
}

/** Without their texts, by set and the day they were added. */
export async function setVersions(db: Reading): Promise<readonly Omit<SetVersion, 'text'>[]> {
  const rows = await db
    .selectFrom('set_versions')
    .select(['hash', 'set_id', 'version', 'title', 'added_at', 'added_by'])
    .orderBy('set_id')
    .orderBy('added_at')
    .execute();
  return rows.map(({ set_id: id, added_at: addedAt, added_by: addedBy, ...rest }) => ({
    ...rest,
    id,
    addedAt,
    addedBy,
  }));
}

/** Keeps a version; one that is there already stays as it is. Returns whether it was new. */
export async function addSetVersion(db: Writing, set: SetVersion): Promise<boolean> {
  const { hash, id: set_id, version, title, text, addedAt: added_at, addedBy: added_by } = set;
  const { numInsertedOrUpdatedRows: added } = await db
    .insertInto('set_versions')
    .values({ hash, set_id, version, title, text, added_at, added_by })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .executeTakeFirstOrThrow();
  return added === 1n;
}
