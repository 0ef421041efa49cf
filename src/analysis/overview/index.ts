export { type GradeDistribution, gradeDistribution } from './grade-distribution.ts';
export { type GroupAverage, groupAverages } from './group-averages.ts';
export { type LostPoints, lostPoints } from './lost-points.ts';
export type { GradedFigures, ResultFigures, WrittenGrade } from './result-figures.ts';
export {
  type BlockOverview,
  type RankedUnit,
  type RoundOverview,
  roundOverview,
} from './round-overview.ts';
export { type SelfComparison, selfAgainstFinal } from './self-against-final.ts';
export {
  type Basis,
  basisOf,
  readAmount,
  topGroups,
  type UnitFigures,
  type ViewFigures,
  type WrittenAmount,
} from './unit-figures.ts';
export { type ProfileAxis, unitProfile } from './unit-profile.ts';
