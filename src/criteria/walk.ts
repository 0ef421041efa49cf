import type { Criterion, Group, Node } from './schema/criterion.ts';
import { isGroup } from './schema/criterion.ts';
import type { SetDocument } from './schema/set.ts';

/** Where a criterion counts: in the scale, as a bonus on top, or as a deduction. */
export type Part = 'base' | 'bonus' | 'deduction';

export interface PlacedNode<N extends Node = Node> {
  readonly node: N;
  readonly part: Part;
  /** Outermost first. */
  readonly ancestors: readonly Group[];
  /** Key path in `set.yaml`, for messages. */
  readonly path: readonly PropertyKey[];
}

/** Every group and criterion of a set, parents before children, in the order of the regulation. */
export function* walkSet(document: SetDocument): Generator<PlacedNode> {
  yield* walk(document.criteria, 'base', [], ['criteria']);
  yield* walk(document.bonus?.criteria ?? [], 'bonus', [], ['bonus', 'criteria']);
  yield* walk(document.deduction?.criteria ?? [], 'deduction', [], ['deduction', 'criteria']);
}

function* walk(
  nodes: readonly Node[],
  part: Part,
  ancestors: readonly Group[],
  path: readonly PropertyKey[],
): Generator<PlacedNode> {
  for (const [index, node] of nodes.entries()) {
    const here = [...path, index];
    yield { node, part, ancestors, path: here };
    if (isGroup(node)) {
      yield* walk(node.children, part, [...ancestors, node], [...here, 'children']);
    }
  }
}

export function isPlacedCriterion(placed: PlacedNode): placed is PlacedNode<Criterion> {
  return !isGroup(placed.node);
}

export function isPlacedGroup(placed: PlacedNode): placed is PlacedNode<Group> {
  return isGroup(placed.node);
}

/** Whether a node is on the form of units of a group: neither it nor an ancestor excludes them. */
export function isFor(placed: PlacedNode, unitGroup: string): boolean {
  return [...placed.ancestors, placed.node].every(
    (node) => node.for === undefined || node.for.includes(unitGroup),
  );
}
