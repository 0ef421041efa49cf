import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { Decimal } from '../../criteria/decimal.ts';
import type { RoundingRule } from '../../criteria/schema/set.ts';
import { roundPoints } from '../../scoring/points.ts';

/** Spreadsheets add in binary; a first rounding here takes its dust away (0,1 + 0,2 = 0,3). */
const DUST: RoundingRule = { decimals: 10, direction: 'halfUp' };

const FUNCTIONS = { halfUp: 'ROUND', down: 'ROUNDDOWN', up: 'ROUNDUP' } as const;

/** An expression rounded as the set says. */
export function rounded(expression: string, rule: RoundingRule | undefined): string {
  if (!rule) return expression;
  return `${FUNCTIONS[rule.direction]}(ROUND(${expression},${DUST.decimals}),${rule.decimals})`;
}

/**
 * Whether rounding in two steps, as a formula does, gives our number. It always does but for exact
 * values within 10⁻¹⁰ of a rounding limit; those are written as plain numbers.
 */
export function roundsAlike(
  exact: Decimal,
  result: Decimal,
  rule: RoundingRule | undefined,
): boolean {
  if (!rule) return true;
  return rule.decimals < DUST.decimals && roundPoints(roundPoints(exact, DUST), rule).eq(result);
}

/** Cells of one unit's row that its total is made of. */
export interface TotalCells {
  /** Arguments of SUM. */
  readonly groups: string;
  readonly applicableMax?: string | undefined;
  readonly bonus?: string | undefined;
  readonly deduction?: string | undefined;
}

/** From groups to total: rescaled, with bonus and deduction, held within scale and floor, rounded. */
export function totalFormula(set: CriteriaSet, cells: TotalCells): string {
  const scale = figure(set.scale);
  const earned = `SUM(${cells.groups})`;
  const base = cells.applicableMax
    ? `IF(${cells.applicableMax}=0,0,${earned}*${scale}/${cells.applicableMax})`
    : earned;
  const bonus = cells.bonus ? `+${cells.bonus}` : '';
  const deduction = cells.deduction ? `-${cells.deduction}` : '';
  const sum = `${base}${bonus}${deduction}`;
  const capped = set.total.mayExceedScale ? sum : `MIN(${scale},${sum})`;
  return rounded(`MAX(${figure(set.total.floor)},${capped})`, set.rounding.total);
}

/** Sum of bonus (or deduction) criteria, at most its cap. */
export function cappedSum(cap: Decimal, cells: string): string {
  return `MIN(${figure(cap)},SUM(${cells}))`;
}

/** A number as formulas are stored: with a point, whatever language shows them. */
export function figure(value: Decimal): string {
  return value.toFixed();
}
