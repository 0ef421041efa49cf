import type { Decimal } from '../../criteria/decimal.ts';
import { type Amount, exactly, spanning, worth } from '../points.ts';
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
    ...alone(option.title, worth(option, max)),
    title: option.title,
    when: condition(option.when),
  }));
  const otherwise = alone(parameters.otherwise.title, worth(parameters.otherwise, max));
  return (unit) => {
    const tried: { title: string; verdict: Verdict }[] = [];
    const open: Alone[] = [];
    let last = otherwise;
    for (const option of options) {
      const verdict = unit.verdict(option.when);
      tried.push({ title: option.title, verdict });
      if (verdict.outcome === 'undecided') open.push(option);
      if (verdict.outcome !== 'holds') continue;
      last = option;
      break;
    }
    if (open.length === 0) {
      return { amount: last.amount, working: { method: 'cases', tried, possible: last.possible } };
    }
    const left = [...open, last];
    const possible = left.flatMap((option) => option.possible);
    const amount = spanning(left.map((option) => option.amount));
    return { amount, working: { method: 'cases', tried, possible } };
  };
};

/** What it comes to where no other case is possible. */
interface Alone {
  readonly possible: CasesWorking['possible'];
  readonly amount: Amount;
}

function alone(title: string, earns: Decimal): Alone {
  return { possible: [{ title, earns }], amount: exactly(earns) };
}
