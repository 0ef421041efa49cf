import { type ChangedPart, changedParts } from './changed-parts.ts';
import type { CriteriaSet } from './criteria-set.ts';
import { type MatchedNodes, matchNodes, type NodePair } from './match-nodes.ts';
import { ratesOf, ratesOfFrame } from './rate-places.ts';
import type { Node } from './schema/criterion.ts';
import type { PlacedNode } from './walk.ts';

/** What a criterion or group says beside its number, title and maximum. */
const ASPECTS = [
  'method',
  'inputs',
  'evidence',
  'applies',
  'notApplicable',
  'for',
  'period',
  'responsible',
  'appraisedBy',
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** The parts of a set around its criteria. Identity, dates in force and citations always differ. */
const FRAME = [
  'gradeWord',
  'scale',
  'period',
  'unitGroups',
  'attributes',
  'blocks',
  'evidenceKinds',
  'deadlines',
  'conditions',
  'counts',
  'total',
  'rounding',
  'grades',
  'knockOuts',
  'quotas',
  'ranking',
] as const;
export type FramePart = (typeof FRAME)[number] | 'bonus.cap' | 'deduction.cap';

/** One thing that differs. `id` is the number in the later version, or in the only one that has it. */
export type SetChange =
  | { readonly kind: 'added' | 'removed'; readonly id: string; title: string; max: string }
  | { readonly kind: 'renumbered'; readonly id: string; title: string; before: string }
  | {
      readonly kind: 'retitled' | 'repointed' | 'moved';
      readonly id: string;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'altered';
      readonly id: string;
      readonly aspect: Aspect;
      readonly parts: readonly ChangedPart[];
    }
  | { readonly kind: 'frame'; readonly part: FramePart; readonly parts: readonly ChangedPart[] };

/** What a later version changed: nodes taken out, nodes new, nodes kept but changed, the frame. */
export function differenceOf(before: CriteriaSet, after: CriteriaSet): readonly SetChange[] {
  const matched = matchNodes(before.nodes, after.nodes);
  return [
    ...matched.removed.map(({ node }): SetChange => ({ kind: 'removed', ...summary(node) })),
    ...matched.added.map(({ node }): SetChange => ({ kind: 'added', ...summary(node) })),
    ...matched.pairs.flatMap((pair) => [...nodeChanges(pair, matched)]),
    ...frameChanges(before, after),
  ];
}

function summary({ id, title, max }: Node): { id: string; title: string; max: string } {
  return { id, title, max: max.toFixed() };
}

function* nodeChanges({ before, after }: NodePair, matched: MatchedNodes): Generator<SetChange> {
  const [old, node] = [before.node, after.node];
  const { id, title } = node;
  if (old.id !== id) yield { kind: 'renumbered', id, title, before: old.id };
  if (old.title !== title) yield { kind: 'retitled', id, before: old.title, after: title };
  if (!old.max.eq(node.max)) {
    yield { kind: 'repointed', id, before: old.max.toFixed(), after: node.max.toFixed() };
  }
  if (hasMoved(before, after, matched)) {
    yield { kind: 'moved', id, before: parentOf(before), after: parentOf(after) };
  }
  for (const aspect of ASPECTS) {
    const rates = [ratesOf(old, aspect), ratesOf(node, aspect)] as const;
    const parts = changedParts(aspectOf(old, aspect), aspectOf(node, aspect), rates);
    if (parts.length > 0) yield { kind: 'altered', id, aspect, parts };
  }
}

/** Whether it stands under another group; the same group under another number is no move. */
function hasMoved(before: PlacedNode, after: PlacedNode, { pairs }: MatchedNodes): boolean {
  if (before.part !== after.part) return true;
  const [old, current] = [before.ancestors.at(-1), after.ancestors.at(-1)];
  const same = pairs.find((pair) => pair.before.node === old)?.after.node;
  return same !== current;
}

function parentOf({ ancestors, part }: PlacedNode): string {
  return ancestors.at(-1)?.id ?? part;
}

function aspectOf(node: Node, aspect: Aspect): unknown {
  return (node as Partial<Record<Aspect, unknown>>)[aspect];
}

function* frameChanges(before: CriteriaSet, after: CriteriaSet): Generator<SetChange> {
  for (const part of FRAME) {
    const isRate = ratesOfFrame(part);
    const parts = changedParts(before[part], after[part], [isRate, isRate]);
    if (parts.length > 0) yield { kind: 'frame', part, parts };
  }
  for (const block of ['bonus', 'deduction'] as const) {
    const parts = changedParts(before[block]?.cap, after[block]?.cap);
    if (parts.length > 0) yield { kind: 'frame', part: `${block}.cap`, parts };
  }
}
