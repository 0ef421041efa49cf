import { sql } from 'kysely';
import type { Reading, Writing } from '../store.ts';

/** A file that is kept, by what is in it. */
export interface KeptFile {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** As found in its content. */
  readonly type: string;
}

/** A unit put a file forward as one of its documents. */
export interface FileUse {
  readonly round: string;
  readonly unit: string;
  readonly document: string;
  readonly sha256: string;
  /** The name it came with. */
  readonly name: string;
}

/** Notes a file that came; one that is known came again, and is not removed as unused for a while. */
export async function noteFile(db: Writing, file: KeptFile, at: Date): Promise<void> {
  await db
    .insertInto('files')
    .values({ ...file, stored_at: at })
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ stored_at: at }))
    .execute();
}

/** Files that something is about to refer to count as having come again. */
export async function renewFiles(db: Writing, files: readonly string[], at: Date): Promise<void> {
  await db
    .updateTable('files')
    .set({ stored_at: at })
    .where(sql<boolean>`sha256 = any(${files}::text[])`)
    .execute();
}

export async function fileBySha(db: Reading, sha256: string): Promise<KeptFile | undefined> {
  return db
    .selectFrom('files')
    .select(['sha256', 'size', 'type'])
    .where('sha256', '=', sha256)
    .executeTakeFirst();
}

/** Every file that is referred to, in order of its hash. */
export async function allFiles(db: Reading): Promise<readonly KeptFile[]> {
  return db.selectFrom('files').select(['sha256', 'size', 'type']).orderBy('sha256').execute();
}

/** A document of a unit is this file from now on. */
export async function useFile(
  db: Writing,
  { round, unit, document, sha256, name }: FileUse,
  by: { readonly person: string; readonly at: Date },
): Promise<void> {
  const row = { sha256, name, given_by: by.person, given_at: by.at };
  await db
    .insertInto('file_uses')
    .values({ round_id: round, unit_code: unit, document_id: document, ...row })
    .onConflict((conflict) =>
      conflict.columns(['round_id', 'unit_code', 'document_id']).doUpdateSet(row),
    )
    .execute();
  await db
    .insertInto('given_files')
    .values({ round_id: round, unit_code: unit, sha256 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Every file a unit ever gave in a round, also those that others took the place of. */
export async function givenFiles(
  db: Reading,
  round: string,
  unit: string,
): Promise<readonly Pick<KeptFile, 'sha256' | 'size'>[]> {
  return db
    .selectFrom('given_files')
    .innerJoin('files', 'files.sha256', 'given_files.sha256')
    .select(['files.sha256', 'files.size'])
    .where('round_id', '=', round)
    .where('unit_code', '=', unit)
    .execute();
}

export async function forgetFileUse(
  db: Writing,
  round: string,
  unit: string,
  document: string,
): Promise<void> {
  await db
    .deleteFrom('file_uses')
    .where('round_id', '=', round)
    .where('unit_code', '=', unit)
    .where('document_id', '=', document)
    .execute();
}

/** Files of a round, or of one unit in it. */
export async function fileUses(
  db: Reading,
  round: string,
  unit?: string,
): Promise<readonly FileUse[]> {
  let query = db.selectFrom('file_uses').selectAll().where('round_id', '=', round);
  if (unit !== undefined) query = query.where('unit_code', '=', unit);
  const rows = await query.orderBy('unit_code').orderBy('document_id').execute();
  return rows.map(useOf);
}

/** Uses of one file in all rounds: more than one unit means that somebody's proof is not its own. */
export async function usesOfFile(db: Reading, sha256: string): Promise<readonly FileUse[]> {
  const rows = await db
    .selectFrom('file_uses')
    .selectAll()
    .where('sha256', '=', sha256)
    .orderBy('round_id')
    .orderBy('unit_code')
    .execute();
  return rows.map(useOf);
}

/** Uses of some files in all rounds, by file. */
export async function usesOfFiles(
  db: Reading,
  files: readonly string[],
): Promise<ReadonlyMap<string, readonly FileUse[]>> {
  const uses = new Map<string, FileUse[]>();
  if (files.length === 0) return uses;
  const rows = await db
    .selectFrom('file_uses')
    .selectAll()
    .where('sha256', 'in', [...new Set(files)])
    .orderBy('round_id')
    .orderBy('unit_code')
    .orderBy('document_id')
    .execute();
  for (const use of rows.map(useOf)) uses.set(use.sha256, [...(uses.get(use.sha256) ?? []), use]);
  return uses;
}

/** Files that several units of a round gave as their own, each with its uses. */
export async function sharedFiles(
  db: Reading,
  round: string,
): Promise<ReadonlyMap<string, readonly FileUse[]>> {
  const uses = new Map<string, FileUse[]>();
  for (const use of await fileUses(db, round)) {
    uses.set(use.sha256, [...(uses.get(use.sha256) ?? []), use]);
  }
  const shared = [...uses].filter(([, of]) => new Set(of.map(({ unit }) => unit)).size > 1);
  return new Map(shared);
}

interface UseRow {
  readonly round_id: string;
  readonly unit_code: string;
  readonly document_id: string;
  readonly sha256: string;
  readonly name: string;
}

function useOf({ round_id, unit_code, document_id, sha256, name }: UseRow): FileUse {
  return { round: round_id, unit: unit_code, document: document_id, sha256, name };
}
