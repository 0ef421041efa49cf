import type { Submission } from '../../../evidence/submission.ts';
import { isDecided, total } from '../../../scoring/points.ts';
import type { CriterionLine, Line, ScoreSheet } from '../../../scoring/score-sheet.ts';
import { criterionSourceText } from '../../../text/rule/source-text.ts';
import { roundsAlike } from '../../ranking-workbook/total-formula.ts';
import { lostIn } from '../lost-points.ts';
import {
  band,
  column,
  line,
  type PaperCell,
  type PaperRow,
  type PaperSection,
  plainRow,
  type Worked,
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
        rows: detailRows(papers, unit),
      },
    ],
  };
}

/** Columns of the table, from 0. */
const [MAXIMUM, FINAL] = [2, 5];
/** More arguments than these a SUM does not take in every spreadsheet. */
const MOST_SUMMED = 200;

function detailRows(papers: Papers, unit: PaperUnit): readonly PaperRow[] {
  const { parts } = papers.say.result.detail;
  const { lines } = unit.graded.sheet;
  const isFirstOfPart = (index: number): boolean => {
    const part = lines[index]?.part;
    return part !== undefined && part !== 'base' && part !== lines[index - 1]?.part;
  };
  // A band stands before the first line of bonus and of deduction.
  let bands = 0;
  const rowOf = new Map(
    lines.map(({ node }, index) => {
      if (isFirstOfPart(index)) bands += 1;
      return [node.id, index + bands] as const;
    }),
  );
  return lines.flatMap((one, index) => {
    const row = detailRow(papers, unit, one, rowOf);
    return one.part !== 'base' && isFirstOfPart(index) ? [band(parts[one.part]), row] : [row];
  });
}

function detailRow(
  papers: Papers,
  unit: PaperUnit,
  one: Line,
  rowOf: ReadonlyMap<string, number>,
): PaperRow {
  const { node } = one;
  const views = viewsOf(unit.result).map((view) => {
    const line = view?.sheet.lines.find((other) => other.node.id === node.id);
    const cell = lineCell(papers, line);
    const worked = view && line && workedSum(papers, view.sheet, line, rowOf);
    return cell.kind === 'number' && worked ? { ...cell, worked } : cell;
  });
  const named = [words(node.id), words(node.title), maxCell(papers, one), ...views];
  if (one.kind === 'group') return { kind: 'group', cells: named };
  const { submission } = unit.result;
  return plainRow(
    ...named,
    lostCell(papers, unit, one),
    words(howText(papers, one, submission)),
    words(criterionSourceText(papers, node.source, 'short')),
  );
}

/** A group's points as the sum of its rows, where a spreadsheet comes to the very same number. */
function workedSum(
  { set }: Papers,
  { lines }: ScoreSheet,
  line: Line,
  rowOf: ReadonlyMap<string, number>,
): Worked | undefined {
  if (line.kind !== 'group') return undefined;
  const ids = new Set(line.node.children.map(({ id }) => id));
  const children = lines.filter(({ node }) => ids.has(node.id));
  // Rounding can settle a group some of whose rows are still intervals, which are texts.
  if (!children.every(({ amount }) => isDecided(amount))) return undefined;
  const exact = total(children.map(({ amount }) => amount.low));
  const rounding = set.rounding.group;
  const isSame = rounding
    ? roundsAlike(exact, line.amount.low, rounding)
    : exact.eq(line.amount.low);
  if (!isSame || children.length === 0 || children.length > MOST_SUMMED) return undefined;
  return { kind: 'sum', rows: children.flatMap(({ node }) => rowOf.get(node.id) ?? []), rounding };
}

/** Maximum less final points, worked out again where both are numbers of the row. */
function lostCell(papers: Papers, { result }: PaperUnit, one: CriterionLine): PaperCell {
  const lost = lostIn(one);
  if (one.part === 'bonus' || lost.high.isZero()) return words('');
  const cell = amountCell(papers, lost, 'criterion');
  const isLive = cell.kind === 'number' && one.part === 'base' && result.final !== undefined;
  return isLive ? { ...cell, worked: { kind: 'difference', from: MAXIMUM, less: FINAL } } : cell;
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
