import { titleKey } from './title-key.ts';
import type { PlacedNode } from './walk.ts';

export interface NodePair {
  readonly before: PlacedNode;
  readonly after: PlacedNode;
}

/** The nodes of two versions told apart: those in both, and those in one only. */
export interface MatchedNodes {
  readonly pairs: readonly NodePair[];
  readonly removed: readonly PlacedNode[];
  readonly added: readonly PlacedNode[];
}

/**
 * Pairs the nodes of two versions. Titles are trusted before numbers: when a criterion is taken out
 * those after it move up one number, and «1.2» is then another criterion than before.
 */
export function matchNodes(
  before: readonly PlacedNode[],
  after: readonly PlacedNode[],
): MatchedNodes {
  const byNumberAndTitle = ({ node }: PlacedNode) => `${node.id} ${titleKey(node.title)}`;
  const byTitle = ({ node }: PlacedNode) => titleKey(node.title);
  const byNumber = ({ node }: PlacedNode) => node.id;
  let rest: MatchedNodes = { pairs: [], removed: before, added: after };
  for (const keyOf of [byNumberAndTitle, byTitle, byNumber]) rest = pairUp(rest, keyOf);
  const order = new Map(after.map((placed, index) => [placed, index]));
  const position = ({ after: placed }: NodePair) => order.get(placed) ?? 0;
  return { ...rest, pairs: rest.pairs.toSorted((a, b) => position(a) - position(b)) };
}

/** Pairs what has the same key, if nothing else on either side has it. */
function pairUp(rest: MatchedNodes, keyOf: (placed: PlacedNode) => string): MatchedNodes {
  const removed = onlyOnes(rest.removed, keyOf);
  const added = onlyOnes(rest.added, keyOf);
  const pairs: NodePair[] = [...removed].flatMap(([key, before]) => {
    const after = added.get(key);
    return after ? [{ before, after }] : [];
  });
  const paired = new Set(pairs.flatMap(({ before, after }) => [before, after]));
  return {
    pairs: [...rest.pairs, ...pairs],
    removed: rest.removed.filter((placed) => !paired.has(placed)),
    added: rest.added.filter((placed) => !paired.has(placed)),
  };
}

function onlyOnes(
  nodes: readonly PlacedNode[],
  keyOf: (placed: PlacedNode) => string,
): ReadonlyMap<string, PlacedNode> {
  const ones = new Map<string, PlacedNode>();
  const repeated = new Set<string>();
  for (const placed of nodes) {
    const key = keyOf(placed);
    if (ones.has(key)) repeated.add(key);
    ones.set(key, placed);
  }
  for (const key of repeated) ones.delete(key);
  return ones;
}
