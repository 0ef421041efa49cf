import type { Decimal } from '../../criteria/decimal.ts';
import type { CellStyleName } from './cell-styles.ts';

/** What goes in one cell. Text is text whatever it begins with; only `formula` is ever worked out. */
export type CellPlan =
  | { readonly kind: 'text'; readonly text: string; readonly style: CellStyleName }
  /** Several styles in one cell; the first also says how it is aligned. */
  | { readonly kind: 'rich'; readonly parts: readonly [StyledText, ...StyledText[]] }
  | {
      readonly kind: 'number';
      readonly value: Decimal;
      readonly format: string;
      readonly style: CellStyleName;
    }
  | {
      readonly kind: 'formula';
      /** Without the leading `=`. */
      readonly formula: string;
      /** What the formula gives: shown until a spreadsheet works it out again. */
      readonly result: Decimal;
      readonly format: string;
      readonly style: CellStyleName;
    }
  | { readonly kind: 'blank'; readonly style: CellStyleName };

export interface StyledText {
  readonly text: string;
  readonly style: CellStyleName;
}

/** One row. */
export interface RowPlan {
  /** By column from the left; `undefined` leaves the cell out. */
  readonly cells: readonly (CellPlan | undefined)[];
  /**
   * Cells of the row that are drawn as one. All of them are in the plan, those below in the plans of
   * their rows: each keeps its style, and so its side of the border.
   */
  readonly spans?: readonly Span[];
  /** In points; worked out from the texts when absent. */
  readonly height?: number;
}

/** 1-based columns, both ends included, and how many rows down (1 when absent). */
export type Span = readonly [from: number, to: number, rows?: number];

/** A sheet before it is written. Rows come one by one, so that large sheets are never held whole. */
export interface SheetPlan {
  readonly name: string;
  /** Column widths in characters of the default font. */
  readonly widths: readonly number[];
  readonly page: PagePlan;
  /** Many rows with texts of their own: they are written in place, so that memory stays flat. */
  readonly isLongList?: true;
  rows(): Iterable<RowPlan | UnitDone>;
}

/**
 * Stands after the rows of a unit, also of one that has none: for progress bars, and so that the
 * writer can let others have their turn.
 */
export type UnitDone = typeof UNIT_DONE;
export const UNIT_DONE = 'unitDone';

/** A4, page number at the top but not on page 1; the rest differs by sheet. */
export interface PagePlan {
  /** Landscape when absent. */
  readonly orientation?: 'portrait' | 'landscape';
  /** Rows repeated at the top of each page, 1-based. */
  readonly titleRows?: readonly [first: number, last: number];
  /** Columns repeated at the left of each page, counted from the first. */
  readonly titleColumns?: number;
  readonly pagesWide: number;
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  /** Row of headings that get filter buttons. */
  readonly filterRow?: number;
  /** Stands at the foot of each page. */
  readonly footer?: string;
}

export function text(content: string, style: CellStyleName): CellPlan {
  return { kind: 'text', text: content, style };
}

export function number(value: Decimal, format: string, style: CellStyleName): CellPlan {
  return { kind: 'number', value, format, style };
}

export function formula(
  expression: string,
  result: Decimal,
  format: string,
  style: CellStyleName,
): CellPlan {
  return { kind: 'formula', formula: expression, result, format, style };
}

export function blank(style: CellStyleName): CellPlan {
  return { kind: 'blank', style };
}

/** One text in the first of so many cells drawn as one; each has the style, for the borders' sake. */
export function spread(content: string, style: CellStyleName, columns: number): CellPlan[] {
  return Array.from({ length: columns }, (_, i) => (i === 0 ? text(content, style) : blank(style)));
}

/** A row of one text from the first column on. */
export function across(content: string, style: CellStyleName, columns: number): RowPlan {
  return { cells: spread(content, style, columns), spans: [[1, columns]] };
}

/** A number format with so many decimals: shown with a comma in Vietnamese Excel. */
export function decimalsFormat(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}
