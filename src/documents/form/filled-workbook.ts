import type { IsoDate } from '../../criteria/dates.ts';
import type { Decimal } from '../../criteria/decimal.ts';

/**
 * A workbook that came back, as far as reading a form needs it. Whoever opens the file bounds its
 * size and refuses what is no workbook; here it is cells.
 */
export interface FilledWorkbook {
  readonly sheets: readonly FilledSheet[];
  /** Properties of the file; `keywords` holds the identity in one line. */
  readonly properties: ReadonlyMap<string, string>;
}

export interface FilledSheet {
  readonly name: string;
  /** 1-based. */
  cell(row: number, column: number): FilledCell | undefined;
  /** Rows that hold something, in order. */
  rows(): Iterable<number>;
  readonly columnCount: number;
}

export interface FilledCell {
  /** `B7`. */
  readonly address: string;
  readonly value: FilledValue;
}

export type FilledValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: Decimal; readonly percent: boolean }
  | { readonly kind: 'date'; readonly date: IsoDate }
  | { readonly kind: 'yesNo'; readonly value: boolean }
  | { readonly kind: 'error'; readonly text: string };
