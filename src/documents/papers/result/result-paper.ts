import { footerOf } from '../../ranking-workbook/warnings.ts';
import { letterheadOf } from '../letterhead.ts';
import { line, type PaperPlan, type PaperSection } from '../paper-plan.ts';
import { type Papers, type PaperUnit, paperWarnings } from '../papers.ts';
import { detailSection } from './detail-section.ts';
import { explanationSection } from './explanation-section.ts';
import { generalPart } from './general-part.ts';
import { appealPart, gradingPart } from './grading-part.ts';
import { mostLostPart } from './most-lost-part.ts';
import { outcomePart } from './outcome-part.ts';
import { SUMMARY_GRID } from './summary-grid.ts';
import { totalsPart } from './totals-part.ts';

/** A unit's own result: the sheet itself, every criterion as its annex, and a form to answer on. */
export function resultPaper(papers: Papers, unit: PaperUnit): PaperPlan {
  const { sheets, title } = papers.say.result;
  const footer = footerOf(papers);
  return {
    title: `${title(papers.set.gradeWord)} – ${unit.standing.unit.name}`,
    language: papers.words.language,
    ...(footer && { footer }),
    sections: [
      summarySection(papers, unit),
      detailSection(papers, unit, sheets.detail),
      explanationSection(papers, unit, sheets.explanation),
    ],
  };
}

function summarySection(papers: Papers, unit: PaperUnit): PaperSection {
  const { set, round, say } = papers;
  const { result } = say;
  const { name } = unit.standing.unit;
  const { recipients, recipientLines, authority, signature } = result.closing;
  return {
    name: result.sheets.summary,
    orientation: 'portrait',
    grid: SUMMARY_GRID,
    blocks: [
      { kind: 'letterhead', letterhead: letterheadOf(papers) },
      line(result.title(set.gradeWord), 'title'),
      line(round.title, 'subtitle'),
      line(result.attachedTo, 'attachedTo'),
      ...paperWarnings(papers).map((warning) => line(warning, 'warning')),
      ...generalPart(papers, unit),
      ...outcomePart(papers, unit),
      ...mostLostPart(papers, unit),
      ...totalsPart(papers, unit),
      ...gradingPart(papers, unit),
      ...appealPart(papers),
      {
        kind: 'closing',
        closing: {
          recipients: { title: recipients, lines: recipientLines(name) },
          authority,
          signature,
        },
      },
    ],
  };
}
