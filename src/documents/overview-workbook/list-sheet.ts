import { isIllustrative } from '../../criteria/illustrative.ts';
import {
  across,
  type CellPlan,
  type RowPlan,
  type SheetPlan,
  text,
  UNIT_DONE,
} from '../workbook/sheet-plan.ts';
import type { OverviewWorkbook } from './overview-workbook.ts';

/** One table of the workbook: a title, what a reader must know first, and rows below headings. */
export interface List {
  readonly name: string;
  readonly title: string;
  /** Below the title, such as the block. */
  readonly about?: string;
  readonly columns: readonly (readonly [heading: string, width: number])[];
  readonly rows: readonly (readonly CellPlan[])[];
}

export function listSheet(workbook: OverviewWorkbook, list: List): SheetPlan {
  const { round, labels, published, words, generatedOn } = workbook;
  const widths = list.columns.map(([, width]) => width);
  const line = (content: string, style: 'title' | 'subtitle' | 'smallWarning'): RowPlan =>
    across(content, style, widths.length);
  const edition = published
    ? labels.published(published.number, words.date(published.day))
    : labels.standing(words.date(generatedOn));
  const head: readonly RowPlan[] = [
    line(list.title, 'title'),
    line(`${round.title} – ${labels.yearOf(round.year)}`, 'subtitle'),
    ...(list.about ? [line(list.about, 'subtitle')] : []),
    line(edition, 'subtitle'),
    ...warningsOf(workbook).map((warning) => line(warning, 'smallWarning')),
    { cells: list.columns.map(([heading]) => text(heading, 'smallHeading')) },
  ];
  return {
    name: list.name,
    widths,
    page: { pagesWide: 1, titleRows: [head.length, head.length], frozenRows: head.length },
    *rows() {
      yield* head;
      for (const cells of list.rows) {
        yield { cells };
        yield UNIT_DONE;
      }
      if (list.rows.length === 0) yield across(labels.none, 'smallText', widths.length);
    },
  };
}

function warningsOf({ set, round, overview, labels }: OverviewWorkbook): readonly string[] {
  const { warnings } = labels;
  const found = [
    ...(isIllustrative(set) ? [warnings.illustrative] : []),
    ...(set.notice ? [set.notice] : []),
    ...(round.notice ? [round.notice] : []),
    ...(overview.basis === 'self' ? [warnings.selfBasis] : []),
  ];
  return found.map((warning) => `${warnings.mark}${warning}`);
}
