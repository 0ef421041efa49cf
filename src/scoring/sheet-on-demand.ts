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
 * A score sheet that can let go of its lines: they take more room than all that was handed in. From
 * then on they are worked out again each time they are asked for, so ask once and keep them at hand.
 */
export class SheetOnDemand implements ScoreSheet {
  readonly unit: Unit;
  readonly view: View;
  readonly total: Total;
  private readonly basis: SheetBasis;
  private held: readonly Line[] | undefined;

  /** @param sheet as it was worked out from the basis */
  constructor({ unit, view, total, lines }: ScoreSheet, basis: SheetBasis) {
    this.unit = unit;
    this.view = view;
    this.total = total;
    this.basis = basis;
    this.held = lines;
  }

  get lines(): readonly Line[] {
    const { set, decided, cohort } = this.basis;
    return this.held ?? scoreLines(set, decided, cohort);
  }

  letGo(): void {
    this.held = undefined;
    for (const amount of Object.values(this.total) as Iterable<Amount | boolean>) {
      if (typeof amount === 'boolean') continue;
      // Until it is worked out it holds on to what it was made of.
      amount.low.workOut();
      amount.high.workOut();
    }
  }

  toJSON(): ScoreSheet {
    const { unit, view, lines, total } = this;
    return { unit, view, lines, total };
  }

  /** The same sheet by the name of another view. */
  as(view: View): SheetOnDemand {
    return new SheetOnDemand({ ...this.toJSON(), view }, this.basis);
  }
}
