import type { Reading, Writing } from '../store.ts';

/** The result of one unit as it was computed, in the words of the result bundle. */
export type ResultValue = Readonly<Record<string, unknown>>;

/** Number under which results wait before they are published. */
export const DRAFT = 0;

/** One published result of a round; never changed, only followed by a correction. */
export interface Publication {
  readonly number: number;
  /** The publication it corrects, and why. */
  readonly corrects?: number;
  readonly reason?: string;
  readonly publishedBy: string;
  readonly publishedAt: Date;
  readonly engineVersion: string;
  /** sha256 of the bundle, kept among the files. */
  readonly bundle: string;
}

/** Results by unit; empty when none were computed or published under that number. */
export async function resultsOf(
  db: Reading,
  round: string,
  publication: number,
): Promise<ReadonlyMap<string, ResultValue>> {
  const rows = await db
    .selectFrom('results')
    .select(['unit_code', 'value'])
    .where('round_id', '=', round)
    .where('publication', '=', publication)
    .orderBy('unit_code')
    .execute();
  return new Map(rows.map(({ unit_code, value }) => [unit_code, value as ResultValue]));
}

/** Replaces the draft; each value belongs to one unit of the round. */
export async function putDraftResults(
  db: Writing,
  round: string,
  values: ReadonlyMap<string, ResultValue>,
  at: Date,
): Promise<void> {
  await db
    .deleteFrom('results')
    .where('round_id', '=', round)
    .where('publication', '=', DRAFT)
    .execute();
  await insert(db, round, DRAFT, values, at);
}

/** Adds a publication with its results, for good. */
export async function addPublication(
  db: Writing,
  round: string,
  publication: Publication,
  values: ReadonlyMap<string, ResultValue>,
): Promise<void> {
  const { number, corrects, reason, publishedBy, publishedAt, engineVersion, bundle } = publication;
  await db
    .insertInto('publications')
    .values({
      round_id: round,
      number,
      corrects: corrects ?? null,
      reason: reason ?? null,
      published_by: publishedBy,
      published_at: publishedAt,
      engine_version: engineVersion,
      bundle,
    })
    .execute();
  await insert(db, round, number, values, publishedAt);
}

/** Oldest first. */
export async function publicationsOf(db: Reading, round: string): Promise<readonly Publication[]> {
  const rows = await db
    .selectFrom('publications')
    .selectAll()
    .where('round_id', '=', round)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    ...(row.corrects !== null && { corrects: row.corrects }),
    ...(row.reason !== null && { reason: row.reason }),
    publishedBy: row.published_by,
    publishedAt: row.published_at,
    engineVersion: row.engine_version,
    bundle: row.bundle,
  }));
}

async function insert(
  db: Writing,
  round: string,
  publication: number,
  values: ReadonlyMap<string, ResultValue>,
  at: Date,
): Promise<void> {
  const rows = [...values].map(([unit, value]) => ({
    round_id: round,
    publication,
    unit_code: unit,
    value: JSON.stringify(value),
    computed_at: at,
  }));
  for (let start = 0; start < rows.length; start += BATCH) {
    await db
      .insertInto('results')
      .values(rows.slice(start, start + BATCH))
      .execute();
  }
}

/** Well below the 65,535 parameters that one statement may carry. */
const BATCH = 500;
