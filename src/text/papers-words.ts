import { papersEn } from './en/papers.ts';
import { type CitedInWords, type PapersWords, papersVi } from './vi/papers.ts';
import type { Language } from './words.ts';

export type { CitedInWords, PapersWords };

export function papersWordsIn(language: Language): PapersWords {
  return language === 'vi' ? papersVi : papersEn;
}
