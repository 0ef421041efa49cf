import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { Node } from '../../criteria/schema/criterion.ts';
import type { CriterionLine } from '../../scoring/score-sheet.ts';

/**
 * Where uncertainty comes from. A source is varied as a whole, so its index says what all it holds
 * does together; every varied amount belongs to exactly one.
 */
export type Source =
  /** An outermost group of the scale, without the points in it that a person gave. */
  | { readonly kind: 'group'; readonly node: Node }
  | { readonly kind: 'bonus' }
  | { readonly kind: 'deduction' }
  /** All points that a person gave, wherever they stand. */
  | { readonly kind: 'judged' }
  /** The weights of the outermost groups. */
  | { readonly kind: 'weights' };

/** Tells sources apart within a set. */
export function sourceKey(source: Source): string {
  return source.kind === 'group' ? `group ${source.node.id}` : source.kind;
}

/** Every source a set can have: groups in the order of the regulation, then the rest. */
export function sourcesOf(set: CriteriaSet): readonly Source[] {
  return [
    ...set.criteria.map((node): Source => ({ kind: 'group', node })),
    { kind: 'bonus' },
    { kind: 'deduction' },
    { kind: 'judged' },
    { kind: 'weights' },
  ];
}

/** Whether a person gave the points: the method says so, or a reviewer set them. */
export function isJudged({ node, how }: CriterionLine): boolean {
  return node.method.name === 'awarded' || how.by === 'decision';
}

/** The key of the source a criterion's amount belongs to. */
export function sourceKeyOf(set: CriteriaSet, line: CriterionLine): string {
  if (isJudged(line)) return 'judged';
  return line.part === 'base' ? `group ${outermost(set, line.node.id).id}` : line.part;
}

/** The outermost node a criterion stands in; itself when it stands alone. */
export function outermost(set: CriteriaSet, criterionId: string): Node {
  const placed = set.byId.get(criterionId);
  const node = placed?.ancestors[0] ?? placed?.node;
  if (!node) throw new Error(`criterion ${criterionId} is not one of ${set.id}`);
  return node;
}
