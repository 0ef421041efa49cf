import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { Decimal } from '../../criteria/decimal.ts';
import { type Amount, exactly, isDecided } from '../../scoring/points.ts';

/** Points as results carry them: exact text, or the interval they can still fall in. */
export type WrittenAmount = string | { readonly low: string; readonly high: string };

/** One view of a unit's result. */
export interface ViewFigures {
  readonly total: WrittenAmount;
  /** By group and criterion on the unit's form. */
  readonly points: Readonly<Record<string, WrittenAmount>>;
  /** By criterion. */
  readonly states: Readonly<Record<string, 'scored' | 'undecided' | 'notApplicable'>>;
}

/** The result of one unit, as far as an overview of a round needs it. */
export interface UnitFigures {
  readonly code: string;
  readonly name: string;
  readonly block: string;
  readonly self: ViewFigures | null;
  readonly final: ViewFigures | null;
  readonly standing: {
    readonly state: 'ranked' | 'ungraded' | 'undecided' | 'notAppraised';
    readonly grade: string | null;
  } | null;
}

/** Which scores an overview rests on. */
export type Basis = 'self' | 'final';

/** The final scores; the units' own while nobody at all has been appraised. */
export function basisOf(units: readonly UnitFigures[]): Basis {
  return units.some(({ final }) => final !== null) ? 'final' : 'self';
}

export function readAmount(written: WrittenAmount): Amount {
  if (typeof written === 'string') return exactly(new Decimal(written));
  return { low: new Decimal(written.low), high: new Decimal(written.high) };
}

/** The points when they are decided. */
export function decidedPoints(written: WrittenAmount | undefined): Decimal | undefined {
  if (written === undefined) return undefined;
  const amount = readAmount(written);
  return isDecided(amount) ? amount.low : undefined;
}

/** Top groups of the scale in the order of the set. */
export function topGroups(set: CriteriaSet) {
  return set.nodes.flatMap(({ node, part, ancestors }) =>
    part === 'base' && ancestors.length === 0 ? [node] : [],
  );
}

/** A unit's points in one group of criteria, of the most that it could have there. */
export interface GroupShare {
  readonly points: Decimal;
  readonly max: Decimal;
}

/**
 * Points and maximum of a unit in a group. The maximum is that of the criteria that apply: one taken
 * out of the scale (`rescale`) does not count.
 *
 * @returns why there is none: a criterion still open, or nothing in the group applies to the unit
 */
export function groupShare(
  set: CriteriaSet,
  view: ViewFigures,
  group: string,
): GroupShare | 'undecided' | 'notApplicable' {
  const maxima: Decimal[] = [];
  for (const { node, ancestors } of set.leaves) {
    const state = view.states[node.id];
    if (state === undefined || !(node.id === group || ancestors.some(({ id }) => id === group)))
      continue;
    if (state === 'undecided') return 'undecided';
    if (state === 'scored' || node.notApplicable !== 'rescale') maxima.push(node.max);
  }
  const max = Decimal.sum(maxima);
  if (max.isZero()) return 'notApplicable';
  const points = decidedPoints(view.points[group]);
  return points ? { points, max } : 'undecided';
}
