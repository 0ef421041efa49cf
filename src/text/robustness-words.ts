import { robustnessEn } from './en/robustness.ts';
import { type RobustnessWords, robustnessVi } from './vi/robustness.ts';
import type { Language } from './words.ts';

export type { RobustnessWords };

export function robustnessWordsIn(language: Language): RobustnessWords {
  return language === 'vi' ? robustnessVi : robustnessEn;
}
