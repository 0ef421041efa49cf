import type {
  BlockRobustness,
  Margin,
  Robustness,
  UnitRobustness,
} from '../../analysis/robustness/index.ts';

/** The analysis for programs: ids and figures, without the set around them. */
export function robustnessJson({ plan, basis, blocks }: Robustness) {
  return { official: false, plan, basis, blocks: blocks.map(blockJson) };
}

function blockJson({ block, ranks, units, sensitivity }: BlockRobustness) {
  return {
    block,
    ranks: ranks ?? null,
    units: units.map(unitJson),
    sensitivity:
      sensitivity.state === 'notEstimated'
        ? sensitivity
        : {
            ...sensitivity,
            indices: sensitivity.indices.map(({ source, first, total }) => ({
              source: source.kind,
              group: source.kind === 'group' ? source.node.id : null,
              first,
              total,
            })),
          },
  };
}

function unitJson(unit: UnitRobustness) {
  const { code, name } = unit.unit;
  if (unit.state !== 'ranked') return { code, name, state: unit.state };
  const { state, place, total, keepsGrade, keepsPlace, grades, ungraded, ranks, margins } = unit;
  return {
    code,
    name,
    state,
    place,
    total,
    grade: unit.grade.id,
    movedFrom: unit.movedFrom?.id ?? null,
    keepsGrade,
    keepsPlace,
    grades,
    ungraded,
    ranks: ranks ?? null,
    up: marginJson(margins.up),
    down: marginJson(margins.down),
  };
}

function marginJson(margin: Margin | undefined) {
  if (!margin) return null;
  const { grade, threshold, distance, decider } = margin;
  return {
    grade: grade.id,
    threshold,
    distance,
    decider: decider
      ? {
          criterion: decider.criterion.id,
          change: decider.change,
          to: decider.to?.id ?? null,
          alike: decider.alike,
        }
      : null,
  };
}
