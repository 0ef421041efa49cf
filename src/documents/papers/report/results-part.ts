import { Decimal } from '../../../criteria/decimal.ts';
import type { Standing } from '../../../ranking/standing.ts';
import { shareOf } from '../../../scoring/points.ts';
import { line, type PaperBlock } from '../paper-plan.ts';
import type { Papers } from '../papers.ts';
import { amountText } from '../points-cells.ts';
import type { BlockFigures } from './block-figures.ts';
import { countsTable } from './counts-table.ts';
import { namesOf } from './names.ts';

/** Units by grade, then each block in words: shares, extremes, ties, quotas, and who has no place. */
export function resultsPart(
  papers: Papers,
  blocks: readonly BlockFigures[],
): readonly PaperBlock[] {
  const { set, say } = papers;
  const labels = say.report.results;
  return [
    line(labels.title, 'heading'),
    line(labels.counts(set.gradeWord), 'heading'),
    countsTable(papers, blocks),
    ...blocks.flatMap((block, index) => [
      line(labels.blockTitle(index + 2, block.title), 'heading'),
      ...sentencesOf(papers, block).map((text) => line(`- ${text}`, 'item')),
    ]),
  ];
}

function sentencesOf(papers: Papers, block: BlockFigures): readonly string[] {
  const { words, say } = papers;
  const labels = say.report.results;
  const all = new Decimal(block.standings.length);
  const shares = block.grades
    .filter(({ standings }) => standings.length > 0)
    .map(({ grade, standings }) => {
      const share = words.percent(shareOf(new Decimal(standings.length), all));
      return labels.graded(grade.title, standings.length, share);
    });
  return [
    ...shares,
    ...extremes(papers, block),
    ...block.moved.map(({ from, to, standings }) =>
      labels.moved(standings.length, from.title, to.title, namesOf(papers, standings)),
    ),
    ...block.ties.map(({ place, standings }) =>
      labels.tied(place, standings.length, namesOf(papers, standings)),
    ),
    ...withoutPlace(papers, block),
  ];
}

function extremes(papers: Papers, { best, worst }: BlockFigures): readonly string[] {
  const labels = papers.say.report.results;
  const total = ([first]: readonly Standing[]): string => {
    const points = first?.result?.sheet.total.points;
    return points ? amountText(papers, points, 'total') : papers.say.none;
  };
  if (best.length === 0) return [labels.noneRanked];
  return [
    labels.best(total(best), namesOf(papers, best)),
    labels.worst(total(worst), namesOf(papers, worst)),
  ];
}

/** Named one by one with the reason, so that nobody is left out in silence. */
function withoutPlace(
  papers: Papers,
  { ungraded, undecided, notAppraised }: BlockFigures,
): readonly string[] {
  const { set, words, say } = papers;
  const labels = say.report.results;
  const told = [...ungraded, ...undecided].map((standing) =>
    labels.unit(
      say.unit(standing.unit.name, standing.unit.code),
      words.note(set, standing) || words.grade(set, standing),
    ),
  );
  const waiting =
    notAppraised.length > 0
      ? [say.report.course.notAppraised(notAppraised.length, namesOf(papers, notAppraised))]
      : [];
  return [...told, ...waiting];
}
