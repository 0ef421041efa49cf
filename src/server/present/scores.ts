import { gradedJson } from '../../app/present.ts';
import type { Graded } from '../../ranking/standing.ts';
import { topGroupOf } from '../../service/in-round.ts';
import type { UnitScores } from '../../service/read-round.ts';
import type { Words } from '../../text/words.ts';

/** A unit's score sheets with a sentence for each point gained, lost or still open. */
export function presentScores(scores: UnitScores, words: Words) {
  const { set, result, views } = scores;
  return {
    unit: result.unit.code,
    block: result.unit.block,
    set: {
      id: set.id,
      version: set.version,
      hash: set.hash,
      ...(set.notice && { notice: set.notice }),
    },
    views: Object.fromEntries(
      views.flatMap((view) => {
        const graded = result[view];
        return graded ? [[view, presentGraded(scores, graded, words)]] : [];
      }),
    ),
  };
}

function presentGraded({ set, groups }: UnitScores, graded: Graded, words: Words) {
  const { lines, ...whole } = gradedJson(graded);
  const shown = (id: string): boolean => groups === undefined || groups.has(topGroupOf(set, id));
  return {
    // The total tells of groups that are not this person's to see.
    ...(groups
      ? {}
      : { total: whole.total, grade: whole.grade, grading: words.grading(set, graded.grading) }),
    lines: graded.sheet.lines.flatMap((line, index): object[] => {
      if (!shown(line.node.id)) return [];
      const figures = lines[index];
      if (line.kind === 'group') return figures ? [figures] : [];
      return [
        {
          ...figures,
          explanation: words.explain(set, line),
          lost: words.lost(set, line),
          open: line.missing.map((missing) => words.missing(set, line, missing)),
        },
      ];
    }),
  };
}
