import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { Decimal } from '../../criteria/decimal.ts';
import { rankBlock } from '../../ranking/rank-block.ts';
import type { BlockRanking, Contender, Graded } from '../../ranking/standing.ts';
import type { CriterionLine } from '../../scoring/score-sheet.ts';
import type { Draw } from './design.ts';
import type { Factor } from './factor.ts';
import type { UnitModel } from './unit-model.ts';

/** A draw worked out for every varied unit, in their order. */
export type Drawn = readonly Graded[];

/**
 * A block under a draw. Units with a place are scored anew; the others stand by as they are, since
 * quotas may be a share of all units of the block.
 */
export class BlockModel {
  readonly units: readonly UnitModel[];
  readonly factors: readonly Factor[];
  readonly #set: CriteriaSet;
  readonly #block: string;
  readonly #others: readonly Contender[];
  /** Factors of each unit by their place among all. */
  readonly #ofUnit: readonly (readonly number[])[];

  constructor(
    set: CriteriaSet,
    { block, standings }: BlockRanking,
    units: readonly UnitModel[],
    factors: readonly Factor[],
  ) {
    this.#set = set;
    this.#block = block;
    this.#others = standings.filter(({ state }) => state !== 'ranked');
    this.units = units;
    this.factors = factors;
    this.#ofUnit = units.map((_, unit) =>
      factors.flatMap((factor, at) => (factor.kind === 'amount' && factor.unit === unit ? at : [])),
    );
  }

  /**
   * Every unit under a draw.
   *
   * @param near a draw worked out before: a unit for which this one says the same is taken over
   */
  async drawn(draw: Draw, near?: { readonly draw: Draw; readonly drawn: Drawn }): Promise<Drawn> {
    const weights = this.#weights(draw);
    const sameWeights = near !== undefined && this.#sameWeights(draw, near.draw);
    const result: Graded[] = [];
    for (const [index, unit] of this.units.entries()) {
      const before = near?.drawn[index];
      const isSame = before && sameWeights && this.#sameLines(index, draw, near.draw);
      result.push(isSame ? before : await unit.with(this.#lines(index, draw), weights));
    }
    return result;
  }

  rank(drawn: Drawn): BlockRanking {
    const varied = drawn.map((result) => ({ unit: result.sheet.unit, result }));
    return rankBlock(this.#set, this.#block, [...varied, ...this.#others]);
  }

  #lines(unit: number, draw: Draw): readonly CriterionLine[] {
    const lines = [...(this.units[unit]?.lines ?? [])];
    for (const at of this.#ofUnit[unit] ?? []) {
      const factor = this.factors[at];
      const variant = factor?.kind === 'amount' && factor.variants[draw[at] ?? 0];
      if (factor?.kind === 'amount' && variant) lines[factor.line] = variant;
    }
    return lines;
  }

  #sameLines(unit: number, left: Draw, right: Draw): boolean {
    return (this.#ofUnit[unit] ?? []).every((at) => {
      const variants = this.factors[at]?.variants;
      return variants?.[left[at] ?? 0] === variants?.[right[at] ?? 0];
    });
  }

  #sameWeights(left: Draw, right: Draw): boolean {
    return this.factors.every(({ kind }, at) => kind !== 'weight' || left[at] === right[at]);
  }

  #weights(draw: Draw): ReadonlyMap<string, Decimal> | undefined {
    const weights = new Map<string, Decimal>();
    for (const [at, factor] of this.factors.entries()) {
      const weight = factor.kind === 'weight' && factor.variants[draw[at] ?? 0];
      if (factor.kind === 'weight' && weight) weights.set(factor.node, weight);
    }
    return weights.size > 0 ? weights : undefined;
  }
}
