import type { CellStyleName } from '../workbook/cell-styles.ts';
import type { PagePlan, Span, StyledText } from '../workbook/sheet-plan.ts';
import type { CellEntry, EntryRule } from './entries.ts';
import type { Formula } from './formula.ts';
import type { OfferedList } from './lists.ts';

/** One cell of a form. */
export interface FormCell {
  readonly style: CellStyleName;
  readonly content?:
    | CellEntry
    | { readonly kind: 'rich'; readonly parts: readonly [StyledText, ...StyledText[]] }
    | { readonly kind: 'formula'; readonly formula: Formula };
  readonly format?: string;
  /** People write here; without it the cell is locked. */
  readonly entry?: Entry;
}

export interface Entry {
  /** What the spreadsheet refuses by itself; none when anything goes. */
  readonly rule?: EntryRule;
  /** The list of a choice. */
  readonly list?: Pick<OfferedList, 'titlesAt'> | { readonly titlesAt: string };
  /** Shown beside the cell while it is chosen. */
  readonly prompt?: string;
}

export interface FormRow {
  /** By column from the left; `undefined` leaves the cell out. */
  readonly cells: readonly (FormCell | undefined)[];
  readonly spans?: readonly Span[];
  readonly height?: number;
  readonly hidden?: true;
}

/** Colours cells while a formula, written for the first of them, holds. */
export interface Highlight {
  /** `E7:E80`. */
  readonly range: string;
  readonly formula: Formula;
  readonly colour: 'missing' | 'wrong' | 'done';
}

export interface FormSheet {
  readonly name: string;
  readonly hidden?: true;
  readonly widths: readonly number[];
  /** Number of columns at the left that are hidden. */
  readonly hiddenColumns: number;
  readonly page: PagePlan;
  /** Printed on a single page, however small. */
  readonly onePage?: true;
  readonly rows: readonly FormRow[];
  readonly highlights: readonly Highlight[];
}

export function label(text: string, style: CellStyleName): FormCell {
  return { style, content: { kind: 'text', text } };
}

export function worked(formula: Formula, style: CellStyleName, format?: string): FormCell {
  return { style, content: { kind: 'formula', formula }, ...(format && { format }) };
}

export function empty(style: CellStyleName): FormCell {
  return { style };
}
