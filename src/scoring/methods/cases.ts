import type { Decimal } from '../../criteria/decimal.ts';
import { exactly, spanning, worth } from '../points.ts';
import type { Verdict } from '../verdict.ts';
import type { ScoringMethod } from './method.ts';

export interface CasesWorking {
  readonly method: 'cases';
  /** The cases looked at, in order, up to the one that holds. */
  readonly tried: readonly { readonly title: string; readonly verdict: Verdict }[];
  /** Titles of the cases that may still be the one; exactly one when decided. */
  readonly possible: readonly { readonly title: string; readonly earns: Decimal }[];
}

/** The first case whose condition holds; an undecided one keeps it and those after it possible. */
export const cases: ScoringMethod<'cases', CasesWorking> = (parameters, criterion) => {
  const tried: CasesWorking['tried'][number][] = [];
  const possible: CasesWorking['possible'][number][] = [];
  let settled = false;
  for (const option of parameters.cases) {
    const verdict = criterion.verdict(option.when);
    tried.push({ title: option.title, verdict });
    if (verdict.outcome === 'holds' || verdict.outcome === 'undecided') {
      possible.push({ title: option.title, earns: worth(option, criterion.max) });
    }
    settled = verdict.outcome === 'holds';
    if (settled) break;
  }
  if (!settled) {
    const { otherwise } = parameters;
    possible.push({ title: otherwise.title, earns: worth(otherwise, criterion.max) });
  }
  const [first, ...others] = possible.map((option) => exactly(option.earns));
  if (!first) throw new Error('no case is possible');
  return { amount: spanning(first, ...others), working: { method: 'cases', tried, possible } };
};
