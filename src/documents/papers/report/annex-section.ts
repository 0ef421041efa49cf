import { Decimal } from '../../../criteria/decimal.ts';
import { listedTotal, showsTotal } from '../../../ranking/listed-total.ts';
import { type Amount, isDecided } from '../../../scoring/points.ts';
import { summaryEntries } from '../../ranking-workbook/block-sheets.ts';
import { type BlockTable, type BlockUnit, RowLines } from '../../ranking-workbook/block-table.ts';
import type { PointsColumn } from '../../ranking-workbook/points-columns.ts';
import { sameAmount } from '../../ranking-workbook/points-format.ts';
import {
  band,
  column,
  line,
  type PaperCell,
  type PaperColumn,
  type PaperRow,
  type PaperSection,
  plainRow,
  words,
} from '../paper-plan.ts';
import { type Papers, paperWarnings } from '../papers.ts';
import { amountCell, amountText, lineCell, maximumCell, numberCell } from '../points-cells.ts';

/** Widths in millimetres; the names and the note share what is left of a landscape page. */
const WIDTH = { place: 12, code: 15, group: 12, part: 16, total: 15, grade: 22 };
const PAGE_WIDTH = 252;
/** Names and notes need so much; where groups would take it away, they are left to other papers. */
const LEAST_FOR_TEXT = 72;
const UNIT_SHARE = 0.42;

interface AnnexColumn {
  readonly width: number;
  readonly column: PaperColumn;
  cell(unit: BlockUnit, lines: RowLines): PaperCell;
}

/** The table of results of one block, on landscape pages of its own. */
export function annexSection(
  papers: Papers,
  table: BlockTable,
  { index, all }: { readonly index: number; readonly all: number },
): PaperSection {
  const { set, round, labels, words: tell, say } = papers;
  const { annex } = say.report;
  const groups = table.columns.outermost('base');
  const { columns, withGroups } = columnsOf(papers, table, groups);
  const legend = groups.map(({ placed: { node } }) =>
    line(labels.summary.legendLine(node.id, node.title, tell.number(node.max)), 'note'),
  );
  return {
    name: table.title,
    orientation: 'landscape',
    grid: columns.map(({ width }) => width),
    blocks: [
      line(annex.number(index, all), 'title'),
      line(annex.title(set.gradeWord), 'title'),
      line(round.title, 'subtitle'),
      line(table.title, 'subtitle'),
      line(annex.attachedTo, 'attachedTo'),
      ...paperWarnings(papers, table.units).map((warning) => line(warning, 'warning')),
      {
        kind: 'table',
        headed: true,
        columns: columns.map((one) => one.column),
        rows: rowsOf(papers, table, columns),
      },
      ...(withGroups
        ? [line(labels.summary.legend, 'note'), ...legend]
        : [line(annex.withoutGroups, 'note')]),
    ],
  };
}

function rowsOf(
  papers: Papers,
  { units }: BlockTable,
  columns: readonly AnnexColumn[],
): readonly PaperRow[] {
  return summaryEntries(papers, units).map((entry) => {
    if (entry.kind === 'section') return band(entry.title);
    const lines = new RowLines(papers.set, entry.unit);
    return plainRow(...columns.map(({ cell }) => cell(entry.unit, lines)));
  });
}

function columnsOf(
  papers: Papers,
  table: BlockTable,
  groups: readonly PointsColumn[],
): { readonly columns: readonly AnnexColumn[]; readonly withGroups: boolean } {
  const { set, words: tell, say, labels } = papers;
  const { summary } = labels;
  const named: AnnexColumn[] = [
    {
      width: WIDTH.place,
      column: column(summary.place, 1, 'center', true),
      cell: ({ standing: { place } }) =>
        place === undefined ? words(say.none) : numberCell(papers, new Decimal(place), 0),
    },
    {
      width: WIDTH.code,
      column: column(summary.code, 1, 'center'),
      cell: ({ standing: { unit } }) => words(unit.code),
    },
  ];
  const points = (['bonus', 'deduction'] as const)
    .filter((part) => table.columns.of(part).length > 0)
    .map(
      (part): AnnexColumn => ({
        width: WIDTH.part,
        column: column(summary[part], 1, 'center'),
        cell: (unit) => shownAmount(papers, unit, unit.standing.result?.sheet.total[part]),
      }),
    );
  const outcome: AnnexColumn[] = [
    {
      width: WIDTH.total,
      column: column(summary.total, 1, 'center', true),
      cell: (unit) =>
        shownAmount(papers, unit, listedTotal(unit.standing.result, unit.result.submission)),
    },
    {
      width: WIDTH.grade,
      column: column(summary.grade(set.gradeWord), 1, 'center'),
      cell: ({ standing }) => words(tell.grade(set, standing)),
    },
  ];
  const taken = [...named, ...points, ...outcome].reduce((sum, { width }) => sum + width, 0);
  const withGroups = PAGE_WIDTH - taken - groups.length * WIDTH.group >= LEAST_FOR_TEXT;
  const grouped = withGroups ? groups.map((group) => groupColumn(papers, group)) : [];
  const left = PAGE_WIDTH - taken - grouped.length * WIDTH.group;
  const unit: AnnexColumn = {
    width: left * UNIT_SHARE,
    column: column(summary.unit),
    cell: ({ standing }) => words(standing.unit.name),
  };
  const note: AnnexColumn = {
    width: left * (1 - UNIT_SHARE),
    column: column(summary.note),
    cell: (unit) => words(noteOf(papers, unit)),
  };
  return { columns: [...named, unit, ...grouped, ...points, ...outcome, note], withGroups };
}

/**
 * Besides the note of the ranking: why the columns do not add up to the total, where they do not.
 * That a place is provisional stands in full above the table; here one word tells which ones.
 */
function noteOf(papers: Papers, { standing, result }: BlockUnit): string {
  const { set, words: tell, say } = papers;
  const { annex } = say.report;
  const total = listedTotal(standing.result, result.submission) && standing.result?.sheet.total;
  const notes = [
    tell.note(set, { ...standing, dependsOn: [] }),
    total?.rescaled
      ? annex.rescaled(maximumCell(papers, total.applicableMax).text, tell.number(set.scale))
      : '',
    total && isDecided(total.points) && !sameAmount(total.sum, total.limited)
      ? annex.limited(amountText(papers, total.limited, 'criterion'))
      : '',
    standing.dependsOn.length > 0 ? annex.provisional : '',
  ];
  return notes.filter((text) => text !== '').join(' ');
}

function groupColumn(papers: Papers, { placed: { node } }: PointsColumn): AnnexColumn {
  const { words: tell, say } = papers;
  return {
    width: WIDTH.group,
    column: column(say.report.annex.group(node.id, tell.number(node.max)), 1, 'center'),
    cell: (unit, lines) =>
      isShown(papers, unit) ? lineCell(papers, lines.of(node.id)) : words(say.none),
  };
}

function shownAmount(papers: Papers, unit: BlockUnit, amount: Amount | undefined): PaperCell {
  return amount && isShown(papers, unit)
    ? amountCell(papers, amount, 'total')
    : words(papers.say.none);
}

/** The set says whether a unit that is not eligible shows its points; open ones of no use are left out. */
function isShown({ set }: Papers, { standing, result }: BlockUnit): boolean {
  return showsTotal(set, standing) && listedTotal(standing.result, result.submission) !== undefined;
}
