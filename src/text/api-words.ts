import { apiEn } from './en/api.ts';
import { type ApiWords, apiVi } from './vi/api.ts';
import type { Language } from './words.ts';

export type { ApiWords };

/** What the description of the API says of it, in one language. */
export function apiWordsIn(language: Language): ApiWords {
  return language === 'vi' ? apiVi : apiEn;
}
