import type { RankingWorkbookLabels } from '../../text/vi/ranking-workbook.ts';
import type { CellStyleName } from '../workbook/cell-styles.ts';
import { across, type CellPlan, type RowPlan, spread } from '../workbook/sheet-plan.ts';

/** Lines drawn below: as long as the motto, and about a third of the office. */
const MOTTO_LINE = '_'.repeat(56);
const OFFICE_LINE = '_'.repeat(20);

/**
 * The head of an annex as NĐ 30/2020/NĐ-CP lays it out: issuer on the left, national title on the
 * right with a line below, place and date in italics, then what the annex is and belongs to.
 */
export function letterhead(
  { letterhead: labels }: RankingWorkbookLabels,
  titles: readonly string[],
  widths: readonly number[],
): readonly RowPlan[] {
  const left = leftColumns(widths);
  const right = widths.length - left;
  const halves = (
    [leftText, leftStyle]: readonly [string, CellStyleName],
    [rightText, rightStyle]: readonly [string, CellStyleName],
    height: number,
  ): RowPlan => {
    const cells: CellPlan[] = [
      ...spread(leftText, leftStyle, left),
      ...spread(rightText, rightStyle, right),
    ];
    return {
      cells,
      spans: [
        [1, left],
        [left + 1, widths.length],
      ],
      height,
    };
  };
  const [title = '', ...subtitles] = titles;
  return [
    halves([labels.issuer, 'issuer'], [labels.nation, 'nation'], 18),
    halves([labels.office, 'issuerBold'], [labels.motto, 'motto'], 19.5),
    halves([OFFICE_LINE, 'line'], [MOTTO_LINE, 'line'], 9),
    halves(['', 'issuer'], [labels.placeAndDate, 'dateline'], 21),
    { cells: [], height: 8 },
    across(labels.annex, 'title', widths.length),
    across(title, 'title', widths.length),
    ...subtitles.map((subtitle) => across(subtitle, 'subtitle', widths.length)),
    across(labels.attachedTo, 'attachedTo', widths.length),
    { cells: [], height: 8 },
  ];
}

/**
 * Nơi nhận on the left, who signs on the right. One row, so that no page break comes between.
 */
export function closing(
  { closing: labels }: RankingWorkbookLabels,
  widths: readonly number[],
): readonly RowPlan[] {
  const left = leftColumns(widths);
  const right = widths.length - left;
  const cells: CellPlan[] = [...spread('', 'recipients', left), ...spread('', 'signatory', right)];
  const lines = labels.recipientLines.map((text) => ({ text, style: 'recipient' }) as const);
  cells[0] = {
    kind: 'rich',
    parts: [{ text: labels.recipients, style: 'recipients' }, ...lines],
  };
  cells[left] = {
    kind: 'rich',
    parts: [
      { text: labels.authority, style: 'signatory' },
      { text: labels.signature, style: 'signatureHint' },
    ],
  };
  return [
    { cells: [], height: 10 },
    {
      cells,
      spans: [
        [1, left],
        [left + 1, widths.length],
      ],
      height: 130,
    },
  ];
}

/** Columns from the left that take up a little less than half of the width. */
function leftColumns(widths: readonly number[]): number {
  const total = widths.reduce((sum, width) => sum + width, 0);
  let columns = 0;
  let used = 0;
  for (const width of widths) {
    if (used + width / 2 > total * 0.45) break;
    used += width;
    columns += 1;
  }
  return Math.min(Math.max(columns, 1), widths.length - 1);
}
