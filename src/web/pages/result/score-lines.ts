import { readAmount } from '../../../analysis/overview/index.ts';
import type { CriteriaSet } from '../../../criteria/criteria-set.ts';
import type { Decimal } from '../../../criteria/decimal.ts';
import type { Node } from '../../../criteria/schema/criterion.ts';
import type { Part } from '../../../criteria/walk.ts';
import { isDecided } from '../../../scoring/points.ts';
import type { Schemas } from '../../api/client.ts';
import type { Piece, Scores } from '../../api/units.ts';

export type CriterionLine = Schemas['CriterionLine'];
export type ShownLine = CriterionLine | Schemas['GroupLine'];
export const VIEWS = ['self', 'appraised', 'final'] as const;
export type View = (typeof VIEWS)[number];

/** A decision that changed something about a criterion, as it was written. */
export interface Change {
  readonly part: 'appraisal' | 'second-appraisal' | 'council';
  readonly points?: string;
  readonly inputs: boolean;
  readonly reason?: string;
  readonly by: string;
}

/** One group or criterion side by side in every view that may be seen. */
export interface ScoreLine {
  readonly id: string;
  readonly node: Node;
  readonly part: Part;
  readonly depth: number;
  readonly kind: 'group' | 'criterion';
  readonly views: Readonly<Partial<Record<View, ShownLine>>>;
  /** Last view less the self-score; absent where either is open, or the unit does not score it itself. */
  readonly difference?: Decimal;
  readonly changes: readonly Change[];
  /** Somebody changed it, or its points differ from the unit's own. */
  readonly changed: boolean;
}

/** The lines of a unit's score sheets in the order of the regulation. */
export function scoreLines(
  set: CriteriaSet,
  { views }: Scores,
  entries: readonly Piece[],
): readonly ScoreLine[] {
  const byView = new Map(
    VIEWS.map((view) => [view, new Map(views[view]?.lines.map((line) => [line.id, line]))]),
  );
  return set.nodes.flatMap(({ node, part, ancestors }): ScoreLine[] => {
    const seen: Partial<Record<View, ShownLine>> = {};
    for (const view of VIEWS) {
      const line = byView.get(view)?.get(node.id);
      if (line) seen[view] = line;
    }
    const first = seen.self ?? seen.appraised ?? seen.final;
    if (!first) return [];
    const changes = first.kind === 'criterion' ? changesOf(entries, node.id) : [];
    const difference = differenceOf(seen);
    return [
      {
        id: node.id,
        node,
        part,
        depth: ancestors.length,
        kind: first.kind,
        views: seen,
        ...(difference && { difference }),
        changes,
        changed:
          first.kind === 'criterion' &&
          (changes.length > 0 || (difference !== undefined && !difference.isZero())),
      },
    ];
  });
}

function differenceOf({ self, appraised, final }: ScoreLine['views']): Decimal | undefined {
  const later = final ?? appraised;
  if (!self || !later || self.amount === null || later.amount === null) return undefined;
  const [before, after] = [readAmount(self.amount), readAmount(later.amount)];
  return isDecided(before) && isDecided(after) ? after.low.minus(before.low) : undefined;
}

const PARTS = ['appraisal', 'second-appraisal', 'council'] as const;

function changesOf(entries: readonly Piece[], criterion: string): readonly Change[] {
  return PARTS.flatMap((part): Change[] => {
    const entry = entries.find((one) => one.part === part && one.key === criterion);
    if (!entry) return [];
    const { points, inputs, reason } = entry.value as Partial<Record<string, unknown>>;
    const hasInputs =
      typeof inputs === 'object' && inputs !== null && Object.keys(inputs).length > 0;
    if (points === undefined && !hasInputs) return [];
    return [
      {
        part,
        ...(points !== undefined && { points: String(points) }),
        inputs: hasInputs,
        ...(typeof reason === 'string' && { reason }),
        by: entry.changedBy,
      },
    ];
  });
}
