import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { BlockRanking } from '../../ranking/standing.ts';
import type { BlockModel } from './block-model.ts';
import { type Design, designOf } from './design.ts';
import { sourcesAmong } from './factor.ts';
import type { RobustnessPlan } from './plan.ts';
import type { RandomNumbers } from './random.ts';
import type { Sensitivity } from './result.ts';
import { type DrawnRow, drawnRows, MOST_ROWS, type RowRange } from './rows.ts';
import { sobolIndices } from './sobol.ts';
import { type Source, sourceKey } from './source.ts';
import { BlockTally } from './tally.ts';

/**
 * Fewest draws for sensitivity indices: with 256 rows the interval of an index is some ± 0.15 wide,
 * and with fewer it says nothing.
 */
export const DRAWS_FOR_SENSITIVITY = 512;
export interface BlockDraws {
  readonly tally: BlockTally;
  readonly sensitivity: Sensitivity;
}

/** A block with the draws that are to be made of it: the same for the same plan and numbers. */
export interface BlockDesign {
  readonly reference: BlockRanking;
  readonly model: BlockModel;
  readonly design: Design;
  readonly sources: readonly Source[];
  /** Why no sensitivity is estimated, where none is. */
  readonly refusal: Sensitivity | undefined;
}

export function blockDesign(
  set: CriteriaSet,
  reference: BlockRanking,
  model: BlockModel,
  plan: RobustnessPlan,
  random: RandomNumbers,
): BlockDesign {
  const sources = sourcesAmong(set, model.factors);
  const refusal = refusalOf(model, sources, plan);
  const draws = model.units.length === 0 ? 0 : plan.draws;
  return { reference, model, design: designOf(model.factors, draws, random), sources, refusal };
}

/** Ranks some rows of a block's design in this thread. */
export function rowsOfBlock(block: BlockDesign, range: RowRange): AsyncGenerator<DrawnRow> {
  const { model, reference, design, sources, refusal } = block;
  return drawnRows(model, reference, design, refusal ? [] : sources.map(sourceKey), range);
}

/**
 * Draws a block again and again. Every second draw is a row of A, the next the same row of B; where
 * sensitivity is estimated, each row is also ranked once a source with that source's factors
 * exchanged.
 *
 * @param rows what the rows of the design come to, in their order
 * @param random the numbers the design was drawn with, from where that stopped
 */
export async function blockDraws(
  { reference, sources, refusal }: BlockDesign,
  plan: RobustnessPlan,
  rows: AsyncIterable<DrawnRow>,
  random: RandomNumbers,
  onRanking: (count: number) => void,
): Promise<BlockDraws> {
  const tally = new BlockTally(reference);
  const shifts = { a: [] as number[], b: [] as number[] };
  const mixed = sources.map((): number[] => []);
  for await (const { a, b, exchanged } of rows) {
    shifts.a.push(tally.add(a));
    if (b) shifts.b.push(tally.add(b));
    for (const [at, outcomes] of exchanged.entries()) mixed[at]?.push(tally.shiftOf(outcomes));
    onRanking(1 + Number(b !== undefined) + exchanged.length);
  }
  if (refusal) return { tally, sensitivity: refusal };
  const count = rowsOf(plan);
  const sample = { a: shifts.a.slice(0, count), b: shifts.b.slice(0, count), mixed };
  const indices = sobolIndices(sample, random);
  if (!indices) return { tally, sensitivity: refused('noShift') };
  const evaluations = count * (2 + sources.length);
  const named = sources.flatMap((source, at) => {
    const index = indices[at];
    return index ? [{ source, ...index }] : [];
  });
  return { tally, sensitivity: { state: 'estimated', rows: count, evaluations, indices: named } };
}

/** How many times `blockDraws` ranks the block. */
export function evaluationsOf(block: BlockDesign, plan: RobustnessPlan): number {
  const { design, sources, refusal } = block;
  const rows = refusal ? 0 : rowsOf(plan);
  return design.a.length + design.b.length + rows * sources.length;
}

function rowsOf({ draws }: RobustnessPlan): number {
  return Math.min(MOST_ROWS, Math.floor(draws / 2));
}

function refusalOf(
  { units }: BlockModel,
  sources: readonly Source[],
  { draws }: RobustnessPlan,
): Sensitivity | undefined {
  if (units.length < 2) return refused('tooFewUnits');
  if (sources.length === 0) return refused('nothingVaried');
  return draws < DRAWS_FOR_SENSITIVITY ? refused('tooFewDraws') : undefined;
}

type Reason = Extract<Sensitivity, { state: 'notEstimated' }>['because'];

function refused(because: Reason): Sensitivity {
  return { state: 'notEstimated', because, needed: DRAWS_FOR_SENSITIVITY };
}
