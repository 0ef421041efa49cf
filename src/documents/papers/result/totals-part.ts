import type { UnitResult } from '../../../ranking/rank-round.ts';
import type { Graded } from '../../../ranking/standing.ts';
import type { Amount } from '../../../scoring/points.ts';
import type { Total } from '../../../scoring/score-sheet.ts';
import {
  column,
  line,
  type PaperBlock,
  type PaperCell,
  type PaperRow,
  plainRow,
  words,
} from '../paper-plan.ts';
import type { Papers, PaperUnit } from '../papers.ts';
import { amountCell, lineCell, maxCell, maximumCell, numberCell } from '../points-cells.ts';
import { SUMMARY_SPANS } from './summary-grid.ts';

/** From the groups to the total, in each view, then every step of the last one in words. */
export function totalsPart(papers: Papers, unit: PaperUnit): readonly PaperBlock[] {
  const { set, words: tell, say } = papers;
  const { columns } = say;
  const labels = say.result.totals;
  const { graded, result } = unit;
  const { total } = graded.sheet;
  const scale = numberCell(papers, set.scale, 0);
  // Steps on the way keep the decimals of criteria; only the total is rounded as totals are.
  const row = (
    title: string,
    max: PaperCell,
    of: (total: Total) => Amount,
    kind: 'criterion' | 'total' = 'criterion',
  ): PaperRow =>
    plainRow(
      words(title),
      max,
      ...viewsOf(result).map((view) =>
        view ? amountCell(papers, of(view.sheet.total), kind) : words(say.none),
      ),
    );
  const isRescaled = viewsOf(result).some((view) => view?.sheet.total.rescaled);
  return [
    line(labels.title, 'heading'),
    {
      kind: 'table',
      headed: true,
      columns: [
        column(columns.item, SUMMARY_SPANS.item),
        column(columns.maximum, 1, 'center'),
        column(columns.self, SUMMARY_SPANS.self, 'center'),
        column(columns.appraised, 1, 'center'),
        column(columns.final, 1, 'center', true),
      ],
      rows: [
        ...groupRows(papers, unit),
        row(labels.earned, maximumCell(papers, total.applicableMax), (one) => one.earned),
        ...(isRescaled
          ? [row(labels.rescaled(tell.number(set.scale)), scale, (one) => one.base)]
          : []),
        ...(set.bonus
          ? [row(labels.bonus, numberCell(papers, set.bonus.cap, 0), (one) => one.bonus)]
          : []),
        ...(set.deduction
          ? [
              row(
                labels.deduction,
                numberCell(papers, set.deduction.cap, 0),
                (one) => one.deduction,
              ),
            ]
          : []),
        { ...row(labels.total, scale, (one) => one.points, 'total'), kind: 'group' },
      ],
    },
    line(labels.steps, 'note'),
    ...tell.total(set, total).map((step) => line(`- ${step}`, 'item')),
  ];
}

/** Self, appraised, final; `undefined` where a view does not exist yet. */
export function viewsOf({ self, appraised, final }: UnitResult): readonly (Graded | undefined)[] {
  return [self, appraised, final];
}

function groupRows(papers: Papers, { graded, result }: PaperUnit): PaperRow[] {
  const outermost = graded.sheet.lines.filter(({ part, depth }) => part === 'base' && depth === 0);
  return outermost.map((one) =>
    plainRow(
      words(papers.say.result.totals.group(one.node.id, one.node.title)),
      maxCell(papers, one),
      ...viewsOf(result).map((view) =>
        lineCell(
          papers,
          view?.sheet.lines.find(({ node }) => node.id === one.node.id),
        ),
      ),
    ),
  );
}
