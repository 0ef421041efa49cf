import { factsOfLeaf, leavesOf } from '../../criteria/condition.ts';
import { type CriteriaSet, conditionOf } from '../../criteria/criteria-set.ts';
import { type Criterion, type Group, isGroup } from '../../criteria/schema/criterion.ts';
import { isPlacedCriterion, type PlacedNode } from '../../criteria/walk.ts';

/**
 * A set in which outermost groups stand as if they were single criteria. What a group adds up to
 * changes only with its own criteria, so a draw that leaves them alone need not add them up again.
 */
export interface FoldedSet {
  readonly set: CriteriaSet;
  /** The groups that were folded, by id: the group alone as a set, and what stands for it. */
  readonly groups: ReadonlyMap<string, FoldedGroup>;
}

export interface FoldedGroup {
  readonly alone: CriteriaSet;
  readonly standIn: Criterion;
}

/** Folds the groups of the scale inside which no grade, knock-out or tie breaker looks. */
export function foldedSet(set: CriteriaSet): FoldedSet {
  const seen = groupsLookedInto(set);
  const groups = new Map<string, FoldedGroup>();
  for (const node of set.criteria) {
    if (!isGroup(node) || seen.has(node.id)) continue;
    groups.set(node.id, {
      alone: part(set, (placed) => isWithin(placed, node.id)),
      standIn: standInFor(node),
    });
  }
  const kept = part(set, (placed) => ![...groups.keys()].some((id) => isWithin(placed, id)));
  const standIns = [...groups.values()].map(({ standIn }): PlacedNode<Criterion> => {
    const before = set.byId.get(standIn.id);
    if (!before) throw new Error(`group ${standIn.id} is not one of ${set.id}`);
    return { ...before, node: standIn };
  });
  const order = new Map(set.nodes.map(({ node }, index) => [node.id, index]));
  const inOrder = <P extends PlacedNode>(nodes: readonly P[]): readonly P[] =>
    nodes.toSorted((a, b) => (order.get(a.node.id) ?? 0) - (order.get(b.node.id) ?? 0));
  const nodes = inOrder([...kept.nodes, ...standIns]);
  const leaves = inOrder([...kept.leaves, ...standIns]);
  const byId = new Map(nodes.map((placed) => [placed.node.id, placed]));
  return { set: { ...set, nodes, leaves, byId, counts: {} }, groups };
}

/** Outermost groups with a node inside that some condition on results names. */
function groupsLookedInto(set: CriteriaSet): ReadonlySet<string> {
  const conditions = [
    ...set.grades.flatMap(({ requires }) => requires ?? []),
    ...set.knockOuts.map(({ when }) => when),
  ].map((document) => conditionOf(set, document));
  const names = [
    ...conditions.flatMap((condition) => leavesOf(condition).flatMap(factsOfLeaf)),
    ...set.ranking.tieBreakers.map(({ fact }) => fact),
  ];
  const outermost = names.flatMap((name) => {
    const id = /^(?:points|share)\.(.+)$/.exec(name)?.[1];
    return (id && set.byId.get(id)?.ancestors[0]?.id) ?? [];
  });
  return new Set(outermost);
}

function isWithin({ node, ancestors }: PlacedNode, group: string): boolean {
  return node.id === group || ancestors[0]?.id === group;
}

function part(set: CriteriaSet, keeps: (placed: PlacedNode) => boolean): CriteriaSet {
  const nodes = set.nodes.filter(keeps);
  return { ...set, nodes, leaves: nodes.filter(isPlacedCriterion) };
}

/** Never scored: it only lends its id and maximum to the sum of the group. */
function standInFor({ children: _, ...group }: Group): Criterion {
  return { ...group, inputs: {}, method: { name: 'awarded', input: 'none' } };
}
