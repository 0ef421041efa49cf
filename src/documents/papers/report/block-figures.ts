import type { Grade } from '../../../criteria/schema/set.ts';
import type { BlockRanking, Standing } from '../../../ranking/standing.ts';

/** What the text of a report says of a block, counted from its ranking. */
export interface BlockFigures {
  readonly block: string;
  readonly title: string;
  readonly standings: readonly Standing[];
  /** Every grade of the set, best first, with the units that hold it in the end. */
  readonly grades: readonly { readonly grade: Grade; readonly standings: readonly Standing[] }[];
  readonly ungraded: readonly Standing[];
  readonly undecided: readonly Standing[];
  readonly notAppraised: readonly Standing[];
  /** Places that several units share. */
  readonly ties: readonly { readonly place: number; readonly standings: readonly Standing[] }[];
  /** Units that the quotas moved down, by where from and where to. */
  readonly moved: readonly Moved[];
  /** Ranked units of the highest and of the lowest total. */
  readonly best: readonly Standing[];
  readonly worst: readonly Standing[];
}

export interface Moved {
  readonly from: Grade;
  readonly to: Grade;
  readonly standings: readonly Standing[];
}

export function blockFigures(
  grades: readonly Grade[],
  title: string,
  { block, standings }: BlockRanking,
): BlockFigures {
  const inState = (state: Standing['state']): readonly Standing[] =>
    standings.filter((one) => one.state === state);
  const ranked = inState('ranked');
  return {
    block,
    title,
    standings,
    grades: grades.map((grade) => ({
      grade,
      standings: ranked.filter((one) => one.grade?.id === grade.id),
    })),
    ungraded: inState('ungraded'),
    undecided: inState('undecided'),
    notAppraised: inState('notAppraised'),
    ties: tiesOf(ranked),
    moved: movedOf(ranked),
    best: extremeOf(ranked, 1),
    worst: extremeOf(ranked, -1),
  };
}

function tiesOf(ranked: readonly Standing[]): BlockFigures['ties'] {
  const places = [...new Set(ranked.flatMap(({ place }) => place ?? []))];
  return places
    .map((place) => ({ place, standings: ranked.filter((one) => one.place === place) }))
    .filter(({ standings }) => standings.length > 1);
}

function movedOf(ranked: readonly Standing[]): readonly Moved[] {
  const found = new Map<string, Moved & { standings: Standing[] }>();
  for (const standing of ranked) {
    const { movedBy, grade } = standing;
    if (!movedBy || !grade) continue;
    const key = `${movedBy.from.id} ${grade.id}`;
    const moved = found.get(key) ?? { from: movedBy.from, to: grade, standings: [] };
    moved.standings.push(standing);
    found.set(key, moved);
  }
  return [...found.values()];
}

/** @param sign 1 for the highest totals, -1 for the lowest */
function extremeOf(ranked: readonly Standing[], sign: 1 | -1): readonly Standing[] {
  const compare = (left: Standing, right: Standing): number => {
    const [a, b] = [left, right].map(({ result }) => result?.sheet.total.points.low);
    return a && b ? a.cmp(b) * sign : 0;
  };
  const first = ranked.reduce<Standing | undefined>(
    (best, one) => (best === undefined || compare(one, best) > 0 ? one : best),
    undefined,
  );
  return first ? ranked.filter((one) => compare(one, first) === 0) : [];
}
