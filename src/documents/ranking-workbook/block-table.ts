import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { formOf } from '../../criteria/form.ts';
import type { UnitResult } from '../../ranking/rank-round.ts';
import type { BlockRanking, Standing } from '../../ranking/standing.ts';
import { type Amount, isDecided } from '../../scoring/points.ts';
import type { Line, ScoreSheet } from '../../scoring/score-sheet.ts';
import { PointsColumns } from './points-columns.ts';
import type { RankingWorkbook } from './ranking-workbook.ts';

/** A unit of a block with everything its rows show. */
export interface BlockUnit {
  readonly standing: Standing;
  readonly result: UnitResult;
  /** Every number of the sheet is decided, so that its sums can be formulas. */
  readonly settled: boolean;
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
      const sheet = standing.result?.sheet;
      return { standing, result, settled: sheet !== undefined && isSettled(sheet) };
    }),
  };
}

function isSettled(sheet: ScoreSheet): boolean {
  const decided = (amount: Amount): boolean => isDecided(amount);
  return sheet.lines.every((line) => decided(line.amount) && decided(line.max));
}

/** A group or criterion of the score sheet the ranking rests on, where the unit has it and is appraised. */
export function lineOf(set: CriteriaSet, { standing }: BlockUnit, id: string): Line | undefined {
  const place = formOf(set, standing.unit.group).places.get(id);
  return place === undefined ? undefined : standing.result?.sheet.lines[place];
}
