import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { type Form, formOf } from '../../criteria/form.ts';
import type { UnitResult } from '../../ranking/rank-round.ts';
import type { BlockRanking, Standing } from '../../ranking/standing.ts';
import { isDecided } from '../../scoring/points.ts';
import type { Line } from '../../scoring/score-sheet.ts';
import { PointsColumns } from './points-columns.ts';
import type { RankingWorkbook } from './ranking-workbook.ts';

/** A unit of a block with everything its rows show. */
export interface BlockUnit {
  readonly standing: Standing;
  readonly result: UnitResult;
}

/** What the summary and the detail sheet of a block agree on. */
export interface BlockTable {
  readonly id: string;
  readonly title: string;
  readonly columns: PointsColumns;
  /** In the order of the ranking. */
  readonly units: readonly BlockUnit[];
}

export function blockTable(
  { set }: RankingWorkbook,
  { block, standings }: BlockRanking,
  results: ReadonlyMap<string, UnitResult>,
): BlockTable {
  return {
    id: block,
    title: set.blocks.find(({ id }) => id === block)?.title ?? block,
    columns: new PointsColumns(set, block),
    units: standings.map((standing) => {
      const result = results.get(standing.unit.code);
      if (!result) throw new Error(`unit ${standing.unit.code} is ranked but has no result`);
      return { standing, result };
    }),
  };
}

/**
 * The lines of the score sheet that a unit's ranking rests on, none before it is appraised. One for
 * each row that shows them: a sheet may have to work its lines out first.
 */
export class RowLines {
  readonly #places: Form['places'];
  readonly #lines: readonly Line[];
  #settled: boolean | undefined;

  constructor(set: CriteriaSet, { standing }: BlockUnit) {
    this.#places = formOf(set, standing.unit.group).places;
    this.#lines = standing.result?.sheet.lines ?? [];
  }

  /** Every number is decided, so that sums can be formulas. */
  get settled(): boolean {
    this.#settled ??=
      this.#lines.length > 0 &&
      this.#lines.every(({ amount, max }) => isDecided(amount) && isDecided(max));
    return this.#settled;
  }

  /** The line of a group or criterion, where it is on the unit's form. */
  of(id: string): Line | undefined {
    const place = this.#places.get(id);
    return place === undefined ? undefined : this.#lines[place];
  }
}
