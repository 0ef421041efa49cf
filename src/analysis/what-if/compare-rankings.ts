import type { Unit } from '../../evidence/submission.ts';
import type { RoundResult } from '../../ranking/rank-round.ts';
import type { Standing } from '../../ranking/standing.ts';
import type { Amount } from '../../scoring/points.ts';

/** Two rankings of the same units held against each other. */
export interface RankingComparison {
  /** Units with another total, grade or place, in the order of the later ranking. */
  readonly changes: readonly StandingChange[];
  /** In the order of the later ranking; blocks only the earlier one has come last. */
  readonly blocks: readonly BlockCounts[];
}

export interface StandingChange {
  readonly unit: Unit;
  readonly before: PlacedStanding;
  readonly after: PlacedStanding;
  readonly changed: { readonly total: boolean; readonly grade: boolean; readonly place: boolean };
  /** Places gained, negative when lost; only when ranked both times in the same block. */
  readonly gained?: number;
}

export interface PlacedStanding {
  readonly block: string;
  readonly standing: Standing;
}

/** How many units of a block hold each grade, or are in a state without one. */
export interface BlockCounts {
  readonly block: string;
  readonly counts: readonly GradeCount[];
  /** Units of the block, as it is later, among the changes. */
  readonly changed: number;
}

export interface GradeCount {
  readonly state: Standing['state'];
  /** Id of the grade; only when ranked. */
  readonly grade?: string;
  readonly before: number;
  readonly after: number;
}

/**
 * Who changes total, grade or place from one ranking to another. Both must be of the same units.
 *
 * @example unit 3rd before and 1st after: `gained` is 2
 */
export function compareRankings(before: RoundResult, after: RoundResult): RankingComparison {
  const earlier = new Map(standingsOf(before).map((one) => [one.standing.unit.code, one]));
  const changes = standingsOf(after).flatMap((later) => {
    const old = earlier.get(later.standing.unit.code);
    if (!old) throw new Error(`${later.standing.unit.code} was not ranked before`);
    return changeOf(old, later) ?? [];
  });
  const blocks = [...after.blocks, ...before.blocks].map(({ block }) => block);
  return {
    changes,
    blocks: [...new Set(blocks)].map((block) => ({
      block,
      counts: countsOf(block, before, after),
      changed: changes.filter((change) => change.after.block === block).length,
    })),
  };
}

function standingsOf({ blocks }: RoundResult): readonly PlacedStanding[] {
  return blocks.flatMap(({ block, standings }) =>
    standings.map((standing) => ({ block, standing })),
  );
}

function changeOf(before: PlacedStanding, after: PlacedStanding): StandingChange | undefined {
  const [old, now] = [before.standing, after.standing];
  const changed = {
    total: !sameAmount(totalOf(old), totalOf(now)),
    grade: !isSameGrade(old, now),
    place: old.place !== now.place || before.block !== after.block,
  };
  if (!changed.total && !changed.grade && !changed.place) return undefined;
  const comparable =
    before.block === after.block && old.place !== undefined && now.place !== undefined;
  const gained = comparable ? { gained: (old.place ?? 0) - (now.place ?? 0) } : {};
  return { unit: now.unit, before, after, changed, ...gained };
}

function totalOf({ result }: Standing): Amount | undefined {
  return result?.sheet.total.points;
}

function sameAmount(a: Amount | undefined, b: Amount | undefined): boolean {
  if (!a || !b) return a === b;
  return a.low.eq(b.low) && a.high.eq(b.high);
}

function isSameGrade(a: Standing, b: Standing): boolean {
  return a.state === b.state && a.grade?.id === b.grade?.id;
}

/** In the order they are met in the later ranking, then those only the earlier one has. */
function countsOf(block: string, before: RoundResult, after: RoundResult): readonly GradeCount[] {
  const [old, now] = [standingsIn(block, before), standingsIn(block, after)];
  const kinds: Standing[] = [];
  for (const standing of [...now, ...old]) {
    if (!kinds.some((kind) => isSameGrade(kind, standing))) kinds.push(standing);
  }
  return kinds.map((kind) => ({
    state: kind.state,
    ...(kind.grade && { grade: kind.grade.id }),
    before: old.filter((standing) => isSameGrade(standing, kind)).length,
    after: now.filter((standing) => isSameGrade(standing, kind)).length,
  }));
}

function standingsIn(block: string, { blocks }: RoundResult): readonly Standing[] {
  return blocks.find((one) => one.block === block)?.standings ?? [];
}
