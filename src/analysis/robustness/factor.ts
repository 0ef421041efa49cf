import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { Decimal } from '../../criteria/decimal.ts';
import type { CriterionLine } from '../../scoring/score-sheet.ts';
import type { RobustnessPlan } from './plan.ts';
import { outermost, type Source, sourceKey, sourceKeyOf, sourcesOf } from './source.ts';
import type { UnitModel } from './unit-model.ts';
import { variantsOf, weightFactors } from './variants.ts';

/** One thing that is drawn by itself: an amount of one unit, or a weight that all units share. */
export type Factor =
  | {
      readonly kind: 'amount';
      /** Which of the units of the block. */
      readonly unit: number;
      /** Which of its criteria. */
      readonly line: number;
      readonly source: string;
      readonly variants: readonly CriterionLine[];
    }
  | {
      readonly kind: 'weight';
      readonly node: string;
      readonly source: string;
      readonly variants: readonly Decimal[];
    };

/** Every factor of a block, unit by unit in the order of the regulation, weights last. */
export function factorsOf(
  set: CriteriaSet,
  units: readonly UnitModel[],
  plan: RobustnessPlan,
): readonly Factor[] {
  const amounts = units.flatMap(({ lines }, unit) =>
    lines.flatMap((scored, line): Factor[] => {
      const variants = variantsOf(set, scored, plan);
      if (variants.length === 0) return [];
      return [{ kind: 'amount', unit, line, source: sourceKeyOf(set, scored), variants }];
    }),
  );
  return [...amounts, ...weightsOf(set, units, plan)];
}

/** One weight for each outermost group on some form; a single group has nothing to weigh against. */
function weightsOf(
  set: CriteriaSet,
  units: readonly UnitModel[],
  plan: RobustnessPlan,
): readonly Factor[] {
  const variants = weightFactors(plan);
  if (variants.length === 0) return [];
  const onForms = new Set(
    units.flatMap(({ lines }) => lines.map(({ node }) => outermost(set, node.id).id)),
  );
  const nodes = set.criteria.filter(({ id }) => onForms.has(id));
  if (nodes.length < 2) return [];
  return nodes.map(({ id }) => ({ kind: 'weight', node: id, source: 'weights', variants }));
}

/** The sources that hold at least one of the factors. */
export function sourcesAmong(set: CriteriaSet, factors: readonly Factor[]): readonly Source[] {
  const held = new Set(factors.map(({ source }) => source));
  return sourcesOf(set).filter((source) => held.has(sourceKey(source)));
}
