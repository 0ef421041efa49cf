import { columnLetters, sheetPrefix } from '../workbook/cell-reference.ts';
import type { FormKind } from './form.ts';
import type { FormLine } from './form-lines.ts';
import type { Formula } from './formula.ts';

/** Columns of the scoring sheet; their keys stand in its hidden first row. */
export type ScoreColumn =
  | 'key'
  | 'id'
  | 'title'
  | 'max'
  | 'entry'
  | 'points'
  | 'state'
  | 'document1'
  | 'document2'
  | 'document3'
  | 'documents'
  | 'explanation'
  | 'claimed'
  | 'changedEntry'
  | 'changedPoints'
  | 'accept'
  | 'reason'
  | 'reviewedPoints'
  | 'reviewedState';

const SELF: readonly ScoreColumn[] = [
  'key',
  'id',
  'title',
  'max',
  'entry',
  'points',
  'state',
  'document1',
  'document2',
  'document3',
  'documents',
  'explanation',
  'claimed',
];

const REVIEW: readonly ScoreColumn[] = [
  'key',
  'id',
  'title',
  'max',
  'entry',
  'points',
  'documents',
  'explanation',
  'changedEntry',
  'changedPoints',
  'accept',
  'reason',
  'reviewedPoints',
  'reviewedState',
];

export const DOCUMENT_COLUMNS = ['document1', 'document2', 'document3', 'documents'] as const;

export function scoreColumns(kind: FormKind): readonly ScoreColumn[] {
  return kind === 'self' ? SELF : REVIEW;
}

/** First cells of the sheets with entries: what the sheet is, whatever it is renamed to. */
export const SHEET_MARKS = {
  cover: 'thangdiem:cover',
  scores: 'thangdiem:scores',
  documents: 'thangdiem:documents',
} as const;

/**
 * Rows of the scoring sheet above its lines. They stay in view while one scrolls, so they are few.
 */
export const SCORE_ROWS = { keys: 1, title: 2, notice: 3, total: 4, headings: 5, first: 6 };

export const DOCUMENT_COLUMN_KEYS = [
  'key',
  'id',
  'kind',
  'number',
  'date',
  'issuer',
  'subject',
  'file',
  'page',
] as const;
export type DocumentColumn = (typeof DOCUMENT_COLUMN_KEYS)[number];
export const DOCUMENT_ROWS = { keys: 1, title: 2, hint: 3, headings: 4, first: 5 };
export const DOCUMENT_ROW_KEY = 'd';

/** Fields of the cover, in its hidden first column. */
export const COVER_FIELDS = ['submitted', 'by', 'on', 'acceptRest'] as const;
export type CoverField = (typeof COVER_FIELDS)[number];

/** Where everything of one form stands. The writer and the formulas use the same. */
export class Places {
  readonly sheets: { readonly cover: string; readonly scores: string; readonly documents: string };
  readonly lines: readonly FormLine[];
  readonly documentCount: number;
  readonly #columns: readonly ScoreColumn[];
  readonly #rows: ReadonlyMap<string, number>;
  readonly coverRows = new Map<CoverField, number>();

  constructor(
    sheets: Places['sheets'],
    kind: FormKind,
    lines: readonly FormLine[],
    documentCount: number,
  ) {
    this.sheets = sheets;
    this.lines = lines;
    this.documentCount = documentCount;
    this.#columns = scoreColumns(kind);
    this.#rows = new Map(lines.map(({ key }, index) => [key, SCORE_ROWS.first + index]));
  }

  get columns(): readonly ScoreColumn[] {
    return this.#columns;
  }

  column(name: ScoreColumn): number {
    return this.#columns.indexOf(name) + 1;
  }

  has(name: ScoreColumn): boolean {
    return this.#columns.includes(name);
  }

  row(key: string): number {
    const row = this.#rows.get(key);
    if (row === undefined) throw new Error(`no row ${key} on the form`);
    return row;
  }

  /** Last row with a line, before the totals. */
  get lastRow(): number {
    return SCORE_ROWS.first + this.lines.length - 1;
  }

  /** An absolute reference to a cell of the scoring sheet from any sheet. */
  score(name: ScoreColumn, key: string): Formula {
    return `${sheetPrefix(this.sheets.scores)}$${columnLetters(this.column(name))}$${this.row(key)}`;
  }

  cover(field: CoverField): Formula {
    const row = this.coverRows.get(field);
    if (row === undefined) throw new Error(`no field ${field} on the cover`);
    return `${sheetPrefix(this.sheets.cover)}$${columnLetters(COVER_VALUE)}$${row}`;
  }

  /** A column of the register of documents, all its rows. */
  register(name: DocumentColumn): Formula {
    const letters = columnLetters(DOCUMENT_COLUMN_KEYS.indexOf(name) + 1);
    const last = DOCUMENT_ROWS.first + this.documentCount - 1;
    const prefix = sheetPrefix(this.sheets.documents);
    return `${prefix}$${letters}$${DOCUMENT_ROWS.first}:$${letters}$${last}`;
  }
}

/** Column of the cover that holds what is entered there. */
export const COVER_VALUE = 3;
