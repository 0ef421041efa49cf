export { DEFAULT_PLAN, MOST_DRAWS, type RobustnessPlan } from './plan.ts';
export type {
  BlockRobustness,
  Decider,
  Estimate,
  Margin,
  Robustness,
  Sensitivity,
  SourceIndex,
  UnitRobustness,
} from './result.ts';
export { type RobustnessWork, type RowDrawer, robustnessOf, rowDrawer } from './robustness.ts';
export type { DrawnRow, RowRange } from './rows.ts';
export type { Source } from './source.ts';
