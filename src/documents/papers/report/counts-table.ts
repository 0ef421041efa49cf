import { Decimal } from '../../../criteria/decimal.ts';
import { column, type PaperBlock, type PaperCell, type PaperRow, words } from '../paper-plan.ts';
import type { Papers } from '../papers.ts';
import { numberCell } from '../points-cells.ts';
import type { BlockFigures } from './block-figures.ts';

/** Columns of the portrait page besides the name of the block. */
const NAME_WIDTH = 45;
const NUMBERS_WIDTH = 120;

/** Widths of the grid that the tables of the report share. */
export function reportGrid({ set }: Papers): readonly number[] {
  const numbers = countHeadings(set.grades.length);
  return [NAME_WIDTH, ...Array.from({ length: numbers }, () => NUMBERS_WIDTH / numbers)];
}

/** All units, one column a grade, and three for those without one. */
function countHeadings(grades: number): number {
  return 1 + grades + 3;
}

/** How many units hold which grade, block by block; the last row adds up. */
export function countsTable(papers: Papers, blocks: readonly BlockFigures[]): PaperBlock {
  const { set, say } = papers;
  const labels = say.report.results;
  const headings = [
    labels.units,
    ...set.grades.map(({ title }) => title),
    set.ranking.ungraded.label,
    labels.undecided,
    labels.notAppraised,
  ];
  const counted = blocks.map(countsOf);
  const sums = headings.map((_, index) =>
    counted.reduce((sum, counts) => sum + (counts[index] ?? 0), 0),
  );
  const cells = (title: string, counts: readonly number[]): PaperCell[] => [
    words(title),
    ...counts.map((count) => numberCell(papers, new Decimal(count), 0)),
  ];
  const rows = blocks.map(
    ({ title }, index): PaperRow => ({ kind: 'plain', cells: cells(title, counted[index] ?? []) }),
  );
  return {
    kind: 'table',
    headed: true,
    columns: [column(labels.block), ...headings.map((heading) => column(heading, 1, 'center'))],
    rows: [...rows, { kind: 'group', cells: cells(labels.sum, sums) }],
  };
}

/** In the order of the headings; what follows the first adds up to it. */
export function countsOf(block: BlockFigures): readonly number[] {
  const { standings, grades, ungraded, undecided, notAppraised } = block;
  return [standings, ...grades.map((one) => one.standings), ungraded, undecided, notAppraised].map(
    ({ length }) => length,
  );
}
