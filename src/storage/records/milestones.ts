import type { IsoDate } from '../../criteria/dates.ts';
import type { Milestone, MilestoneReport } from '../../round/index.ts';
import type { Reading, Writing } from '../store.ts';

/** By the day they are due. */
export async function milestonesOf(db: Reading, roundId: string): Promise<readonly Milestone[]> {
  const rows = await db
    .selectFrom('milestones')
    .select(['id', 'title', 'due'])
    .where('round_id', '=', roundId)
    .orderBy('due')
    .orderBy('id')
    .execute();
  return rows.map(({ id, title, due }) => ({ id, title, due: due as IsoDate }));
}

export async function setMilestones(
  db: Writing,
  roundId: string,
  milestones: readonly Milestone[],
): Promise<void> {
  await db.deleteFrom('milestones').where('round_id', '=', roundId).execute();
  if (milestones.length === 0) return;
  await db
    .insertInto('milestones')
    .values(milestones.map(({ id, title, due }) => ({ round_id: roundId, id, title, due })))
    .execute();
}

export async function milestoneReports(
  db: Reading,
  roundId: string,
): Promise<readonly MilestoneReport[]> {
  const rows = await db
    .selectFrom('milestone_reports')
    .select(['milestone_id', 'unit_code', 'late'])
    .where('round_id', '=', roundId)
    .execute();
  return rows.map(({ milestone_id, unit_code, late }) => ({
    milestone: milestone_id,
    unit: unit_code,
    late,
  }));
}

/** Notes that a unit reported; the first report counts, later ones change nothing. */
export async function addMilestoneReport(
  db: Writing,
  roundId: string,
  { milestone, unit, late }: MilestoneReport,
  by: { readonly person: string; readonly at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows: added } = await db
    .insertInto('milestone_reports')
    .values({
      round_id: roundId,
      milestone_id: milestone,
      unit_code: unit,
      reported_at: by.at,
      reported_by: by.person,
      late,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return added === 1n;
}
