import { english } from './en/index.ts';
import { vietnamese } from './vi/index.ts';
import type { Language, Words } from './words.ts';
import { wordsFrom } from './words-from.ts';

export type { Language, Told, Words } from './words.ts';

const WORDS: Readonly<Record<Language, Words>> = {
  vi: wordsFrom(vietnamese),
  en: wordsFrom(english),
};

/** The words of a language. */
export function wordsIn(language: Language): Words {
  return WORDS[language];
}
