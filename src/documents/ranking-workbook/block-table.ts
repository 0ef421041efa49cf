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
  /** Lines of the score sheet the ranking rests on, by criterion; empty when not appraised. */
  readonly lines: ReadonlyMap<string, Line>;
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
      const lines = new Map(sheet?.lines.map((line) => [line.node.id, line]));
      return { standing, result, lines, settled: sheet !== undefined && isSettled(sheet) };
    }),
  };
}

function isSettled(sheet: ScoreSheet): boolean {
  const decided = (amount: Amount): boolean => isDecided(amount);
  return sheet.lines.every((line) => decided(line.amount) && decided(line.max));
}
