import { daysBetween, type IsoDate } from '../src/criteria/dates.ts';
import { Decimal } from '../src/criteria/decimal.ts';
import type { LoadedSet } from '../src/criteria/load.ts';
import type { Submission } from '../src/evidence/submission.ts';
import { REPORT_DEADLINE, SCALE } from './work.ts';

/**
 * The work as users of general rule engines have it: plain numbers, and what those engines cannot
 * work out themselves (days late, documents that count) worked out for them beforehand.
 */

export type PlainValue = number | boolean | string;

/** Answers by criterion (`c1_3`) and input (`dat`). */
export type PlainUnit = Readonly<Record<string, Readonly<Record<string, PlainValue>>>>;

export const GROUPS: readonly number[] = [1, 2, 3, 4, 5, 6];
export const CRITERIA_A_GROUP = 10;
export const MAX = 2;

export function criterionKey(group: number, criterion: number): string {
  return `c${group}_${criterion}`;
}

/** Position of a criterion in the order of the set. */
export function positionOf(group: number, criterion: number): number {
  return (group - 1) * CRITERIA_A_GROUP + criterion - 1;
}

export function plainUnit(set: LoadedSet, submission: Submission): PlainUnit {
  const unit: Record<string, Record<string, PlainValue>> = {};
  for (const { node } of set.leaves) {
    const answer = submission.answers.get(node.id);
    const plain: Record<string, PlainValue> = {};
    for (const [name, value] of answer?.inputs ?? []) {
      const key = name.replaceAll('-', '_');
      if (Decimal.isDecimal(value)) plain[key] = value.toNumber();
      else if (name === 'ngay') {
        plain.tre = Math.max(0, daysBetween(REPORT_DEADLINE, value as IsoDate));
      } else if (typeof value === 'string' || typeof value === 'boolean') plain[key] = value;
    }
    const { evidence } = node;
    if (evidence) {
      const documents = answer?.documents ?? [];
      plain.tai_lieu = documents.filter(({ kind }) => evidence.kinds.includes(kind)).length;
    }
    unit[`c${node.id.replace('.', '_')}`] = plain;
  }
  return unit;
}

/** The last criterion of each group is out of the scale where no complaint came in. */
export function totalInDoubles(points: readonly number[], criteriaOut: number): number {
  let earned = 0;
  for (const point of points) earned += point;
  const max = SCALE - criteriaOut * MAX;
  return max === SCALE ? earned : (earned * SCALE) / max;
}

/** Whether the last criterion of a group does not apply. */
export function isOut(unit: PlainUnit, group: number): boolean {
  const answer = unit[criterionKey(group, CRITERIA_A_GROUP)];
  return answer?.co_don === false && answer.so_don === 0;
}

export function criteriaOut(unit: PlainUnit): number {
  return GROUPS.filter((group) => isOut(unit, group)).length;
}
