/** An annex as it was read: paragraphs and tables in their order, nothing understood yet. */
export interface AnnexDocument {
  readonly file: string;
  readonly blocks: readonly AnnexBlock[];
}

export type AnnexBlock = AnnexParagraph | AnnexTable;

export interface AnnexParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface AnnexTable {
  readonly kind: 'table';
  /** `bảng 2`, or the name of the sheet. */
  readonly number: number;
  readonly sheet?: string;
  readonly rows: readonly AnnexRow[];
}

export interface AnnexRow {
  /** 1-based within the table; the row of the sheet in a workbook. */
  readonly number: number;
  /**
   * By column of the table. A cell that goes over several columns or rows stands in the first of
   * them; the others are absent.
   */
  readonly cells: readonly (AnnexCell | undefined)[];
}

export interface AnnexCell {
  /** Paragraphs and line breaks of the cell; never blank. */
  readonly lines: readonly string[];
  readonly columns: number;
}

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const BLANKS = /[^\S\n]+/g;

/** A text as it is compared: composed, plain blanks, nothing that cannot be seen. */
export function tidied(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(BLANKS, ' ').trim();
}

export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map(tidied)
    .filter((line) => line !== '');
}

export function cellText(cell: AnnexCell | undefined): string {
  return cell?.lines.join('\n') ?? '';
}
