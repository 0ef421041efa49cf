import type { Role } from '../../round/index.ts';
import type { Reading, Writing } from '../store.ts';

/** Somebody answered for a step by name: a head for a submission, a council member for a round. */
export interface Approval {
  readonly unit?: string;
  readonly step: string;
  readonly by: string;
  readonly as: Role;
  readonly at: Date;
  readonly reason?: string;
}

export async function addApproval(
  db: Writing,
  round: string,
  { unit, step, by, as, at, reason }: Approval,
): Promise<void> {
  await db
    .insertInto('approvals')
    .values({
      round_id: round,
      unit_code: unit ?? null,
      step,
      approved_by: by,
      approved_as: as,
      approved_at: at,
      reason: reason ?? null,
    })
    .execute();
}

/** Of a round, or of one unit in it; in the order they were given. */
export async function approvalsOf(
  db: Reading,
  round: string,
  unit?: string,
): Promise<readonly Approval[]> {
  let query = db.selectFrom('approvals').selectAll().where('round_id', '=', round);
  if (unit !== undefined) query = query.where('unit_code', '=', unit);
  const rows = await query.orderBy('id').execute();
  return rows.map((row) => ({
    ...(row.unit_code !== null && { unit: row.unit_code }),
    step: row.step,
    by: row.approved_by,
    as: row.approved_as as Role,
    at: row.approved_at,
    ...(row.reason !== null && { reason: row.reason }),
  }));
}
