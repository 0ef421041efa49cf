import { gradedJson } from '../../app/present.ts';
import type { View } from '../../evidence/submission.ts';
import type { Graded } from '../../ranking/standing.ts';
import type { CriterionLine } from '../../scoring/score-sheet.ts';
import { topGroupOf } from '../../service/in-round.ts';
import type { UnitScores } from '../../service/read-round.ts';
import type { Words } from '../../text/words.ts';

/** A unit's score sheets with a sentence for each point gained, lost or still open. */
export function presentScores(scores: UnitScores, words: Words) {
  const { set, result } = scores;
  return {
    unit: result.unit.code,
    block: result.unit.block,
    set: {
      id: set.id,
      version: set.version,
      hash: set.hash,
      ...(set.notice && { notice: set.notice }),
    },
    views: shownViews(scores, words),
  };
}

type LineFigures = ReturnType<typeof gradedJson>['lines'][number];
type ShownLine =
  | Extract<LineFigures, { kind: 'group' }>
  | (Extract<LineFigures, { kind: 'criterion' }> & {
      readonly best?: ShownBest;
      readonly explanation: readonly string[];
      readonly lost: string;
      readonly open: readonly string[];
    });

function shownViews(scores: UnitScores, words: Words) {
  const shown: Partial<Record<View, ReturnType<typeof presentGraded>>> = {};
  for (const view of scores.views) {
    const graded = scores.result[view];
    if (graded) shown[view] = presentGraded(scores, graded, words);
  }
  return shown;
}

function presentGraded({ set, groups }: UnitScores, graded: Graded, words: Words) {
  const { lines, ...whole } = gradedJson(graded);
  const shown = (id: string): boolean => groups === undefined || groups.has(topGroupOf(set, id));
  return {
    // The total tells of groups that are not this person's to see.
    ...(groups
      ? {}
      : { total: whole.total, grade: whole.grade, grading: words.grading(set, graded.grading) }),
    lines: graded.sheet.lines.flatMap((line, index): ShownLine[] => {
      if (!shown(line.node.id)) return [];
      const figures = lines[index];
      if (figures?.kind === 'group') return [figures];
      if (line.kind === 'group' || !figures) return [];
      return [
        {
          ...figures,
          ...bestOf(line),
          explanation: words.explain(set, line),
          lost: words.lost(set, line),
          open: line.missing.map((missing) => words.missing(set, line, missing)),
        },
      ];
    }),
  };
}

interface ShownBest {
  readonly value?: string;
  readonly waitingFor: readonly string[];
}

/** What a criterion scored against its block is measured against, so that a page can do so too. */
function bestOf({ how }: CriterionLine): { readonly best?: ShownBest } {
  if (how.by !== 'method' || how.working.method !== 'relative') return {};
  const { value, waitingFor } = how.working.best;
  return { best: { ...(value && { value: value.toString() }), waitingFor } };
}
