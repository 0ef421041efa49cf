export type { Change, ChangeFault, Edit, MaximaFault } from './change.ts';
export { type ChangedSet, changeSet } from './change-set.ts';
export { readChange, readChanges } from './changes-document.ts';
export {
  type BlockCounts,
  compareRankings,
  type RankingComparison,
  type StandingChange,
} from './compare-rankings.ts';
export { numberText } from './written.ts';
