import type { BlockRanking, Standing } from '../../ranking/standing.ts';
import type { Chances, RankInterval } from './result.ts';

/** A place in a ranking and the grade that goes with it; neither while ungraded. */
type Outcome = Pick<Standing, 'place' | 'grade'>;

/** Counts what becomes of the units of a block, draw by draw. */
export class BlockTally {
  readonly #reference: ReadonlyMap<string, Outcome>;
  readonly #grades = new Map<string, Map<string, number>>();
  readonly #places = new Map<string, number[]>();
  #draws = 0;
  #shifts = 0;
  #sameFirst = 0;
  #sameFirstThree = 0;

  /** @param reference the block as it was ranked; only its ranked units are counted */
  constructor(reference: BlockRanking) {
    this.#reference = outcomesOf(reference, new Set(rankedCodes(reference)));
    for (const code of this.#reference.keys()) {
      this.#grades.set(code, new Map());
      this.#places.set(code, []);
    }
  }

  /** Counts one draw and gives its average shift; see `averageShift`. */
  add(ranking: BlockRanking): number {
    const outcomes = outcomesOf(ranking, this.#reference);
    for (const [code, { place, grade }] of outcomes) {
      increment(this.#grades.get(code), grade?.id ?? '');
      const places = this.#places.get(code);
      if (places && place !== undefined) places[place] = (places[place] ?? 0) + 1;
    }
    const shift = averageShift(this.#reference, outcomes);
    this.#draws += 1;
    this.#shifts += shift;
    if (firstsOf(this.#reference, 1) === firstsOf(outcomes, 1)) this.#sameFirst += 1;
    if (firstsOf(this.#reference, 3) === firstsOf(outcomes, 3)) this.#sameFirstThree += 1;
    return shift;
  }

  /** The average shift of a draw that is not one of those counted. */
  shiftOf(ranking: BlockRanking): number {
    return averageShift(this.#reference, outcomesOf(ranking, this.#reference));
  }

  get meanShift(): number {
    return this.#shifts / this.#draws;
  }

  get sameFirst(): number {
    return this.#sameFirst / this.#draws;
  }

  get sameFirstThree(): number {
    return this.#sameFirstThree / this.#draws;
  }

  chancesOf(code: string): Chances {
    const { place, grade } = this.#reference.get(code) ?? {};
    const counts = this.#grades.get(code) ?? new Map<string, number>();
    const share = (count: number | undefined) => (count ?? 0) / this.#draws;
    const grades = new Map([...counts].flatMap(([id, count]) => (id ? [[id, share(count)]] : [])));
    const places = this.#places.get(code) ?? [];
    const ranks = intervalOf(places);
    return {
      keepsGrade: share(counts.get(grade?.id ?? '')),
      grades,
      ungraded: share(counts.get('')),
      keepsPlace: share(places[place ?? 0]),
      ...(ranks && { ranks }),
    };
  }
}

/**
 * The average shift in rank, R_S = Σ |rank in the draw − rank| ÷ M over the M units of the block
 * (OECD/JRC 2008, step 7; Saisana, Saltelli and Tarantola 2005). A unit that a draw leaves ungraded
 * has no rank in it and is left out of both sums.
 */
function averageShift(
  reference: ReadonlyMap<string, Outcome>,
  drawn: ReadonlyMap<string, Outcome>,
): number {
  let sum = 0;
  let units = 0;
  for (const [code, { place }] of drawn) {
    const before = reference.get(code)?.place;
    if (place === undefined || before === undefined) continue;
    sum += Math.abs(place - before);
    units += 1;
  }
  return units === 0 ? 0 : sum / units;
}

/**
 * Median, 5th and 95th percentile, least and greatest. A percentile is the first rank that at least
 * so many of the draws do not exceed: always a rank that occurred.
 */
function intervalOf(counts: readonly number[]): RankInterval | undefined {
  const draws = counts.reduce((sum, count) => sum + count, 0);
  if (draws === 0) return undefined;
  const percentile = (percent: number): number => {
    let soFar = 0;
    for (const [rank, count] of counts.entries()) {
      soFar += count ?? 0;
      if (soFar * 100 >= percent * draws && soFar > 0) return rank;
    }
    return counts.length - 1;
  };
  return {
    least: percentile(0),
    low: percentile(5),
    median: percentile(50),
    high: percentile(95),
    greatest: counts.length - 1,
  };
}

function outcomesOf(
  { standings }: BlockRanking,
  of: { has(code: string): boolean },
): ReadonlyMap<string, Outcome> {
  return new Map(
    standings.flatMap(({ unit, ...standing }) =>
      of.has(unit.code) ? [[unit.code, standing] as const] : [],
    ),
  );
}

function rankedCodes({ standings }: BlockRanking): string[] {
  return standings.flatMap(({ state, unit }) => (state === 'ranked' ? unit.code : []));
}

/** The units on the first so many places as one text, whatever their order among themselves. */
function firstsOf(outcomes: ReadonlyMap<string, Outcome>, places: number): string {
  const first = [...outcomes].filter(([, { place }]) => place !== undefined && place <= places);
  return JSON.stringify(first.map(([code]) => code).sort());
}

function increment(counts: Map<string, number> | undefined, key: string): void {
  counts?.set(key, (counts.get(key) ?? 0) + 1);
}
