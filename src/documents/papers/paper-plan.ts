import type { Decimal } from '../../criteria/decimal.ts';
import type { RoundingRule } from '../../criteria/schema/set.ts';
import type { Language } from '../../text/words.ts';

/**
 * A paper before it is written: what stands where, without knowing Word or Excel. A section is a
 * run of pages in Word and a sheet in Excel.
 */
export interface PaperPlan {
  /** Shown in the properties of the file. */
  readonly title: string;
  /** So that Word does not mark every word as misspelt. */
  readonly language: Language;
  readonly sections: readonly PaperSection[];
  /** Stands at the foot of every page. */
  readonly footer?: string;
}

export interface PaperSection {
  /** Name of the sheet. */
  readonly name: string;
  readonly orientation: 'portrait' | 'landscape';
  /** Widths in millimetres that all tables of the section share; a column takes some of them. */
  readonly grid: readonly number[];
  readonly blocks: readonly PaperBlock[];
}

export type PaperBlock =
  | { readonly kind: 'letterhead'; readonly letterhead: Letterhead }
  | { readonly kind: 'line'; readonly text: string; readonly style: LineStyle }
  | PaperTable
  | { readonly kind: 'closing'; readonly closing: Closing };

/** Issuer on the left, national title on the right, as NĐ 30/2020/NĐ-CP lays them out. */
export interface Letterhead {
  readonly issuer: string;
  readonly office: string;
  /** Absent where the paper has no number of its own. */
  readonly number?: string;
  readonly nation: string;
  readonly motto: string;
  readonly placeAndDate: string;
}

/** Nơi nhận on the left, who signs on the right. */
export interface Closing {
  /** Absent where the paper goes nowhere by itself. */
  readonly recipients?: { readonly title: string; readonly lines: readonly string[] };
  readonly authority: string;
  readonly signature: string;
}

/** `warning` is boxed; `basis` is a legal basis, in italics; `item` begins with a dash. */
export type LineStyle =
  | 'title'
  | 'subtitle'
  | 'attachedTo'
  | 'addressee'
  | 'warning'
  | 'basis'
  | 'heading'
  | 'body'
  | 'item'
  | 'note';

export interface PaperTable {
  readonly kind: 'table';
  readonly columns: readonly PaperColumn[];
  /** Whether the headings are shown, and repeated on each page. */
  readonly headed: boolean;
  readonly rows: readonly PaperRow[];
  /** Least height of a row in millimetres, where a person writes by hand. */
  readonly leastHeight?: number;
}

export interface PaperColumn {
  readonly heading: string;
  /** Columns of the grid it takes. */
  readonly span: number;
  readonly align: 'left' | 'center';
  readonly bold?: boolean;
}

export interface PaperRow {
  readonly cells: readonly PaperCell[];
  /** `group` stands out among plain rows; `band` is one text across the whole table. */
  readonly kind: 'plain' | 'group' | 'band';
}

export type PaperCell =
  | { readonly kind: 'text'; readonly text: string }
  /** A number in Excel; in Word the same, written out. */
  | {
      readonly kind: 'number';
      readonly value: Decimal;
      readonly format: string;
      readonly text: string;
      /** Excel works it out again from other cells. */
      readonly worked?: Worked;
    };

/** How a number follows from others of its table; rows and columns of the table count from 0. */
export type Worked =
  /** The sum of some rows of its column, rounded when the set rounds it. */
  | {
      readonly kind: 'sum';
      readonly rows: readonly number[];
      readonly rounding?: RoundingRule | undefined;
    }
  /** One column less another, in its row. */
  | { readonly kind: 'difference'; readonly from: number; readonly less: number };

export function line(text: string, style: LineStyle): PaperBlock {
  return { kind: 'line', text, style };
}

export function words(text: string): PaperCell {
  return { kind: 'text', text };
}

export function plainRow(...cells: readonly PaperCell[]): PaperRow {
  return { kind: 'plain', cells };
}

/** One text across the whole table. */
export function band(text: string): PaperRow {
  return { kind: 'band', cells: [words(text)] };
}

export function column(
  heading: string,
  span = 1,
  align: PaperColumn['align'] = 'left',
  bold = false,
): PaperColumn {
  return { heading, span, align, bold };
}
