import type { Criterion } from '../../criteria/schema/criterion.ts';
import type { CellPlan } from '../workbook/sheet-plan.ts';

/** The cells that say which criterion a row is of: the same in many rows, so made once. */
export function cellsOfCriteria(
  make: (criterion: Criterion) => readonly CellPlan[],
): (criterion: Criterion) => readonly CellPlan[] {
  const made = new Map<Criterion, readonly CellPlan[]>();
  return (criterion) => {
    let cells = made.get(criterion);
    if (!cells) {
      cells = make(criterion);
      made.set(criterion, cells);
    }
    return cells;
  };
}
