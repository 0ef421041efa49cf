import type { Submission } from '../../../evidence/submission.ts';
import type { CriterionLine, Line } from '../../../scoring/score-sheet.ts';
import { criterionSourceText } from '../../ranking-workbook/source-text.ts';
import { lostIn } from '../lost-points.ts';
import {
  band,
  column,
  line,
  type PaperCell,
  type PaperRow,
  type PaperSection,
  plainRow,
  words,
} from '../paper-plan.ts';
import { type Papers, type PaperUnit, paperWarnings } from '../papers.ts';
import { amountCell, lineCell, maxCell } from '../points-cells.ts';
import { viewsOf } from './totals-part.ts';

/** Millimetres; together the width of a landscape page. */
const GRID = [12, 56, 12, 17, 15, 15, 13, 64, 48];

/** Every criterion of the unit's form: points in each view, how they came about, which article. */
export function detailSection(papers: Papers, unit: PaperUnit, name: string): PaperSection {
  const { say } = papers;
  const labels = say.result.detail;
  const { columns } = say;
  const { code, name: unitName } = unit.standing.unit;
  return {
    name,
    orientation: 'landscape',
    grid: GRID,
    blocks: [
      line(labels.annex, 'title'),
      line(labels.title, 'title'),
      line(say.result.general.unitOf(unitName, code), 'subtitle'),
      line(labels.attachedTo, 'attachedTo'),
      ...paperWarnings(papers).map((warning) => line(warning, 'warning')),
      line(labels.legend, 'note'),
      {
        kind: 'table',
        headed: true,
        columns: [
          column(columns.number, 1, 'center'),
          column(columns.criterion),
          column(columns.maximum, 1, 'center'),
          column(columns.self, 1, 'center'),
          column(columns.appraised, 1, 'center'),
          column(columns.final, 1, 'center', true),
          column(columns.lost, 1, 'center'),
          column(columns.how),
          column(columns.source),
        ],
        rows: [...detailRows(papers, unit)],
      },
    ],
  };
}

function* detailRows(papers: Papers, unit: PaperUnit): Generator<PaperRow> {
  const { parts } = papers.say.result.detail;
  let before: Line['part'] = 'base';
  for (const one of unit.graded.sheet.lines) {
    if (one.part !== before && one.part !== 'base') yield band(parts[one.part]);
    before = one.part;
    yield detailRow(papers, unit, one);
  }
}

function detailRow(papers: Papers, unit: PaperUnit, one: Line): PaperRow {
  const { node } = one;
  const views = viewsOf(unit.result).map((view) =>
    lineCell(
      papers,
      view?.sheet.lines.find((other) => other.node.id === node.id),
    ),
  );
  const named = [words(node.id), words(node.title), maxCell(papers, one), ...views];
  if (one.kind === 'group') return { kind: 'group', cells: named };
  const { submission } = unit.result;
  return plainRow(
    ...named,
    lostCell(papers, one),
    words(howText(papers, one, submission)),
    words(criterionSourceText(papers, node.source, 'short')),
  );
}

function lostCell(papers: Papers, one: CriterionLine): PaperCell {
  const lost = lostIn(one);
  const isNothing = one.part === 'bonus' || lost.high.isZero();
  return isNothing ? words('') : amountCell(papers, lost, 'criterion');
}

/** Each step of the score where something was lost, open, changed or added; else one word. */
function howText(papers: Papers, one: CriterionLine, submission: Submission): string {
  const { set, words: tell, say } = papers;
  const { state, part, how, evidence, amount } = one;
  const said = reasonsOf(submission, one);
  const isPlain =
    part === 'base' &&
    state === 'scored' &&
    how.by === 'method' &&
    evidence.change === undefined &&
    lostIn(one).high.isZero();
  if (isPlain && said.length === 0) return say.result.detail.full;
  if (part !== 'base' && state === 'scored' && amount.high.isZero() && said.length === 0) return '';
  // Of a unit that handed nothing in, every step would say the same at length.
  const isSilent = submission.submitted === undefined && state === 'undecided';
  const steps = isSilent ? tell.lost(set, one) : tell.explain(set, one).join('\n');
  const unsaid = said
    .filter(({ reason }) => !steps.includes(reason))
    .map(({ by, reason }) => say.result.detail.said(by, reason));
  return [...unsaid, steps].join('\n');
}

/** What appraisers and council wrote about a criterion, whichever of them had the last word. */
function reasonsOf(
  { appraisal, council }: Submission,
  { node }: CriterionLine,
): readonly { readonly by: string; readonly reason: string }[] {
  return [appraisal, council].flatMap((review) => {
    const reason = review?.decisions.get(node.id)?.reason;
    return review && reason ? [{ by: review.by, reason }] : [];
  });
}
