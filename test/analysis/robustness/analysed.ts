import {
  DEFAULT_PLAN,
  type Robustness,
  type RobustnessPlan,
  robustnessOf,
  type UnitRobustness,
} from '../../../src/analysis/robustness/index.ts';
import type { CriteriaSet } from '../../../src/criteria/criteria-set.ts';
import { Decimal } from '../../../src/criteria/decimal.ts';
import { rank } from '../../support/score.ts';
import type { PlainSubmission } from '../../support/submissions.ts';

type Ranges = 'judged' | 'points' | 'weights' | 'near';
export type PlainPlan = { readonly [name in Ranges]?: string } & {
  readonly draws?: number;
  readonly seed?: number;
};

export function planOf(plain: PlainPlan): RobustnessPlan {
  const { draws = 200, seed = 1, ...ranges } = plain;
  const none = { judged: '0', points: '0', weights: '0', near: '0.2' };
  const decimals = Object.entries({ ...none, ...ranges }).map(([name, text]) => [
    name,
    new Decimal(text),
  ]);
  return { ...DEFAULT_PLAN, ...Object.fromEntries(decimals), draws, seed };
}

/** Submissions ranked by their own scores, and analysed. */
export async function analysed(
  set: CriteriaSet,
  plain: readonly PlainSubmission[],
  plan: PlainPlan,
): Promise<Robustness> {
  return robustnessOf(set, await rank(set, plain), planOf(plan));
}

export type Ranked = Extract<UnitRobustness, { state: 'ranked' }>;

export function rankedUnits({ blocks }: Robustness): readonly Ranked[] {
  return blocks
    .flatMap(({ units }) => units)
    .filter((unit): unit is Ranked => unit.state === 'ranked');
}

export function unitOf(robustness: Robustness, code: string): Ranked {
  const found = rankedUnits(robustness).find(({ unit }) => unit.code === code);
  if (!found) throw new Error(`${code} has no place`);
  return found;
}
