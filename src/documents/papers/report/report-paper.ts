import { isIllustrative } from '../../../criteria/illustrative.ts';
import type { CitedInWords } from '../../../text/papers-words.ts';
import { blockTable } from '../../ranking-workbook/block-table.ts';
import { footerOf } from '../../ranking-workbook/warnings.ts';
import { issuerOf, letterheadOf } from '../letterhead.ts';
import { line, type PaperBlock, type PaperPlan } from '../paper-plan.ts';
import { blockTitle, type Papers, paperWarnings } from '../papers.ts';
import { annexSection } from './annex-section.ts';
import { type BlockFigures, blockFigures } from './block-figures.ts';
import { reportGrid } from './counts-table.ts';
import { coursePart } from './course-part.ts';
import { lossesPart } from './losses-part.ts';
import { resultsPart } from './results-part.ts';

/** The report of a round to whoever issued the regulation, with one annex for each block. */
export function reportPaper(papers: Papers): PaperPlan {
  const { set, round, result, say } = papers;
  const { report } = say;
  const footer = footerOf(papers);
  const blocks = reportFigures(papers);
  const results = new Map(result.units.map((unit) => [unit.unit.code, unit]));
  const tables = result.blocks.map((block) => blockTable(papers, block, results));
  const grid = reportGrid(papers);
  const { recipients, recipientLines, authority, signature } = report.closing;
  return {
    title: report.title(set.gradeWord, round.title).replace('\n', ' – '),
    language: papers.words.language,
    ...(footer && { footer }),
    sections: [
      {
        name: report.sheet,
        orientation: 'portrait',
        grid,
        blocks: [
          {
            kind: 'letterhead',
            letterhead: letterheadOf(papers, say.letterhead.reportNumber),
          },
          line(report.kind, 'title'),
          line(report.title(set.gradeWord, round.title), 'subtitle'),
          line(report.addressee(issuerOf(set)), 'addressee'),
          ...paperWarnings(papers).map((warning) => line(warning, 'warning')),
          ...basisPart(papers),
          ...coursePart(papers, blocks),
          ...resultsPart(papers, blocks),
          ...lossesPart(papers, grid.length),
          ...proposalPart(papers, blocks),
          {
            kind: 'closing',
            closing: {
              recipients: { title: recipients, lines: recipientLines },
              authority,
              signature,
            },
          },
        ],
      },
      ...tables.map((table, index) =>
        annexSection(papers, table, { index: index + 1, all: tables.length }),
      ),
    ],
  };
}

/** The figures of each block that has units, in the order of the set. */
export function reportFigures({ set, result }: Papers): readonly BlockFigures[] {
  return result.blocks.map((block) => blockFigures(set.grades, blockTitle(set, block), block));
}

/** The legal bases of the regulation, then what the report is about. */
function basisPart(papers: Papers): readonly PaperBlock[] {
  const { set, round, say } = papers;
  const { instrument } = set;
  const opening = cited(papers, instrument.document);
  return [
    ...instrument.legalBasis.flatMap((id) => {
      const document = cited(papers, id);
      return document ? [line(say.report.basis(document), 'basis')] : [];
    }),
    ...(opening ? [line(say.report.opening(opening, round.title), 'body')] : []),
  ];
}

function cited({ set, words }: Papers, id: string): CitedInWords | undefined {
  const document = set.documents[id];
  if (!document) return undefined;
  const { number, issuer, title, date } = document;
  return { number, issuer, title, date: date && words.date(date) };
}

/** Asks for a decision only when nothing is open and nothing illustrative. */
function proposalPart(papers: Papers, blocks: readonly BlockFigures[]): readonly PaperBlock[] {
  const { set, say } = papers;
  const labels = say.report.proposal;
  const open = blocks.reduce(
    (sum, { undecided, notAppraised }) => sum + undecided.length + notAppraised.length,
    0,
  );
  const blocked = [
    ...(isIllustrative(set) ? [labels.illustrative] : []),
    ...(open > 0 ? [labels.open(open)] : []),
  ];
  const texts = blocked.length > 0 ? blocked : [labels.settled(issuerOf(set), set.gradeWord)];
  return [line(labels.title, 'heading'), ...texts.map((text) => line(text, 'body'))];
}
