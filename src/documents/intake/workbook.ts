import type { IsoDate } from '../../criteria/dates.ts';
import type { Decimal } from '../../criteria/decimal.ts';
import type { Finding } from '../../criteria/finding.ts';

/** A workbook as somebody left it: what stands in its cells, nothing worked out and nothing followed. */
export interface IntakeWorkbook {
  readonly file: string;
  readonly sheets: readonly IntakeSheet[];
  /** The custom properties of the file, by name. */
  readonly properties: ReadonlyMap<string, string>;
  /** Names given to cells: `'Tự chấm'!$A$1`. */
  readonly definedNames: ReadonlyMap<string, string>;
  /** Taken note of, without harm. */
  readonly notices: readonly Finding[];
}

export interface IntakeSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** The last row and column that hold something, 1-based; 0 for an empty sheet. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Rows that hold something, from the top. */
  readonly rows: readonly number[];
  readonly merges: readonly IntakeArea[];
  /** What stands in a cell; in a merged area everywhere what stands in its first cell. */
  cell(row: number, column: number): IntakeCell | undefined;
  isHiddenRow(row: number): boolean;
}

/** 1-based, both ends included. */
export interface IntakeArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface IntakeCell {
  readonly row: number;
  readonly column: number;
  /** `B7`. */
  readonly address: string;
  readonly value: CellValue;
  /** Without its equals sign; the value is what the program that saved the file found. */
  readonly formula?: string;
  /** Of the cell, not of parts of its text. */
  readonly font?: string;
}

export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  /**
   * `isPercent`: shown with a percent sign; 0.75 is then seen as 75%. `is1904`: the file counts days
   * from 1904, should the number be a day that lost its format.
   */
  | {
      readonly kind: 'number';
      readonly value: Decimal;
      readonly isPercent: boolean;
      readonly is1904?: boolean;
    }
  /** A number that the cell shows as a day. */
  | { readonly kind: 'date'; readonly date: IsoDate }
  | { readonly kind: 'yesNo'; readonly value: boolean }
  /** `#REF!`, `#DIV/0!`. */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula that nobody has worked out yet. */
  | { readonly kind: 'notCalculated' };
