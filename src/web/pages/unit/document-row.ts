import type { Written } from '../../drafts/draft.ts';

/** One document in the dialog: what it is, and the file that comes with it. */
export interface DocumentRow {
  readonly id: string;
  /** Version saved; 0 for a new one. */
  readonly version: number;
  readonly value: DocumentValue;
  readonly file?: File;
}

export interface DocumentValue {
  readonly kind: string;
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
  readonly subject: string;
  readonly page: string;
}

export const EMPTY: DocumentValue = {
  kind: '',
  number: '',
  date: '',
  issuer: '',
  subject: '',
  page: '',
};

export function documentIn(value: Written | undefined): DocumentValue {
  return { ...EMPTY, ...(value as Partial<DocumentValue> | undefined) };
}

export function writtenDocument({ page, ...value }: DocumentValue): Written {
  return page.trim() === '' ? value : { ...value, page };
}

/** What has to be there before a document can be written down. */
export function gaps(value: DocumentValue): readonly (keyof DocumentValue)[] {
  const needed = ['kind', 'number', 'date', 'issuer', 'subject'] as const;
  return needed.filter((name) => value[name].trim() === '');
}

/** What a file's name tells of its document. */
export function subjectFrom(name: string): string {
  return name
    .replace(/\.[^.]+$/, '')
    .replace(/[_-]+/g, ' ')
    .trim();
}
