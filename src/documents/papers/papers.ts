import type { UnitResult } from '../../ranking/rank-round.ts';
import type { BlockRanking, Graded, Standing } from '../../ranking/standing.ts';
import type { PapersWords } from '../../text/papers-words.ts';
import type { RankingWorkbook } from '../ranking-workbook/ranking-workbook.ts';
import { warningsOf } from '../ranking-workbook/warnings.ts';

/** All that the papers of a ranked round are made of. */
export interface Papers extends RankingWorkbook {
  readonly say: PapersWords;
}

/** A unit with its place and everything its sheet is made of. */
export interface PaperUnit {
  readonly standing: Standing;
  readonly result: UnitResult;
  readonly blockTitle: string;
  readonly blockUnits: number;
  /** What the sheet is about: the final score, or the unit's own when it was not appraised. */
  readonly graded: Graded;
}

/** Every unit of the round, in the order of the ranking, block by block. */
export function paperUnits({ set, result }: Papers): readonly PaperUnit[] {
  const results = new Map(result.units.map((unit) => [unit.unit.code, unit]));
  return result.blocks.flatMap((block) =>
    block.standings.map((standing): PaperUnit => {
      const found = results.get(standing.unit.code);
      if (!found) throw new Error(`unit ${standing.unit.code} is ranked but has no result`);
      return {
        standing,
        result: found,
        blockTitle: blockTitle(set, block),
        blockUnits: block.standings.length,
        graded: found.final ?? found.self,
      };
    }),
  );
}

export function blockTitle({ blocks }: Papers['set'], { block }: Pick<BlockRanking, 'block'>) {
  return blocks.find(({ id }) => id === block)?.title ?? block;
}

/** What a reader must know first, in words that fit a paper without a sheet of sources. */
export function paperWarnings(
  papers: Papers,
  units?: Parameters<typeof warningsOf>[1],
): readonly string[] {
  const { labels, say } = papers;
  const warnings = { ...labels.warnings, illustrative: say.illustrative };
  return warningsOf({ ...papers, labels: { ...labels, warnings } }, units);
}

/** Digits of a set's fingerprint that tell it from any other. */
const HASH_SHOWN = 12;

/** Identity of the set as one line of a paper. */
export function setIdentity({ set }: Papers, tell: (...parts: [string, string, string]) => string) {
  return tell(set.id, set.version, `${set.hash.slice(0, HASH_SHOWN)}…`);
}
