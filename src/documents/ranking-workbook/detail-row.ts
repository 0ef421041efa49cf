import { showsTotal } from '../../ranking/listed-total.ts';
import { isDecided, sum } from '../../scoring/points.ts';
import type { CriterionLine, GroupLine, Line } from '../../scoring/score-sheet.ts';
import { cellAt, cellsOfRow, rowFixed, sheetPrefix } from '../workbook/cell-reference.ts';
import { blank, type CellPlan, formula, number, text } from '../workbook/sheet-plan.ts';
import type { BlockSheets } from './block-sheets.ts';
import { type BlockUnit, RowLines } from './block-table.ts';
import type { PointsColumn } from './points-columns.ts';
import { formatFor, pointsDecimals } from './points-format.ts';
import type { RankingWorkbook } from './ranking-workbook.ts';
import { figure, rounded, roundsAlike } from './total-formula.ts';

/** Where a unit stands in both sheets of its block, and where the maxima stand above. */
export interface DetailPlace {
  readonly row: number;
  readonly summaryRow: number;
  readonly maximaRow: number;
}

/** One unit's row of the detail sheet: points of criteria typed, sums as formulas. */
export function detailRow(
  workbook: RankingWorkbook,
  sheets: BlockSheets,
  unit: BlockUnit,
  at: DetailPlace,
): readonly CellPlan[] {
  const { code, name } = unit.standing.unit;
  const { columns } = sheets.table;
  const lines = new RowLines(workbook.set, unit);
  return [
    text(code, 'smallTextCentred'),
    text(name, 'smallText'),
    totalCell(workbook, sheets, unit, lines, at),
    ...columns.all.map((column) => pointsCell(workbook, unit, lines, column, at)),
    ...(columns.applicableMax === undefined
      ? []
      : [maximumCell(workbook, sheets, unit, lines, at)]),
  ];
}

function totalCell(
  { words, set, labels }: RankingWorkbook,
  { summaryName, summaryTotal }: BlockSheets,
  { standing }: BlockUnit,
  { settled }: RowLines,
  { summaryRow }: DetailPlace,
): CellPlan {
  const total = standing.result?.sheet.total.points;
  const { decimals } = set.rounding.total;
  if (!total) return text(labels.summary.notAppraised, 'smallTextCentred');
  if (!showsTotal(set, standing)) return text(set.ranking.ungraded.label, 'smallTextCentred');
  if (!isDecided(total)) return text(words.amount(total, decimals), 'smallTextCentred');
  const format = formatFor(total.low, decimals);
  if (!settled) return number(total.low, format, 'smallGroup');
  const expression = `${sheetPrefix(summaryName)}${cellAt(summaryTotal, summaryRow)}`;
  return formula(expression, total.low, format, 'smallGroup');
}

function pointsCell(
  workbook: RankingWorkbook,
  unit: BlockUnit,
  lines: RowLines,
  column: PointsColumn,
  { row }: DetailPlace,
): CellPlan {
  if (!unit.standing.result) return blank('smallNumber');
  const line = lines.of(column.placed.node.id);
  if (!line) return text(workbook.labels.detail.offForm, 'offForm');
  return line.kind === 'group'
    ? groupCell(workbook, lines, line, cellsOfRow(column.children, row))
    : criterionCell(workbook, line);
}

function criterionCell({ set, words, labels }: RankingWorkbook, line: CriterionLine): CellPlan {
  const decimals = pointsDecimals(set).criterion;
  const { notApplicable } = labels.detail;
  if (!isDecided(line.max)) {
    return text(`${words.amount(line.amount, decimals)} / ${notApplicable}`, 'smallTextCentred');
  }
  if (line.max.low.isZero()) return text(notApplicable, 'smallTextCentred');
  if (!isDecided(line.amount)) return text(words.amount(line.amount, decimals), 'smallTextCentred');
  const format = formatFor(line.amount.low, decimals);
  const starred = line.state === 'notApplicable' ? `${format}"*"` : format;
  return number(line.amount.low, starred, 'smallNumber');
}

function groupCell(
  { set, words }: RankingWorkbook,
  lines: RowLines,
  line: GroupLine,
  cells: string,
): CellPlan {
  const { amount } = line;
  const decimals = pointsDecimals(set).group;
  if (!isDecided(amount)) return text(words.amount(amount, decimals), 'smallGroup');
  const format = formatFor(amount.low, decimals);
  const rule = set.rounding.group;
  const children = line.node.children.flatMap(({ id }): readonly Line[] => {
    const child = lines.of(id);
    return child ? [child] : [];
  });
  const exact = sum(children.map((child) => child.amount));
  return lines.settled && roundsAlike(exact.low, amount.low, rule)
    ? formula(rounded(`SUM(${cells})`, rule), amount.low, format, 'smallGroup')
    : number(amount.low, format, 'smallGroup');
}

/** The scale less the maxima of the criteria marked as not applicable. */
function maximumCell(
  { set, words, labels }: RankingWorkbook,
  { table }: BlockSheets,
  { standing }: BlockUnit,
  { settled }: RowLines,
  { row, maximaRow }: DetailPlace,
): CellPlan {
  const max = standing.result?.sheet.total.applicableMax;
  if (!max) return blank('smallNumber');
  if (!isDecided(max)) return text(words.amount(max), 'smallTextCentred');
  const format = formatFor(max.low, 0);
  const base = table.columns.of('base').map(({ column }) => column);
  const [first, last] = [base[0], base.at(-1)];
  if (!settled || !first || !last) return number(max.low, format, 'smallNumber');
  const marks = `${cellAt(first, row)}:${cellAt(last, row)}`;
  const maxima = `${rowFixed(first, maximaRow)}:${rowFixed(last, maximaRow)}`;
  const taken = `SUMIF(${marks},"${labels.detail.notApplicable}",${maxima})`;
  return formula(`${figure(set.scale)}-${taken}`, max.low, format, 'smallNumber');
}
