import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { Decimal } from '../../criteria/decimal.ts';
import { isGroup, type Node } from '../../criteria/schema/criterion.ts';
import type { Part } from '../../criteria/walk.ts';
import type { UnitEvidence } from '../../evidence/evidence-facts.ts';
import type { Cohort } from '../cohort.ts';
import { type CriterionPoints, compileCriterion, type Sums } from './criteria.ts';
import { FormCompiler } from './form-compiler.ts';
import type { UnitRow } from './unit-row.ts';
import { billionths, DECIMALS, quotient, rounded, type Slack } from './whole-numbers.ts';

export type { UnitRow } from './unit-row.ts';

/**
 * Totals alone, for units whose answers are settled: a set turned once into functions over rows of
 * whole numbers. A second way to the same total as the score sheet, with none of its code.
 */
export interface Totals {
  /** A unit's evidence in one view, laid out as `total` reads it. */
  row(evidence: UnitEvidence, cohort: Cohort): UnitRow;
  /**
   * The rounded total.
   *
   * @returns nothing where the unit has something missing, or lies so near a limit of rounding that
   *   only the sheet can tell
   */
  total(row: UnitRow): Decimal | undefined;
}

const compiled = new WeakMap<CriteriaSet, Map<string, Totals>>();

/** Totals of the units of one group in a graded year; compiled once. */
export function totalsOf(set: CriteriaSet, unitGroup: string, year: number): Totals {
  let ofSet = compiled.get(set);
  if (!ofSet) {
    ofSet = new Map();
    compiled.set(set, ofSet);
  }
  const key = `${unitGroup} ${year}`;
  let totals = ofSet.get(key);
  if (!totals) {
    totals = compileTotals(set, unitGroup, year);
    ofSet.set(key, totals);
  }
  return totals;
}

function compileTotals(set: CriteriaSet, unitGroup: string, year: number): Totals {
  const form = new FormCompiler(set, unitGroup, year);
  const partOf = (part: Part, nodes: readonly Node[]): CriterionPoints =>
    compileSum(form, nodes, part);
  const base = partOf('base', set.criteria);
  const bonus = partOf('bonus', set.bonus?.criteria ?? []);
  const deduction = partOf('deduction', set.deduction?.criteria ?? []);
  const scale = billionths(set.scale);
  const bonusCap = set.bonus ? billionths(set.bonus.cap) : 0;
  const deductionCap = set.deduction ? billionths(set.deduction.cap) : 0;
  const floor = billionths(set.total.floor);
  const ceiling = set.total.mayExceedScale ? Number.POSITIVE_INFINITY : scale;
  const rule = set.rounding.total;

  return {
    row: (evidence, cohort) => form.slots.row(evidence, cohort),
    total(row) {
      const sums: Sums = { cut: 0, out: 0 };
      const earned = base(row, sums);
      const { low, high } = onScale(earned, sums, scale);
      sums.cut = 0;
      const more = bonus(row, sums);
      const moreHigh = Math.min(more + sums.cut, bonusCap);
      sums.cut = 0;
      const less = deduction(row, sums);
      const lessHigh = Math.min(less + sums.cut, deductionCap);
      const limited = (sum: number): number => Math.max(Math.min(sum, ceiling), floor);
      const lowest = limited(low + Math.min(more, bonusCap) - lessHigh);
      const highest = limited(high + moreHigh - Math.min(less, deductionCap));
      const points = rounded(lowest, highest - lowest, rule);
      return Number.isSafeInteger(points) ? new Decimal(points, DECIMALS) : undefined;
    },
  };
}

/** What was earned brought back to the scale where maxima were taken out, with what it may be at most. */
function onScale(earned: number, { cut, out }: Sums, scale: number) {
  if (out === 0) return { low: earned, high: earned + cut };
  if (!(out < scale)) return { low: Number.NaN, high: Number.NaN };
  const rest: Slack = { cut: 0 };
  const low = quotient(earned, scale, scale - out, rest);
  if (cut === 0) return { low, high: low + rest.cut };
  return { low, high: quotient(earned + cut, scale, scale - out, rest) + 1 };
}

/** Nodes added up; groups rounded where the set rounds them. */
function compileSum(form: FormCompiler, nodes: readonly Node[], part: Part): CriterionPoints {
  const parts = nodes.filter((node) => form.has(node)).map((node) => compileNode(form, node, part));
  return (row, sums) => {
    let sum = 0;
    for (const points of parts) sum += points(row, sums);
    return sum;
  };
}

function compileNode(form: FormCompiler, node: Node, part: Part): CriterionPoints {
  if (!isGroup(node)) {
    const points = compileCriterion(node, form);
    if (part === 'base') return points;
    // A maximum beside the scale is not taken out of it.
    return (row, sums) => {
      const { out } = sums;
      const earned = points(row, sums);
      sums.out = out;
      return earned;
    };
  }
  const sum = compileSum(form, node.children, part);
  const rule = form.set.rounding.group;
  if (!rule) return sum;
  return (row, sums) => {
    const { cut } = sums;
    sums.cut = 0;
    const points = rounded(sum(row, sums), sums.cut, rule);
    sums.cut = cut;
    return points;
  };
}
