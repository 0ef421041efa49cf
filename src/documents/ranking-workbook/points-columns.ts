import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { isGroup } from '../../criteria/schema/criterion.ts';
import { isFor, isPlacedCriterion, type Part, type PlacedNode } from '../../criteria/walk.ts';

/** Where a group or criterion stands in the detail sheet of a block. */
export interface PointsColumn {
  readonly placed: PlacedNode;
  readonly column: number;
  /** Columns of a group's own children. */
  readonly children: readonly number[];
}

/** Unit code, unit name and total come first. */
const FIRST = 4;

/** The groups and criteria that some unit of a block can have on its form, one column each. */
export class PointsColumns {
  readonly all: readonly PointsColumn[];
  /** Column of the maximum that applies to each unit, where criteria can take theirs out. */
  readonly applicableMax?: number;

  constructor(set: CriteriaSet, blockId: string) {
    const placed = nodesOf(set, blockId);
    const columns = new Map(placed.map(({ node }, index) => [node.id, FIRST + index]));
    this.all = placed.map((one, index) => ({
      placed: one,
      column: FIRST + index,
      children: isGroup(one.node)
        ? one.node.children.flatMap(({ id }) => columns.get(id) ?? [])
        : [],
    }));
    if (placed.some(mayShrinkTheScale)) this.applicableMax = FIRST + placed.length;
  }

  get last(): number {
    return this.applicableMax ?? FIRST + this.all.length - 1;
  }

  outermost(part: Part): readonly PointsColumn[] {
    return this.of(part).filter(({ placed }) => placed.ancestors.length === 0);
  }

  of(part: Part): readonly PointsColumn[] {
    return this.all.filter(({ placed }) => placed.part === part);
  }
}

function nodesOf(set: CriteriaSet, blockId: string): readonly PlacedNode[] {
  const groups = set.blocks.find(({ id }) => id === blockId)?.groups ?? [];
  const leaves = set.leaves.filter((leaf) => groups.some((group) => isFor(leaf, group)));
  const kept = new Set(
    leaves.flatMap(({ node, ancestors }) => [node.id, ...ancestors.map((a) => a.id)]),
  );
  return set.nodes.filter(({ node }) => kept.has(node.id));
}

function mayShrinkTheScale(placed: PlacedNode): boolean {
  return (
    placed.part === 'base' && isPlacedCriterion(placed) && placed.node.notApplicable === 'rescale'
  );
}
