import { Decimal } from '../../criteria/decimal.ts';
import { listedTotal, showsTotal } from '../../ranking/listed-total.ts';
import type { Graded } from '../../ranking/standing.ts';
import { type Amount, isDecided } from '../../scoring/points.ts';
import { cellAt, cellsOfRow, rowFixed, sheetPrefix } from '../workbook/cell-reference.ts';
import type { CellStyleName } from '../workbook/cell-styles.ts';
import { blank, type CellPlan, formula, number, text } from '../workbook/sheet-plan.ts';
import { type BlockUnit, RowLines } from './block-table.ts';
import type { PointsColumn } from './points-columns.ts';
import { formatFor, type PointsDecimals, pointsDecimals } from './points-format.ts';
import type { RankingWorkbook } from './ranking-workbook.ts';
import type { SummaryColumns } from './summary-columns.ts';
import { cappedSum, roundsAlike, totalFormula } from './total-formula.ts';

/** Where a unit's numbers stand: its rows here and in the detail sheet, and the ranked rows. */
export interface SummaryPlace {
  readonly row: number;
  readonly detailSheet: string;
  readonly detailRow: number;
  readonly detailMax: number | undefined;
  readonly partColumns: Readonly<Record<'bonus' | 'deduction', readonly PointsColumn[]>>;
  /** First and last row of the ranked units. */
  readonly ranked: readonly [first: number, last: number];
}

/** One unit's row of the summary: formulas when everything in it is decided, else numbers and text. */
export class SummaryRow {
  readonly #workbook: RankingWorkbook;
  readonly #columns: SummaryColumns;
  readonly #unit: BlockUnit;
  readonly #lines: RowLines;
  readonly #at: SummaryPlace;
  readonly #decimals: PointsDecimals;
  readonly #cells: CellPlan[];

  constructor(
    workbook: RankingWorkbook,
    columns: SummaryColumns,
    unit: BlockUnit,
    at: SummaryPlace,
  ) {
    this.#workbook = workbook;
    this.#columns = columns;
    this.#unit = unit;
    this.#lines = new RowLines(workbook.set, unit);
    this.#at = at;
    this.#decimals = pointsDecimals(workbook.set);
    this.#cells = columns.widths.map(() => blank('textCentred'));
  }

  cells(): readonly CellPlan[] {
    const { set, words } = this.#workbook;
    const { standing } = this.#unit;
    const { code, name } = standing.unit;
    this.#place();
    this.#put(this.#columns.code, text(code, 'textCentred'));
    this.#put(this.#columns.unit, text(name, 'text'));
    if (showsTotal(set, standing)) this.#points();
    this.#put(this.#columns.grade, text(words.grade(set, standing), 'textCentred'));
    this.#put(this.#columns.note, text(words.note(set, standing), 'smallText'));
    return this.#cells;
  }

