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
export const cases: ScoringMethod<'cases', CasesWorking> = (parameters, { max, condition }) => {
  const options = parameters.cases.map((option) => ({
    title: option.title,
    when: condition(option.when),
    possible: { title: option.title, earns: worth(option, max) },
  }));
  const otherwise = { title: parameters.otherwise.title, earns: worth(parameters.otherwise, max) };
  return (unit) => {
    const tried: CasesWorking['tried'][number][] = [];
    const possible: CasesWorking['possible'][number][] = [];
    let settled = false;
    for (const option of options) {
      const verdict = unit.verdict(option.when);
      tried.push({ title: option.title, verdict });
      if (verdict.outcome === 'holds' || verdict.outcome === 'undecided') {
        possible.push(option.possible);
      }
      settled = verdict.outcome === 'holds';
      if (settled) break;
    }
    if (!settled) possible.push(otherwise);
    const amount = spanning(possible.map(({ earns }) => exactly(earns)));
    return { amount, working: { method: 'cases', tried, possible } };
  };
};
