import { annex as en } from './en/annex.ts';
import { annex as vi } from './vi/annex.ts';
import type { Language } from './words.ts';

export type AnnexWords = typeof vi;

/** A draft speaks Vietnamese whatever the language of the command. */
export const DRAFT_WORDS: AnnexWords = vi;

export function annexWordsIn(language: Language): AnnexWords {
  return language === 'en' ? { ...vi, ...en } : vi;
}
