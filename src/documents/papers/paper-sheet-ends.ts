import type { CellStyleName } from '../workbook/cell-styles.ts';
import { type CellPlan, type RowPlan, spread } from '../workbook/sheet-plan.ts';
import type { Closing, Letterhead } from './paper-plan.ts';

/** Lines drawn below the office and the motto. */
const [OFFICE_LINE, MOTTO_LINE] = ['_'.repeat(20), '_'.repeat(52)];
const LEFT_SHARE = 0.4;
const SIGNATURE_HEIGHT = 120;

/** What the first rows of a sheet say, on the left and on the right. */
export function letterheadRows(
  { issuer, office, number, nation, motto, placeAndDate }: Letterhead,
  widths: readonly number[],
): readonly RowPlan[] {
  return [
    sideBySide([issuer, 'issuer'], [nation, 'nation'], widths),
    sideBySide([office, 'issuerBold'], [motto, 'motto'], widths),
    { ...sideBySide([OFFICE_LINE, 'line'], [MOTTO_LINE, 'line'], widths), height: 9 },
    sideBySide([number ?? '', 'issuer'], [placeAndDate, 'dateline'], widths),
    { cells: [], height: 8 },
  ];
}

/** One row, so that no page break comes between. */
export function closingRows(
  { recipients, authority, signature }: Closing,
  widths: readonly number[],
): readonly RowPlan[] {
  const row = sideBySide(['', 'recipients'], ['', 'signatory'], widths);
  const cells = [...row.cells];
  const left = leftColumns(widths);
  if (recipients) {
    const lines = recipients.lines.map((text) => ({ text, style: 'recipient' }) as const);
    cells[0] = { kind: 'rich', parts: [{ text: recipients.title, style: 'recipients' }, ...lines] };
  }
  cells[left] = {
    kind: 'rich',
    parts: [
      { text: authority, style: 'signatory' },
      { text: signature, style: 'signatureHint' },
    ],
  };
  return [
    { cells: [], height: 10 },
    { ...row, cells, height: SIGNATURE_HEIGHT },
  ];
}

function sideBySide(
  [leftText, leftStyle]: readonly [string, CellStyleName],
  [rightText, rightStyle]: readonly [string, CellStyleName],
  widths: readonly number[],
): RowPlan {
  const left = leftColumns(widths);
  const cells: CellPlan[] = [
    ...spread(leftText, leftStyle, left),
    ...spread(rightText, rightStyle, widths.length - left),
  ];
  return {
    cells,
    spans: [
      [1, left],
      [left + 1, widths.length],
    ],
  };
}

/** Columns from the left that come nearest to the left part of a letterhead. */
function leftColumns(widths: readonly number[]): number {
  const wanted = widths.reduce((sum, width) => sum + width, 0) * LEFT_SHARE;
  const ends = widths.map((_, index) => widths.slice(0, index + 1).reduce((sum, w) => sum + w, 0));
  const distances = ends.slice(0, -1).map((end) => Math.abs(end - wanted));
  return distances.indexOf(Math.min(...distances)) + 1;
}
