import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { RoundResult, UnitResult } from '../../ranking/rank-round.ts';
import type { BlockRanking } from '../../ranking/standing.ts';
import { compiledConditions } from '../../scoring/compiled-conditions.ts';
import { BlockModel } from './block-model.ts';
import { type BlockDesign, blockDesign, blockDraws, evaluationsOf, rowsOfBlock } from './draws.ts';
import { factorsOf } from './factor.ts';
import { type FoldedSet, foldedSet } from './folded-set.ts';
import { Grader } from './grader.ts';
import { marginsOf } from './margins.ts';
import { assertPlan, type RobustnessPlan } from './plan.ts';
import { type RandomNumbers, randomStreams } from './random.ts';
import type { BlockRobustness, Robustness, UnitRobustness } from './result.ts';
import type { DrawnRow, RowRange } from './rows.ts';
import type { BlockTally } from './tally.ts';
import { factsBehind, UnitModel } from './unit-model.ts';

/** Ranks rows of one block's design, in their order; the block by its place in the result. */
export type RowDrawer = (block: number, range: RowRange) => AsyncIterable<DrawnRow>;

export interface RobustnessWork {
  /** Told how many times a block was ranked, of how many, for progress bars. */
  readonly onDraw?: (done: number, all: number) => void;
  /** Who ranks the rows; this thread when absent. */
  readonly drawer?: RowDrawer;
}

/**
 * How stable the grades and ranks of a ranked round are under small changes of points, of
 * appraisers' judgements and of weights: uncertainty and sensitivity analysis as the literature on
 * composite indicators does it (OECD/JRC 2008, step 7; Saisana, Saltelli and Tarantola 2005). It is
 * an analysis beside the result and changes nothing in it. Method and sources: docs/robustness.md.
 */
export async function robustnessOf(
  set: CriteriaSet,
  result: RoundResult,
  plan: RobustnessPlan,
  { onDraw, drawer }: RobustnessWork = {},
): Promise<Robustness> {
  const designs = await blockDesigns(set, result, plan);
  const all = designs.reduce((sum, { block }) => sum + evaluationsOf(block, plan), 0);
  let done = 0;
  const onRanking = (count: number): void => {
    done += count;
    onDraw?.(done, all);
  };
  const blocks: BlockRobustness[] = [];
  for (const [at, { block, random }] of designs.entries()) {
    const { reference, model, design } = block;
    const range = { from: 0, to: design.a.length };
    const rows = drawer ? drawer(at, range) : rowsOfBlock(block, range);
    const { tally, sensitivity } = await blockDraws(block, plan, rows, random, onRanking);
    const { meanShift, sameFirst, sameFirstThree } = tally;
    const varied = model.factors.filter(({ kind }) => kind === 'amount').length;
    blocks.push({
      block: reference.block,
      units: await unitsOf(set, reference, model, tally, plan),
      ...(model.units.length > 0 && { ranks: { meanShift, sameFirst, sameFirstThree, varied } }),
      sensitivity,
    });
  }
  return { plan, basis: result.basis, blocks };
}

/** A drawer of its own for another thread, which has read and ranked the same round. */
export async function rowDrawer(
  set: CriteriaSet,
  result: RoundResult,
  plan: RobustnessPlan,
): Promise<RowDrawer> {
  const designs = await blockDesigns(set, result, plan);
  return (at, range) => {
    const design = designs[at];
    if (!design) throw new Error(`no block ${at} in the result`);
    return rowsOfBlock(design.block, range);
  };
}

/** The blocks of a result with their draws, each from a stream of random numbers of its own. */
async function blockDesigns(
  set: CriteriaSet,
  result: RoundResult,
  plan: RobustnessPlan,
): Promise<readonly { readonly block: BlockDesign; readonly random: RandomNumbers }[]> {
  assertPlan(plan);
  const folded = foldedSet(set);
  const grader = new Grader(set, folded, compiledConditions());
  const streams = randomStreams(plan.seed);
  const designs: { readonly block: BlockDesign; readonly random: RandomNumbers }[] = [];
  for (const ranking of result.blocks) {
    const units = await unitModels(set, result, ranking, { folded, grader });
    const model = new BlockModel(set, ranking, units, factorsOf(set, units, plan));
    const random = streams.next().value;
    designs.push({ block: blockDesign(set, ranking, model, plan, random), random });
  }
  return designs;
}

/** By code, not by place: what is drawn for a unit does not hang on how the ranking came out. */
async function unitModels(
  set: CriteriaSet,
  { units, year, basis }: RoundResult,
  { block, standings }: BlockRanking,
  { folded, grader }: { readonly folded: FoldedSet; readonly grader: Grader },
): Promise<readonly UnitModel[]> {
  const ranked = new Set(standings.flatMap((one) => (one.state === 'ranked' ? one.unit.code : [])));
  const models: UnitModel[] = [];
  for (const one of units) {
    const graded: UnitResult[typeof basis] = one[basis];
    if (one.unit.block !== block || !ranked.has(one.unit.code) || !graded) continue;
    const evidence = await factsBehind(set, one.submission, graded, year, compiledConditions());
    models.push(new UnitModel(set, folded, grader, graded, evidence));
  }
  return models;
}

async function unitsOf(
  set: CriteriaSet,
  { standings }: BlockRanking,
  { units }: BlockModel,
  tally: BlockTally,
  plan: RobustnessPlan,
): Promise<readonly UnitRobustness[]> {
  const models = new Map(units.map((unit) => [unit.result.sheet.unit.code, unit]));
  const found: UnitRobustness[] = [];
  for (const { state, unit, place, grade, movedBy } of standings) {
    const model = models.get(unit.code);
    if (state !== 'ranked') found.push({ state, unit });
    else if (model && place !== undefined && grade) {
      found.push({
        state,
        unit,
        place,
        grade,
        ...(movedBy && { movedFrom: movedBy.from }),
        total: model.result.sheet.total.points.low,
        ...tally.chancesOf(unit.code),
        margins: await marginsOf(set, model, plan),
      });
    }
  }
  return found;
}
