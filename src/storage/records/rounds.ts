import type { IsoDate } from '../../criteria/dates.ts';
import type { RoundDays, RoundState, UnitState } from '../../round/index.ts';
import type { Reading, Writing } from '../store.ts';
import type { RoundTable, RoundUnitTable } from '../tables.ts';
import { inChunks } from './in-chunks.ts';

/** A round as it is kept. */
export interface StoredRound {
  readonly id: string;
  readonly title: string;
  readonly notice?: string;
  readonly year: number;
  /** Fingerprint of the version of the set that the round is frozen to. */
  readonly setHash: string;
  readonly state: RoundState;
  readonly days: RoundDays;
  /** Who judges, as papers name them. */
  readonly judges: { readonly appraisal: string; readonly council: string };
  /** Why the published result is being corrected. */
  readonly correcting?: string;
  readonly version: number;
}

/** A unit as it takes part in a round: its name and class are those of that year. */
export interface RoundUnit {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly state: UnitState;
  readonly submittedOn?: IsoDate;
  readonly submittedLate: boolean;
  /** Of the last withdrawal or return. */
  readonly reason?: string;
  readonly version: number;
}

export type NewRound = Omit<StoredRound, 'version' | 'correcting'>;
export type NewRoundUnit = Pick<RoundUnit, 'code' | 'name' | 'group' | 'attributes'>;

/** How a row is held while a transaction works on it. */
export type Hold = 'for-share' | 'for-update';

export async function addRound(db: Writing, round: NewRound): Promise<void> {
  await db
    .insertInto('rounds')
    .values({ ...rowOf(round), correcting: null })
    .execute();
}

export async function roundById(
  db: Reading,
  id: string,
  hold?: Hold,
): Promise<StoredRound | undefined> {
  let query = db.selectFrom('rounds').selectAll().where('id', '=', id);
  if (hold === 'for-share') query = query.forShare();
  if (hold === 'for-update') query = query.forUpdate();
  const row = await query.executeTakeFirst();
  return row && roundOf(row as RoundRow);
}

/** Newest year first. */
export async function allRounds(db: Reading): Promise<readonly StoredRound[]> {
  const rows = await db
    .selectFrom('rounds')
    .selectAll()
    .orderBy('year', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => roundOf(row as RoundRow));
}

/** Writes a round over its earlier self; the caller holds it `for-update`. */
export async function putRound(db: Writing, round: StoredRound): Promise<StoredRound> {
  const version = round.version + 1;
  await db
    .updateTable('rounds')
    .set({ ...rowOf(round), correcting: round.correcting ?? null, version })
    .where('id', '=', round.id)
    .execute();
  return { ...round, version };
}

/** By code, as the database sorts it. */
export async function roundUnits(db: Reading, roundId: string): Promise<readonly RoundUnit[]> {
  const rows = await db
    .selectFrom('round_units')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('unit_code')
    .execute();
  return rows.map((row) => unitOf(row as UnitRow));
}

export async function roundUnit(
  db: Reading,
  roundId: string,
  code: string,
  hold?: Hold,
): Promise<RoundUnit | undefined> {
  let query = db
    .selectFrom('round_units')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('unit_code', '=', code);
  if (hold === 'for-share') query = query.forShare();
  if (hold === 'for-update') query = query.forUpdate();
  const row = await query.executeTakeFirst();
  return row && unitOf(row as UnitRow);
}

/** Replaces the units of a round that nobody has begun yet. */
export async function setRoundUnits(
  db: Writing,
  roundId: string,
  units: readonly NewRoundUnit[],
): Promise<void> {
  await db.deleteFrom('round_units').where('round_id', '=', roundId).execute();
  const rows = units.map(({ code, name, group, attributes }) => ({
    round_id: roundId,
    unit_code: code,
    name,
    unit_group: group,
    attributes: JSON.stringify(attributes),
    state: 'not-started',
    submitted_on: null,
    reason: null,
  }));
  for (const chunk of inChunks(rows)) {
    await db.insertInto('round_units').values(chunk).execute();
  }
}

/** Writes where a unit stands; the caller holds it `for-update`. */
export async function putRoundUnit(
  db: Writing,
  roundId: string,
  unit: RoundUnit,
): Promise<RoundUnit> {
  const version = unit.version + 1;
  await db
    .updateTable('round_units')
    .set({
      state: unit.state,
      submitted_on: unit.submittedOn ?? null,
      submitted_late: unit.submittedLate,
      reason: unit.reason ?? null,
      version,
    })
    .where('round_id', '=', roundId)
    .where('unit_code', '=', unit.code)
    .execute();
  return { ...unit, version };
}

/** All units of a round become `final` when it is published. */
export async function finishRoundUnits(db: Writing, roundId: string): Promise<void> {
  await db
    .updateTable('round_units')
    .set((is) => ({ state: 'final', version: is('version', '+', 1) }))
    .where('round_id', '=', roundId)
    .execute();
}

type RoundRow = Omit<RoundTable, 'version'> & { version: number };
type UnitRow = Omit<RoundUnitTable, 'version' | 'submitted_late' | 'attributes'> & {
  version: number;
  submitted_late: boolean;
  attributes: Record<string, string>;
};

function rowOf({ id, title, notice, year, setHash, state, days, judges }: NewRound) {
  return {
    id,
    title,
    notice: notice ?? null,
    year,
    set_hash: setHash,
    state,
    self_assessment_until: days.selfAssessmentUntil ?? null,
    appraisal_until: days.appraisalUntil ?? null,
    explanation_from: days.explanationFrom ?? null,
    explanation_until: days.explanationUntil ?? null,
    second_appraisal_until: days.secondAppraisalUntil ?? null,
    late: days.late,
    appraisal_by: judges.appraisal,
    council_by: judges.council,
  };
}

function roundOf(row: RoundRow): StoredRound {
  const day = (name: keyof RoundDays, value: string | null) =>
    value === null ? {} : { [name]: value as IsoDate };
  return {
    id: row.id,
    title: row.title,
    ...(row.notice !== null && { notice: row.notice }),
    year: row.year,
    setHash: row.set_hash,
    state: row.state as RoundState,
    days: {
      ...day('selfAssessmentUntil', row.self_assessment_until),
      ...day('appraisalUntil', row.appraisal_until),
      ...day('explanationFrom', row.explanation_from),
      ...day('explanationUntil', row.explanation_until),
      ...day('secondAppraisalUntil', row.second_appraisal_until),
      late: row.late,
    },
    judges: { appraisal: row.appraisal_by, council: row.council_by },
    ...(row.correcting !== null && { correcting: row.correcting }),
    version: row.version,
  };
}

function unitOf(row: UnitRow): RoundUnit {
  return {
    code: row.unit_code,
    name: row.name,
    group: row.unit_group,
    attributes: row.attributes,
    state: row.state as UnitState,
    ...(row.submitted_on !== null && { submittedOn: row.submitted_on as IsoDate }),
    submittedLate: row.submitted_late,
    ...(row.reason !== null && { reason: row.reason }),
    version: row.version,
  };
}
