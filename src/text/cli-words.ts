import { cliEn } from './en/cli.ts';
import { type CliWords, cliVi } from './vi/cli.ts';
import type { Language } from './words.ts';

export type { CliWords };

export function cliWordsIn(language: Language): CliWords {
  return language === 'vi' ? cliVi : cliEn;
}
