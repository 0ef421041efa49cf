import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { Decimal } from '../../criteria/decimal.ts';
import type { Amount } from '../../scoring/points.ts';
import { decimalsFormat } from '../workbook/sheet-plan.ts';

/** Decimals shown where the set does not round; the cell keeps them all. */
const UNROUNDED = 2;

/** Decimals of points of criteria, groups and totals as the set rounds them. */
export interface PointsDecimals {
  readonly criterion: number;
  readonly group: number;
  readonly total: number;
}

export function pointsDecimals({ rounding }: CriteriaSet): PointsDecimals {
  const total = rounding.total.decimals;
  const unrounded = Math.max(total, UNROUNDED);
  const criterion = rounding.criterion?.decimals ?? unrounded;
  return { criterion, group: rounding.group?.decimals ?? criterion, total };
}

/** A format of so many decimals, or a few more where the value would look like another number. */
export function formatFor(value: Decimal, decimals: number): string {
  const needed = Math.min(value.decimalPlaces(), Math.max(decimals, UNROUNDED));
  return decimalsFormat(Math.max(decimals, needed));
}

export function sameAmount(left: Amount, right: Amount): boolean {
  return left.low.eq(right.low) && left.high.eq(right.high);
}
