import type { BlockRanking } from '../../ranking/standing.ts';
import type { BlockModel } from './block-model.ts';
import { type Design, mixed } from './design.ts';
import { type Outcomes, outcomesOf } from './tally.ts';

/** One row of both samples ranked, and the row of A once more for each source taken from B. */
export interface DrawnRow {
  readonly a: Outcomes;
  /** Of an odd number of draws the last row has none. */
  readonly b?: Outcomes;
  readonly exchanged: readonly Outcomes[];
}

/** Rows of a design by number, the last not included. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** Each row costs one ranking a source; more rows than this change no index that matters. */
export const MOST_ROWS = 1000;

/**
 * Ranks the rows of a design one after the other. A row hangs on no other, so that threads can share
 * them out.
 *
 * @param sources keys of the sources that are exchanged, none where no sensitivity is estimated
 */
export async function* drawnRows(
  model: BlockModel,
  reference: BlockRanking,
  design: Design,
  sources: readonly string[],
  { from, to }: RowRange,
): AsyncGenerator<DrawnRow> {
  for (let row = from; row < to; row += 1) {
    const [a, b] = [design.a[row], design.b[row]];
    if (!a) return;
    const drawnA = await model.drawn(a);
    const ofA = outcomesOf(reference, model.rank(drawnA));
    if (!b) {
      yield { a: ofA, exchanged: [] };
      continue;
    }
    const ofB = outcomesOf(reference, model.rank(await model.drawn(b)));
    const exchanged: Outcomes[] = [];
    for (const source of row < MOST_ROWS ? sources : []) {
      const drawn = await model.drawn(mixed(model.factors, a, b, source), {
        draw: a,
        drawn: drawnA,
      });
      exchanged.push(outcomesOf(reference, model.rank(drawn)));
    }
    yield { a: ofA, b: ofB, exchanged };
  }
}
