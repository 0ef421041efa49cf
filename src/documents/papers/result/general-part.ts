import { dateInYear } from '../../../criteria/dates.ts';
import type { Review } from '../../../evidence/submission.ts';
import { documentText } from '../../../text/rule/source-text.ts';
import { column, line, type PaperBlock, plainRow, words } from '../paper-plan.ts';
import { type Papers, type PaperUnit, setIdentity } from '../papers.ts';
import { SUMMARY_SPANS } from './summary-grid.ts';

/** Whose sheet it is, of which round, by which set, and who has looked at it. */
export function generalPart(papers: Papers, unit: PaperUnit): readonly PaperBlock[] {
  const { set, round, words: tell, say } = papers;
  const labels = say.result.general;
  const { submission } = unit.result;
  const { code, name } = submission.unit;
  const from = tell.date(dateInYear(set.period.from, round.year));
  const to = tell.date(dateInYear(set.period.to, round.year));
  const instrument = set.documents[set.instrument.document];
  const reviewed = (review: Review | undefined): string =>
    review ? labels.reviewed(review.by, review.on && tell.date(review.on)) : labels.notYet;
  const rows = [
    [labels.unit, labels.unitOf(name, code)],
    [labels.block, labels.blockOf(unit.blockTitle, unit.blockUnits)],
    [labels.round, round.title],
    [labels.period, labels.periodOf(from, to)],
    [
      labels.instrument,
      [documentText(set, set.instrument.document), instrument?.title].filter(Boolean).join(': '),
    ],
    [labels.set, setIdentity(papers, labels.setOf)],
    [
      labels.submitted,
      submission.submitted
        ? labels.submittedOn(tell.date(submission.submitted))
        : labels.notSubmitted,
    ],
    [labels.appraisal, reviewed(submission.appraisal)],
    ...(submission.council ? [[labels.council, reviewed(submission.council)] as const] : []),
  ] as const;
  return [line(labels.title, 'heading'), keyTable(rows)];
}

/** Two columns without headings: what it is, and what stands there. */
export function keyTable(rows: readonly (readonly [key: string, value: string])[]): PaperBlock {
  return {
    kind: 'table',
    headed: false,
    columns: [column('', SUMMARY_SPANS.key, 'left', true), column('', SUMMARY_SPANS.value)],
    rows: rows.map(([key, value]) => plainRow(words(key), words(value))),
  };
}
