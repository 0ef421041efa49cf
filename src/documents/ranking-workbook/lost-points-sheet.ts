import { ZERO } from '../../criteria/decimal.ts';
import type { UnitResult } from '../../ranking/rank-round.ts';
import { type Amount, exactly, isDecided, minus } from '../../scoring/points.ts';
import type { CriterionLine } from '../../scoring/score-sheet.ts';
import { criterionSourceText } from '../../text/rule/source-text.ts';
import { cellAt } from '../workbook/cell-reference.ts';
import {
  type CellPlan,
  formula,
  number,
  type RowPlan,
  type SheetPlan,
  text,
  UNIT_DONE,
} from '../workbook/sheet-plan.ts';
import { cellsOfCriteria } from './criterion-cells.ts';
import { plainSheet } from './plain-sheet.ts';
import { formatFor, pointsDecimals } from './points-format.ts';
import type { RankingWorkbook } from './ranking-workbook.ts';

const WIDTHS = [20, 31, 32, 8, 7.5, 7.5, 30, 18];
const [MAXIMUM, POINTS] = [4, 5];

/** Which points each unit lost, under which article, why, and which evidence would have helped. */
export function lostPointsSheet(
  workbook: RankingWorkbook,
  name: string,
  units: readonly UnitResult[],
): SheetPlan {
  const { lost: labels, summary, differences } = workbook.labels;
  const { basis } = workbook.result;
  const named = cellsOfCriteria((node) => [
    text(`${node.id}. ${node.title}`, 'smallText'),
    text(criterionSourceText(workbook, node.source, 'short'), 'smallText'),
  ]);
  return plainSheet(workbook, {
    name,
    title: labels.title,
    headings: [
      summary.unit,
      differences.criterion,
      labels.article,
      labels.maximum,
      labels.points,
      labels.lost,
      labels.reason,
      labels.evidence,
    ],
    widths: WIDTHS,
    empty: labels.empty,
    *rows(first) {
      let row = first;
      for (const { unit, [basis]: graded } of units) {
        const unitCell = text(`${unit.code} – ${unit.name}`, 'smallText');
        for (const line of graded?.sheet.lines ?? []) {
          if (line.kind === 'group' || !lost(line)) continue;
          yield lostRow(workbook, [unitCell, ...named(line.node)], line, row);
          row += 1;
        }
        yield UNIT_DONE;
      }
    },
  });
}

/** A bonus not earned is not lost; in the deduction part points are what is taken away. */
function lost({ part, amount, max }: CriterionLine): boolean {
  if (part === 'bonus') return false;
  return part === 'deduction' ? !amount.high.isZero() : amount.low.lt(max.high);
}

function lostRow(
  workbook: RankingWorkbook,
  unitAndCriterion: readonly CellPlan[],
  line: CriterionLine,
  row: number,
): RowPlan {
  const { set, words, labels } = workbook;
  const missing = line.missing.map((one) => words.missing(set, line, one));
  return {
    cells: [
      ...unitAndCriterion,
      ...(line.part === 'deduction'
        ? deductionCells(workbook, line)
        : baseCells(workbook, line, row)),
      text(words.lost(set, line) || missing.join('\n'), 'smallText'),
      text(missingEvidence(set, line, labels), 'smallText'),
    ],
  };
}

/** Maximum, points, and the difference as a formula. */
function baseCells({ set, words }: RankingWorkbook, line: CriterionLine, row: number): CellPlan[] {
  const { amount, max } = line;
  const decimals = pointsDecimals(set).criterion;
  const points = (value: Amount): CellPlan =>
    isDecided(value)
      ? number(value.low, formatFor(value.low, decimals), 'smallNumber')
      : text(words.amount(value, decimals), 'smallTextCentred');
  if (!isDecided(amount) || !isDecided(max)) {
    return [points(max), points(amount), points(minus(exactly(max.high), amount))];
  }
  const result = minus(max, amount).low;
  const expression = `ROUND(${cellAt(MAXIMUM, row)}-${cellAt(POINTS, row)},10)`;
  return [
    points(max),
    points(amount),
    formula(expression, result, formatFor(result, decimals), 'smallNumber'),
  ];
}

/** Nothing could be earned here: all that is taken away is lost. */
function deductionCells({ set, words }: RankingWorkbook, { amount }: CriterionLine): CellPlan[] {
  const decimals = pointsDecimals(set).criterion;
  const zero = number(ZERO, formatFor(ZERO, decimals), 'smallNumber');
  const taken = isDecided(amount)
    ? number(amount.low, formatFor(amount.low, decimals), 'smallNumber')
    : text(words.amount(amount, decimals), 'smallTextCentred');
  return [zero, zero, taken];
}

function missingEvidence(
  { evidenceKinds }: RankingWorkbook['set'],
  { node, proof }: CriterionLine,
  { lost: labels }: RankingWorkbook['labels'],
): string {
  if (!node.evidence || (proof.state !== 'absent' && proof.state !== 'awaited')) return '';
  const kinds = node.evidence.kinds.map((kind) => evidenceKinds[kind] ?? kind);
  return labels.kindsMissing(kinds, proof.state === 'awaited');
}
