import { listedTotal } from '../../../ranking/listed-total.ts';
import { isDecided } from '../../../scoring/points.ts';
import { criterionSourceText } from '../../../text/rule/source-text.ts';
import { type LostPoints, lostPoints, sumLost } from '../lost-points.ts';
import { column, line, type PaperBlock, type PaperRow, plainRow, words } from '../paper-plan.ts';
import type { Papers, PaperUnit } from '../papers.ts';
import { amountCell, amountText, maxCell } from '../points-cells.ts';
import { SUMMARY_SPANS } from './summary-grid.ts';

const MOST = 5;

/** The few criteria that cost the unit most, with the reason and the article. */
export function mostLostPart(papers: Papers, { graded, result }: PaperUnit): readonly PaperBlock[] {
  const { say } = papers;
  const labels = say.result.lost;
  if (!listedTotal(graded, result.submission)) {
    return [line(labels.title, 'heading'), line(labels.nothingToCount, 'body')];
  }
  const all = lostPoints(graded.sheet);
  if (all.length === 0) return [line(labels.title, 'heading'), line(labels.nothing, 'body')];
  const base = all.filter(({ line: { part } }) => part === 'base');
  const taken = all.filter(({ line: { part } }) => part === 'deduction');
  const sums = [
    ...(base.length > 0
      ? [labels.sum(amountText(papers, sumLost(base), 'criterion'), base.length)]
      : []),
    ...(taken.length > 0
      ? [labels.deducted(amountText(papers, graded.sheet.total.deduction, 'criterion'))]
      : []),
  ];
  const isOpen = all.some(({ lost }) => !isDecided(lost));
  const shown = all.slice(0, MOST);
  const { columns } = say;
  return [
    line(labels.title, 'heading'),
    line(
      [
        ...sums,
        ...(isOpen ? [labels.open] : []),
        ...(all.length > MOST ? [labels.most(MOST)] : []),
      ].join(' '),
      'body',
    ),
    {
      kind: 'table',
      headed: true,
      columns: [
        column(columns.number, 1, 'center'),
        column(columns.criterion, SUMMARY_SPANS.criterion),
        column(columns.maximum, 1, 'center'),
        column(columns.points, 1, 'center'),
        column(columns.lost, 1, 'center', true),
        column(columns.reason, SUMMARY_SPANS.reason),
      ],
      rows: shown.map((one) => lostRow(papers, one)),
    },
  ];
}

function lostRow(papers: Papers, { line: criterion, lost }: LostPoints): PaperRow {
  const { set, words: tell, say } = papers;
  const { node, part, amount, missing } = criterion;
  const reason =
    tell.lost(set, criterion) || missing.map((one) => tell.missing(set, criterion, one)).join('\n');
  const source = `${say.columns.source}: ${criterionSourceText(papers, node.source, 'short')}`;
  const isDeduction = part === 'deduction';
  return plainRow(
    words(node.id),
    words(node.title),
    isDeduction ? words(say.none) : maxCell(papers, criterion),
    isDeduction ? words(say.none) : amountCell(papers, amount, 'criterion'),
    amountCell(papers, lost, 'criterion'),
    words([reason, source].filter((text) => text !== '').join('\n')),
  );
}
