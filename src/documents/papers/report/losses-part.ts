import { Decimal } from '../../../criteria/decimal.ts';
import { pointsDecimals } from '../../ranking-workbook/points-format.ts';
import { column, line, type PaperBlock, plainRow, words } from '../paper-plan.ts';
import type { Papers } from '../papers.ts';
import { numberCell } from '../points-cells.ts';
import { lossesOf } from './lost-figures.ts';

const MOST = 10;

/** The criteria that cost most units points: what next year's guidance should be about. */
export function lossesPart(papers: Papers, gridColumns: number): readonly PaperBlock[] {
  const { set, result, say } = papers;
  const labels = say.report.lost;
  const losses = lossesOf(result).slice(0, MOST);
  if (losses.length === 0) return [line(labels.title, 'heading'), line(labels.nothing, 'body')];
  const decimals = pointsDecimals(set).criterion;
  const count = (value: number) => numberCell(papers, new Decimal(value), 0);
  const figures = [labels.units, labels.scored, labels.points];
  return [
    line(labels.title, 'heading'),
    line(labels.intro, 'body'),
    {
      kind: 'table',
      headed: true,
      columns: [
        column(say.columns.criterion, gridColumns - figures.length),
        ...figures.map((heading) => column(heading, 1, 'center')),
      ],
      rows: losses.map(({ node, units, scored, points }) =>
        plainRow(
          words(`${node.id}. ${node.title}`),
          count(units),
          count(scored),
          numberCell(papers, points, decimals),
        ),
      ),
    },
  ];
}