  /** Whether intervals say something of the unit: it is in the ranking, but not settled yet. */
  #isOpen(): boolean {
    const { standing, result } = this.#unit;
    const graded = standing.result ?? result.self;
    return listedTotal(graded, result.submission) !== undefined;
  }

  /** Live only where RANK does exactly what the set says. */
  #place(): void {
    const { place } = this.#unit.standing;
    if (place === undefined) return;
    const { ranking } = this.#workbook.set;
    const exact =
      ranking.order === 'total' &&
      ranking.tieBreakers.length === 0 &&
      ranking.ties === 'competition';
    const value = new Decimal(place);
    const [first, last] = this.#at.ranked;
    const total = this.#columns.total;
    const among = `${rowFixed(total, first)}:${rowFixed(total, last)}`;
    const expression = `RANK(${cellAt(total, this.#at.row)},${among})`;
    this.#put(
      this.#columns.place,
      exact ? formula(expression, value, '0', 'numberBold') : number(value, '0', 'numberBold'),
    );
  }

  #points(): void {
    const { groups, applicableMax, bonus, deduction, self, appraised } = this.#columns;
    const { total: decimals } = this.#decimals;
    const { result, standing } = this.#unit;
    for (const { column, detail } of groups) this.#group(column, detail);
    const total = standing.result?.sheet.total;
    if (total) {
      this.#refer(applicableMax, this.#at.detailMax, total.applicableMax, 0);
      this.#part(bonus, 'bonus', total.bonus);
      this.#part(deduction, 'deduction', total.deduction);
    }
    this.#view(self, result.self, decimals);
    this.#view(appraised, result.appraised, decimals);
    this.#total();
  }

  #group(column: number, detail: PointsColumn): void {
    const line = this.#lines.of(detail.placed.node.id);
    if (!line) return;
    if (isDecided(line.max) && line.max.low.isZero()) {
      this.#put(column, text(this.#workbook.labels.detail.notApplicable, 'textCentred'));
      return;
    }
    const { group, criterion } = this.#decimals;
    const decimals = line.kind === 'group' ? group : criterion;
    this.#refer(column, detail.column, line.amount, decimals);
  }

  #part(column: number | undefined, part: 'bonus' | 'deduction', amount: Amount): void {
    const cap = this.#workbook.set[part]?.cap;
    const columns = this.#at.partColumns[part].map((one) => one.column);
    if (column === undefined || !cap || columns.length === 0) return;
    const cells = cellsOfRow(columns, this.#at.detailRow, sheetPrefix(this.#at.detailSheet));
    this.#amount(column, amount, this.#decimals.criterion, cappedSum(cap, cells));
  }

  #total(): void {
    const { set } = this.#workbook;
    const total = this.#unit.standing.result?.sheet.total;
    if (!total) return;
    const { groups, applicableMax, bonus, deduction } = this.#columns;
    const { row } = this.#at;
    const cell = (column: number | undefined) => (column ? cellAt(column, row) : undefined);
    const expression = totalFormula(set, {
      groups: cellsOfRow(
        groups.map(({ column }) => column),
        row,
      ),
      applicableMax: cell(applicableMax),
      bonus: cell(bonus),
      deduction: cell(deduction),
    });
    const alike = roundsAlike(total.limited.low, total.points.low, set.rounding.total);
    this.#amount(
      this.#columns.total,
      total.points,
      this.#decimals.total,
      alike ? expression : undefined,
      'numberBold',
    );
  }

  /** The cell of the detail sheet that says the same. */
  #refer(column: number | undefined, detail: number | undefined, amount: Amount, decimals: number) {
    if (column === undefined || detail === undefined) return;
    const { detailSheet, detailRow } = this.#at;
    const expression = `${sheetPrefix(detailSheet)}${cellAt(detail, detailRow)}`;
    this.#amount(column, amount, decimals, expression);
  }

  #view(column: number | undefined, graded: Graded | undefined, decimals: number): void {
    if (column === undefined || !graded) return;
    if (listedTotal(graded, this.#unit.result.submission) === undefined) {
      this.#put(column, text(this.#workbook.labels.summary.none, 'interval'));
    } else this.#amount(column, graded.sheet.total.points, decimals);
  }

  #amount(
    column: number,
    amount: Amount,
    decimals: number,
    expression?: string,
    style: CellStyleName = 'number',
  ): void {
    if (!isDecided(amount)) {
      const { words, labels } = this.#workbook;
      const shown = this.#isOpen() ? words.amount(amount, decimals) : labels.summary.none;
      const textStyle = style === 'numberBold' ? 'smallTextBold' : 'interval';
      this.#put(column, text(shown, textStyle));
      return;
    }
    const format = formatFor(amount.low, decimals);
    const live = expression !== undefined && this.#lines.settled;
    this.#put(
      column,
      live ? formula(expression, amount.low, format, style) : number(amount.low, format, style),
    );
  }

  #put(column: number, cell: CellPlan): void {
    this.#cells[column - 1] = cell;
  }
}
