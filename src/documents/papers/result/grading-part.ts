import { dateInYear } from '../../../criteria/dates.ts';
import { sourceText } from '../../../text/rule/source-text.ts';
import { line, type PaperBlock } from '../paper-plan.ts';
import type { Papers, PaperUnit } from '../papers.ts';

/** Thresholds, conditions and knock-outs as they were tried, then what the quota of the block did. */
export function gradingPart(
  papers: Papers,
  { standing, graded }: PaperUnit,
): readonly PaperBlock[] {
  const { set, words, say } = papers;
  const labels = say.result.grading;
  const { movedBy, grade } = standing;
  const moved =
    movedBy && grade
      ? [
          `${labels.unlessMoved} ${words.note(set, { ...standing, dependsOn: [] })}`,
          labels.final(set.gradeWord, grade.title),
        ]
      : [];
  return [
    line(labels.title(set.gradeWord), 'heading'),
    ...[...words.grading(set, graded.grading), ...moved].map((step) => line(`- ${step}`, 'item')),
  ];
}

/** Until when the unit may answer, and how. */
export function appealPart(papers: Papers): readonly PaperBlock[] {
  const { set, round, words, say } = papers;
  const labels = say.result.appeal;
  const deadlines = set.deadlines
    .filter(({ kind }) => kind === 'explanation')
    .map(({ date, source }) => {
      const until = labels.until(words.date(dateInYear(date, round.year)));
      return `${until}. ${say.columns.source}: ${sourceText(papers, source)}.`;
    });
  return [
    line(labels.title, 'heading'),
    ...(deadlines.length > 0 ? deadlines : [`${labels.untilBlank}.`]).map((text) =>
      line(text, 'body'),
    ),
    line(labels.how, 'body'),
  ];
}
