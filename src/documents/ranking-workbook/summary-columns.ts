import { styleOf } from '../workbook/cell-styles.ts';
import { PAGE_WIDTH } from '../workbook/page-setup.ts';
import { widestWord } from '../workbook/text-lines.ts';
import type { BlockTable } from './block-table.ts';
import { codeWidth } from './code-width.ts';
import type { PointsColumn } from './points-columns.ts';
import type { RankingWorkbook } from './ranking-workbook.ts';

/** Where things stand in the summary of a block; absent columns are not shown. */
export interface SummaryColumns {
  readonly place: number;
  readonly code: number;
  readonly unit: number;
  readonly groups: readonly { readonly column: number; readonly detail: PointsColumn }[];
  readonly applicableMax?: number;
  readonly bonus?: number;
  readonly deduction?: number;
  readonly self?: number;
  readonly appraised?: number;
  readonly total: number;
  readonly grade: number;
  readonly note: number;
  readonly widths: readonly number[];
}

/** Widths in characters; the note takes what is left of a page printed a little reduced. */
const WIDTH = { place: 5.5, unit: 22, group: 6.1, total: 7.4, grade: 11.5, note: 22, mostNote: 42 };
const REDUCED_PAGE = PAGE_WIDTH * 1.12;

export function summaryColumns(
  { set, result, labels }: RankingWorkbook,
  table: BlockTable,
): SummaryColumns {
  const { summary } = labels;
  const widths: number[] = [];
  /** The next column, wide enough for each word of its heading. */
  const take = (least: number, heading = ''): number =>
    widths.push(Math.max(least, widestWord(heading, styleOf('smallHeading'))));

  const named = {
    place: take(WIDTH.place, summary.place),
    code: take(codeWidth(table)),
    unit: take(WIDTH.unit),
  };
  const groups = table.columns
    .outermost('base')
    .map((detail) => ({ column: take(WIDTH.group, detail.placed.node.id), detail }));
  const hasPart = (part: 'bonus' | 'deduction'): boolean => table.columns.of(part).length > 0;
  const points = {
    ...(table.columns.applicableMax && {
      applicableMax: take(WIDTH.group, summary.applicableMax),
    }),
    ...(hasPart('bonus') && { bonus: take(WIDTH.group, summary.bonus) }),
    ...(hasPart('deduction') && { deduction: take(WIDTH.group, summary.deduction) }),
    ...(result.basis === 'final' && {
      self: take(WIDTH.total, summary.self),
      appraised: take(WIDTH.total, summary.appraised),
    }),
    total: take(WIDTH.total, result.basis === 'self' ? summary.selfTotal : summary.total),
  };
  const grade = take(WIDTH.grade, summary.grade(set.gradeWord));
  const left = REDUCED_PAGE - widths.reduce((sum, width) => sum + width, 0);
  const note = take(Math.min(WIDTH.mostNote, Math.max(WIDTH.note, left)));
  return { ...named, groups, ...points, grade, note, widths };
}
