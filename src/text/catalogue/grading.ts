import type { SetDocument } from '../../criteria/schema/set.ts';

/** How a grade was found. `word` is how the set calls grading: xếp loại or phân loại. */
export interface GradingWords {
  gradeWord(word: SetDocument['gradeWord']): string;
  thresholdMissed(figures: { grade: string; threshold: string }): string;
  thresholdOpen(figures: { grade: string; threshold: string }): string;
  requiresFails(figures: { grade: string; threshold?: string; because: string }): string;
  requiresOpen(figures: { grade: string; threshold?: string; because: string }): string;
  reached(figures: { grade: string; threshold: string }): string;
  reachedWith(figures: { grade: string; threshold: string; because: string }): string;
  lowest(grade: string): string;
  knockOut(figures: { title: string; effect: string; because: string }): string;
  knockOutOpen(figures: { title: string; effect: string; because: string }): string;
  readonly effects: {
    ungraded(word: string): string;
    atMost(grade: string): string;
    readonly dropOne: string;
  };
  graded(figures: { word: string; grade: string }): string;
  undecided(figures: { word: string; grades: string; perhapsUngraded: boolean }): string;
  ungraded(figures: { label: string; because: string }): string;
}
