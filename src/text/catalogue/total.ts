import type { RoundedFigures } from './points.ts';
export interface TotalWords {
  sum(figures: { earned: string; max: string }): string;
  rescaled(figures: { max: string; scale: string; equation: string }): string;
  /** The same while it is open which criteria apply. */
  rescaledPerhaps(figures: { max: string; scale: string; base: string }): string;
  /** No criterion of the scale applies: there is nothing to bring back to it. */
  nothingApplies(scale: string): string;
  bonus(points: string): string;
  bonusCapped(figures: { points: string; cap: string }): string;
  deduction(points: string): string;
  deductionCapped(figures: { points: string; cap: string }): string;
  added(equation: string): string;
  aboveScale(figures: { sum: string; scale: string }): string;
  belowFloor(figures: { sum: string; floor: string }): string;
  rounded(figures: RoundedFigures): string;
  total(points: string): string;
  totalOpen(points: string): string;
}
