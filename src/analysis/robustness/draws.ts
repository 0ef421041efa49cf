import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { BlockRanking } from '../../ranking/standing.ts';
import type { BlockModel } from './block-model.ts';
import { designOf, mixed } from './design.ts';
import { sourcesAmong } from './factor.ts';
import type { RobustnessPlan } from './plan.ts';
import type { RandomNumbers } from './random.ts';
import type { Sensitivity } from './result.ts';
import { sobolIndices } from './sobol.ts';
import { type Source, sourceKey } from './source.ts';
import { BlockTally } from './tally.ts';

/**
 * Fewest draws for sensitivity indices: with 256 rows the interval of an index is some ± 0.15 wide,
 * and with fewer it says nothing.
 */
export const DRAWS_FOR_SENSITIVITY = 512;
/** Each row costs one ranking a source; more rows than this change no index that matters. */
const MOST_ROWS = 1000;

export interface BlockDraws {
  readonly tally: BlockTally;
  readonly sensitivity: Sensitivity;
}

/**
 * Draws a block again and again. Every second draw is a row of A, the next the same row of B; where
 * sensitivity is estimated, each row is also ranked once a source with that source's factors
 * exchanged.
 */
export async function blockDraws(
  set: CriteriaSet,
  reference: BlockRanking,
  model: BlockModel,
  plan: RobustnessPlan,
  random: RandomNumbers,
  onRanking: () => void,
): Promise<BlockDraws> {
  const tally = new BlockTally(reference);
  if (model.units.length === 0) return { tally, sensitivity: refused('tooFewUnits') };
  const sources = sourcesAmong(set, model.factors);
  const refusal = refusalOf(model, sources, plan);
  const exchanged = refusal ? [] : sources.map((source) => ({ source, shifts: [] as number[] }));
  const shifts = { a: [] as number[], b: [] as number[] };
  const design = designOf(model.factors, plan.draws, random);
  for (const [row, a] of design.a.entries()) {
    const b = design.b[row];
    const drawnA = await model.drawn(a);
    shifts.a.push(tally.add(model.rank(drawnA)));
    onRanking();
    if (!b) continue;
    shifts.b.push(tally.add(model.rank(await model.drawn(b))));
    onRanking();
    if (row >= MOST_ROWS) continue;
    for (const { source, shifts: found } of exchanged) {
      const draw = mixed(model.factors, a, b, sourceKey(source));
      const drawn = await model.drawn(draw, { draw: a, drawn: drawnA });
      found.push(tally.shiftOf(model.rank(drawn)));
      onRanking();
    }
  }
  if (refusal) return { tally, sensitivity: refusal };
  const rows = rowsOf(plan);
  const sample = {
    a: shifts.a.slice(0, rows),
    b: shifts.b.slice(0, rows),
    mixed: exchanged.map(({ shifts: found }) => found),
  };
  const indices = sobolIndices(sample, random);
  if (!indices) return { tally, sensitivity: refused('noShift') };
  const evaluations = rows * (2 + sources.length);
  const named = sources.flatMap((source, at) => {
    const index = indices[at];
    return index ? [{ source, ...index }] : [];
  });
  return { tally, sensitivity: { state: 'estimated', rows, evaluations, indices: named } };
}

/** How many times `blockDraws` ranks the block. */
export function evaluationsOf(set: CriteriaSet, model: BlockModel, plan: RobustnessPlan): number {
  if (model.units.length === 0) return 0;
  const sources = sourcesAmong(set, model.factors);
  const rows = refusalOf(model, sources, plan) ? 0 : rowsOf(plan);
  return plan.draws + rows * sources.length;
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
