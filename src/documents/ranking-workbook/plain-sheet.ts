import {
  across,
  type RowPlan,
  type SheetPlan,
  text,
  UNIT_DONE,
  type UnitDone,
} from '../workbook/sheet-plan.ts';
import type { RankingWorkbook } from './ranking-workbook.ts';
import { footerOf, warningsOf } from './warnings.ts';

/** A list with a title, warnings and one row of headings that can be filtered. */
export interface PlainList {
  readonly name: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly widths: readonly number[];
  /** What stands there when no row does. */
  readonly empty: string;
  /** @param first row of the first line of the list */
  rows(first: number): Iterable<RowPlan | UnitDone>;
}

export function plainSheet(workbook: RankingWorkbook, list: PlainList): SheetPlan {
  const { round, labels } = workbook;
  const { widths } = list;
  const line = (content: string, style: 'title' | 'subtitle' | 'smallWarning'): RowPlan =>
    across(content, style, widths.length);
  const head = [
    line(list.title, 'title'),
    line(`${round.title} – ${labels.summary.yearOf(round.year)}`, 'subtitle'),
    ...warningsOf(workbook).map((warning) => line(warning, 'smallWarning')),
    { cells: list.headings.map((heading) => text(heading, 'smallHeading')) },
  ];
  const footer = footerOf(workbook);
  return {
    name: list.name,
    widths,
    isLongList: true,
    page: {
      pagesWide: 1,
      titleRows: [head.length, head.length],
      frozenRows: head.length,
      filterRow: head.length,
      ...(footer && { footer }),
    },
    *rows() {
      yield* head;
      let isEmpty = true;
      for (const row of list.rows(head.length + 1)) {
        if (row !== UNIT_DONE) isEmpty = false;
        yield row;
      }
      if (isEmpty) yield across(list.empty, 'smallText', widths.length);
    },
  };
}
