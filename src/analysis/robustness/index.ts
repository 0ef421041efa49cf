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
export { robustnessOf } from './robustness.ts';
export type { Source } from './source.ts';
