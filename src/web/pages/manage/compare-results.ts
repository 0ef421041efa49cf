import type { UnitResult } from '../../api/manage.ts';

/** What the results of a block come to. */
export interface BlockReview {
  readonly block: string;
  readonly ranked: number;
  /** Units by grade, in no order of their own. */
  readonly grades: ReadonlyMap<string, number>;
  readonly ungraded: readonly UnitResult[];
  readonly undecided: readonly UnitResult[];
  readonly notAppraised: readonly UnitResult[];
  /** Groups of units that share a place. */
  readonly ties: readonly (readonly UnitResult[])[];
  /** Units that a quota moved to a lower grade. */
  readonly moved: readonly UnitResult[];
  /** How many have a place or grade that may still change, and the units without a result it hangs on. */
  readonly provisional: number;
  readonly awaited: readonly UnitResult[];
}

/** The results of each block, in the order the blocks first appear. */
export function reviewBlocks(units: readonly UnitResult[]): readonly BlockReview[] {
  const blocks = grouped(units, ({ block }) => block);
  return [...blocks].map(([block, own]) => {
    const inState = (state: string) => own.filter(({ standing }) => standing?.state === state);
    const ranked = inState('ranked');
    const hanging = own.filter(({ standing }) => (standing?.dependsOn.length ?? 0) > 0);
    const awaited = new Set(hanging.flatMap(({ standing }) => standing?.dependsOn ?? []));
    const grades = grouped(ranked, ({ standing }) => standing?.grade ?? '');
    return {
      block,
      ranked: ranked.length,
      grades: new Map([...grades].map(([grade, held]) => [grade, held.length])),
      ungraded: inState('ungraded'),
      undecided: inState('undecided'),
      notAppraised: own.filter(
        ({ standing }) => standing === null || standing.state === 'notAppraised',
      ),
      ties: tiesOf(ranked),
      moved: own.filter(({ standing }) => standing?.movedBy),
      provisional: hanging.length,
      awaited: own.filter(({ code }) => awaited.has(code)),
    };
  });
}

function tiesOf(ranked: readonly UnitResult[]): readonly (readonly UnitResult[])[] {
  const byPlace = grouped(ranked, ({ standing }) => standing?.place ?? 0);
  return [...byPlace.values()].filter((units) => units.length > 1);
}

type Standing = UnitResult['standing'];

/** One unit whose published result would be another than before. */
export interface UnitChange {
  readonly code: string;
  readonly name: string;
  readonly block: string;
  /** Absent for a unit that was not published before. */
  readonly before?: Standing;
  /** Absent for a unit that is no longer there. */
  readonly after?: Standing;
  /** Criteria and groups whose final points differ. */
  readonly criteria: readonly string[];
}

/** What a draft changes against the last publication, unit by unit, in the draft's order. */
export function changesBetween(
  last: readonly UnitResult[],
  draft: readonly UnitResult[],
): readonly UnitChange[] {
  const earlier = new Map(last.map((unit) => [unit.code, unit]));
  const codes = new Set(draft.map(({ code }) => code));
  const gone = last.filter(({ code }) => !codes.has(code));
  return [
    ...draft.flatMap((after): UnitChange[] => {
      const before = earlier.get(after.code);
      const criteria = before ? differingPoints(before, after) : [];
      if (before && sameStanding(before, after) && criteria.length === 0) return [];
      return [
        {
          ...named(after),
          ...(before && { before: before.standing }),
          after: after.standing,
          criteria,
        },
      ];
    }),
    ...gone.map((before) => ({ ...named(before), before: before.standing, criteria: [] })),
  ];
}

function named({ code, name, block }: UnitResult) {
  return { code, name, block };
}

function sameStanding({ standing: a }: UnitResult, { standing: b }: UnitResult): boolean {
  const told = (one: Standing) =>
    one && [one.state, one.place, one.grade, one.total, one.movedBy?.quota];
  return JSON.stringify(told(a)) === JSON.stringify(told(b));
}

function differingPoints(before: UnitResult, after: UnitResult): readonly string[] {
  const [was, is] = [before.final?.points ?? {}, after.final?.points ?? {}];
  const ids = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return ids.filter((id) => JSON.stringify(was[id]) !== JSON.stringify(is[id]));
}

function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
