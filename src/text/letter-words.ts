import { lettersEn } from './en/letters.ts';
import { lettersVi } from './vi/letters.ts';
import type { Language } from './words.ts';

/** What a reminder is about. `left` counts days; 0 is the last day. */
export interface LetterFigures {
  readonly what: string;
  readonly round: string;
  readonly unit: string;
  readonly until: string;
  readonly left: number;
}

/** What a unit is asked about. */
export interface QuestionFigures {
  readonly round: string;
  readonly unit: string;
  readonly criterion: string;
}

/** The letters the house writes. */
export interface LetterWords {
  readonly selfAssessment: string;
  readonly explanation: string;
  subject(figures: LetterFigures): string;
  body(figures: LetterFigures): string;
  /** To the people of a unit that was asked something. */
  readonly question: {
    subject(figures: QuestionFigures): string;
    body(figures: QuestionFigures): string;
  };
}

export function letterWordsIn(language: Language): LetterWords {
  return language === 'vi' ? lettersVi : lettersEn;
}
