export type { Change, ChangeFault, Edit, MaximaFault } from './change.ts';
export { type ChangedSet, changeSet } from './change-set.ts';
export { readChange, readChanges } from './changes-document.ts';
export {
  type BlockCounts,
  compareRankings,
  type GradeCount,
  type PlacedStanding,
  type RankingComparison,
  type StandingChange,
} from './compare-rankings.ts';
export {
  type MovedCriterion,
  type MovedPoints,
  movedPoints,
  type UnitMove,
} from './moved-points.ts';
export { numberText } from './written.ts';
