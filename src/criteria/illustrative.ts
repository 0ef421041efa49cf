import { Decimal } from './decimal.ts';
import type { SetDocument } from './schema/set.ts';

/** Whether any wording or number of a set is ours and not the regulation's. */
export function isIllustrative(set: SetDocument): boolean {
  const { criteria, bonus, deduction, grades, knockOuts, quotas, deadlines } = set;
  const { total, rounding, ranking, period, blocks, unitGroups } = set;
  const frame = { grades, knockOuts, quotas, deadlines, total, rounding, ranking };
  return holds({ criteria, bonus, deduction, ...frame, period, blocks, unitGroups });
}

/** Whether a source inside says so: as its own fidelity, or as that of the points. */
function holds(value: unknown): boolean {
  if (value === null || typeof value !== 'object' || Decimal.isDecimal(value)) return false;
  return Object.entries(value).some(
    ([key, inner]) =>
      ((key === 'fidelity' || key === 'points') && inner === 'illustrative') || holds(inner),
  );
}
