import { across, type RowPlan, text } from '../workbook/sheet-plan.ts';

/** A titled table of three columns; a row with no third text lets the second run on. */
export interface IdentitySection {
  readonly title: string;
  readonly headings?: readonly [string, string, string];
  readonly rows: readonly IdentityRow[];
}
export type IdentityRow = readonly [first: string, second: string, third?: string];

export const IDENTITY_WIDTHS = [40, 58, 48];

export function* identityRows({ title, headings, rows }: IdentitySection): Generator<RowPlan> {
  if (rows.length === 0) return;
  yield { cells: [], height: 8 };
  yield across(title, 'section', IDENTITY_WIDTHS.length);
  if (headings) yield { cells: headings.map((heading) => text(heading, 'heading')) };
  for (const [first, second, third] of rows) {
    const cells = [text(first, 'key'), text(second, 'value'), text(third ?? '', 'value')];
    yield third === undefined ? { cells, spans: [[2, 3]] } : { cells };
  }
}
