import type { Formula } from './formula.ts';

/** Name of the hidden sheet that holds the steps of the calculation. ASCII, so it needs no quotes. */
export const CALCULATION_SHEET = 'TinhToan';

/** One step: what it is, for whoever unhides the sheet, and its formula. */
export interface Step {
  readonly label: string;
  readonly formula: Formula;
}

/** Steps one below the other on a hidden sheet; each can be referred to by those after it. */
export class Calculation {
  readonly steps: Step[] = [];

  /** Adds a step and returns the reference of its cell. */
  add(label: string, formula: Formula): Formula {
    this.steps.push({ label, formula });
    return `${CALCULATION_SHEET}!$B$${this.steps.length}`;
  }
}
