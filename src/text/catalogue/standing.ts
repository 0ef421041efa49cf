/** What stands beside a unit in the ranking. */
export interface StandingWords {
  tied(units: string): string;
  /** Equal in points with others, told apart by a fact. */
  tieBroken(figures: { units: string; stands: 'above' | 'below'; by: string }): string;
  movedDown(figures: { from: string; to: string; share: string; of: string }): string;
  readonly denominator: {
    readonly blockUnits: string;
    readonly gradedUnits: string;
    gradeOrBetter(grade: string): string;
  };
  atMost(figures: { grade: string; because: string }): string;
  dropped(because: string): string;
  requiresUnmet(grade: string): string;
  readonly provisional: string;
  waitingFor(units: string): string;
  ungraded(figures: { word: string; because: string }): string;
  totalOpen(points: string): string;
  gradeOpen(grades: string): string;
  readonly perhapsUngraded: string;
  readonly notAppraised: string;
  /** In place of a grade. */
  readonly undecidedGrade: string;
  readonly notAppraisedGrade: string;
}
