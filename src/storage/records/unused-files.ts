import { sql } from 'kysely';
import type { Reading, Writing } from '../store.ts';
import type { KeptFile } from './files.ts';

/**
 * Files that nothing refers to and that did not come since `before`, oldest first. A hash anywhere in
 * what a job was asked or gave back is a reference.
 */
export async function unusedFiles(
  db: Reading,
  before: Date,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ sha256: string }>`
    with of_jobs as (
      select distinct found #>> '{}' as sha256
      from jobs, jsonb_path_query(
        jsonb_build_array(payload, result),
        '$.** ? (@.type() == "string" && @ like_regex "^[0-9a-f]{64}$")'
      ) as found
    )
    select sha256 from files
    where stored_at < ${before}
      and sha256 not in (select sha256 from of_jobs)
      and not exists (select from file_uses used where used.sha256 = files.sha256)
      and not exists (select from given_files given where given.sha256 = files.sha256)
      and not exists (select from publications where bundle = files.sha256)
    order by stored_at, sha256
    limit ${limit}
  `.execute(db);
  return rows.map(({ sha256 }) => sha256);
}

/**
 * Forgets a file that was found unused, unless it came again or was taken into use since. Its row is
 * held until the transaction ends: whoever keeps the same bytes meanwhile waits for that. A job asked
 * for since is told by the day of the file, which asking for one renews.
 */
export async function forgetUnusedFile(
  db: Writing,
  sha256: string,
  before: Date,
): Promise<Pick<KeptFile, 'size'> | undefined> {
  const file = await db
    .selectFrom('files')
    .select('size')
    .where('sha256', '=', sha256)
    .where('stored_at', '<', before)
    .forUpdate()
    .executeTakeFirst();
  if (!file) return undefined;
  const { numDeletedRows } = await db
    .deleteFrom('files')
    .where('sha256', '=', sha256)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('file_uses').select('sha256').where('sha256', '=', sha256))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('given_files').select('sha256').where('sha256', '=', sha256))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('publications').select('bundle').where('bundle', '=', sha256))),
    )
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n ? file : undefined;
}

/** Backups and removals of files keep each other out; all else goes on. Held until the transaction ends. */
export async function keepRemovalsOut(db: Reading): Promise<void> {
  await sql`lock table files in share update exclusive mode`.execute(db);
}

/** @throws an error that `isHeldByAnother` knows while a backup, or another removal, is under way */
export async function beginRemoval(db: Writing): Promise<void> {
  await sql`lock table files in share update exclusive mode nowait`.execute(db);
}

/** What the database is called among those that share a store of files. */
export async function installationId(db: Reading): Promise<string> {
  const { id } = await db.selectFrom('installation').select('id').executeTakeFirstOrThrow();
  return id;
}
