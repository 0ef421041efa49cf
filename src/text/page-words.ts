import { pagesEn } from './en/pages.ts';
import { pagesVi } from './vi/pages.ts';
import type { Language } from './words.ts';

/** What the pages say that are there before anybody has signed in. */
export interface PageWords {
  readonly language: Language;
  readonly product: string;
  readonly home: { readonly title: string; readonly text: string; readonly docs: string };
  readonly password: Readonly<
    Record<'title' | 'intro' | 'first' | 'again' | 'set' | 'differ' | 'done', string>
  >;
}

export function pageWordsIn(language: Language): PageWords {
  return language === 'vi' ? pagesVi : pagesEn;
}
