import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Unit, View } from '../evidence/submission.ts';
import type { Cohort } from './cohort.ts';
import type { DecidedEvidence } from './decided-evidence.ts';
import type { Amount } from './points.ts';
import type { Line, ScoreSheet, Total } from './score-sheet.ts';
import { scoreLines } from './score-unit.ts';

/** What a sheet is worked out from. */
export interface SheetBasis {
  readonly set: CriteriaSet;
  readonly decided: DecidedEvidence;
  readonly cohort: Cohort;
}

/**
 * A score sheet without its lines, which take more room than all that was handed in. They are worked
 * out anew each time they are asked for, some 30 µs: ask once and keep them at hand.
 */
export class SheetOnDemand implements ScoreSheet {
  readonly unit: Unit;
  readonly view: View;
  readonly total: Total;
  private readonly basis: SheetBasis;

  /** @param sheet as it was worked out from the basis */
  constructor({ unit, view, total }: ScoreSheet, basis: SheetBasis) {
    this.unit = unit;
    this.view = view;
    this.total = total;
    this.basis = basis;
    for (const { low, high } of amountsOf(total)) {
      // Until they are worked out they hold on to the lines they were made of.
      low.workOut();
      high.workOut();
    }
  }

  get lines(): readonly Line[] {
    const { set, decided, cohort } = this.basis;
    return scoreLines(set, decided, cohort);
  }

  toJSON(): ScoreSheet {
    const { unit, view, lines, total } = this;
    return { unit, view, lines, total };
  }
}

function amountsOf({ rescaled: _, ...amounts }: Total): readonly Amount[] {
  return Object.values(amounts);
}
