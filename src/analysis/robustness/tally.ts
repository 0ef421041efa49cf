import type { BlockRanking } from '../../ranking/standing.ts';
import type { Chances, RankInterval } from './result.ts';

/**
 * A place in a ranking and the id of the grade that goes with it; neither while ungraded. Plain
 * values, so that another thread can say them.
 */
export interface Outcome {
  readonly place?: number;
  readonly grade?: string;
}

/** What a ranking made of the units that the reference ranked, in the order of the reference. */
export type Outcomes = readonly Outcome[];

/** Counts what becomes of the units of a block, draw by draw. */
export class BlockTally {
  readonly #codes: readonly string[];
  readonly #reference: Outcomes;
  readonly #grades: readonly Map<string, number>[];
  readonly #places: readonly number[][];
  #draws = 0;
  #shifts = 0;
  #sameFirst = 0;
  #sameFirstThree = 0;

  /** @param reference the block as it was ranked; only its ranked units are counted */
  constructor(reference: BlockRanking) {
    this.#codes = rankedCodes(reference);
    this.#reference = outcomesOf(reference, reference);
    this.#grades = this.#codes.map(() => new Map());
    this.#places = this.#codes.map(() => []);
  }

  /** Counts one draw and gives its average shift; see `averageShift`. */
  add(outcomes: Outcomes): number {
    for (const [at, { place, grade }] of outcomes.entries()) {
      increment(this.#grades[at], grade ?? '');
      const places = this.#places[at];
      if (places && place !== undefined) places[place] = (places[place] ?? 0) + 1;
    }
    const shift = this.shiftOf(outcomes);
    this.#draws += 1;
    this.#shifts += shift;
    if (firstsOf(this.#reference, 1) === firstsOf(outcomes, 1)) this.#sameFirst += 1;
    if (firstsOf(this.#reference, 3) === firstsOf(outcomes, 3)) this.#sameFirstThree += 1;
    return shift;
  }

  /** The average shift of a draw that is not one of those counted. */
  shiftOf(outcomes: Outcomes): number {
    return averageShift(this.#reference, outcomes);
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
    const at = this.#codes.indexOf(code);
    const { place, grade } = this.#reference[at] ?? {};
    const counts = this.#grades[at] ?? new Map<string, number>();
    const share = (count: number | undefined) => (count ?? 0) / this.#draws;
    const grades = new Map([...counts].flatMap(([id, count]) => (id ? [[id, share(count)]] : [])));
    const places = this.#places[at] ?? [];
    const ranks = intervalOf(places);
    return {
      keepsGrade: share(counts.get(grade ?? '')),
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
function averageShift(reference: Outcomes, drawn: Outcomes): number {
  let sum = 0;
  let units = 0;
  for (const [at, { place }] of drawn.entries()) {
    const before = reference[at]?.place;
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

export function outcomesOf(reference: BlockRanking, { standings }: BlockRanking): Outcomes {
  const found = new Map(standings.map((standing) => [standing.unit.code, standing]));
  return rankedCodes(reference).map((code) => {
    const { place, grade } = found.get(code) ?? {};
    return { ...(place !== undefined && { place }), ...(grade && { grade: grade.id }) };
  });
}

function rankedCodes({ standings }: BlockRanking): string[] {
  return standings.flatMap(({ state, unit }) => (state === 'ranked' ? unit.code : []));
}

/** The units on the first so many places as one text, whatever their order among themselves. */
function firstsOf(outcomes: Outcomes, places: number): string {
  return outcomes
    .flatMap(({ place }, at) => (place !== undefined && place <= places ? at : []))
    .join(' ');
}

function increment(counts: Map<string, number> | undefined, key: string): void {
  counts?.set(key, (counts.get(key) ?? 0) + 1);
}
