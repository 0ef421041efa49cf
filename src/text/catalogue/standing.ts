/** What stands beside a unit in the ranking. */
export interface StandingWords {
  tied(units: string): string;
  movedDown(figures: { from: string; to: string; share: string; of: string }): string;
  readonly denominator: {
    readonly blockUnits: string;
    readonly gradedUnits: string;
    gradeOrBetter(grade: string): string;
  };
  atMost(figures: { grade: string; because: string }): string;
  dropped(because: string): string;
  provisional(units: string): string;
  ungraded(because: string): string;
  totalOpen(points: string): string;
  gradeOpen(grades: string): string;
  readonly perhapsUngraded: string;
  readonly notAppraised: string;
  /** In place of a grade. */
  readonly undecidedGrade: string;
  readonly notAppraisedGrade: string;
}
