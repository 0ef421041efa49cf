import type { CriteriaSet } from './criteria-set.ts';
import { formatDate, type IsoDate } from './dates.ts';
import type { Finding } from './finding.ts';

/** Who asks and when: a province by code, a group of units by id, a day. */
export interface InForceQuery {
  readonly province: string;
  readonly group: string;
  readonly date: IsoDate;
}

/** The set in force, or why there is not exactly one. */
export type InForce =
  | { readonly state: 'one'; readonly set: CriteriaSet }
  | { readonly state: 'none' }
  | { readonly state: 'several'; readonly sets: readonly CriteriaSet[] };

/** Finds the set that governs a group of units of a province on a day; both ends are included. */
export function setInForce(sets: readonly CriteriaSet[], query: InForceQuery): InForce {
  const found = sets.filter(
    (set) =>
      set.province.code === query.province &&
      hasGroup(set, query.group) &&
      set.inForce.from <= query.date &&
      (set.inForce.to === undefined || query.date <= set.inForce.to),
  );
  const [set, ...others] = found;
  if (!set) return { state: 'none' };
  return others.length === 0 ? { state: 'one', set } : { state: 'several', sets: found };
}

/**
 * Versions of one lineage replace one another: no day may have two of them for the same group of
 * units. Told at the later set, against the earlier one.
 */
export function lineageOverlaps(sets: readonly CriteriaSet[]): Finding[] {
  const dated = sets.toSorted((a, b) => compareText(a.inForce.from, b.inForce.from));
  return dated.flatMap((later, index) =>
    dated
      .slice(0, index)
      .filter((earlier) => earlier.lineage === later.lineage)
      .flatMap((earlier) => overlap(earlier, later)),
  );
}

function overlap(earlier: CriteriaSet, later: CriteriaSet): Finding[] {
  const shared = later.unitGroups.map(({ id }) => id).filter((id) => hasGroup(earlier, id));
  const end = earlier.inForce.to;
  const { from } = later.inForce;
  if (shared.length === 0 || (end !== undefined && end < from)) return [];
  const ends = [end, later.inForce.to].filter((date) => date !== undefined);
  const to = ends.toSorted(compareText)[0];
  return [
    {
      code: 'lineage.overlap',
      at: { file: later.file, path: 'inForce' },
      figures: {
        lineage: later.lineage,
        set: later.id,
        other: earlier.id,
        otherFile: earlier.file,
        from: formatDate(from),
        to: to ? formatDate(to) : '',
        unitGroups: shared.join(', '),
      },
    },
  ];
}

function hasGroup(set: CriteriaSet, group: string): boolean {
  return set.unitGroups.some(({ id }) => id === group);
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
