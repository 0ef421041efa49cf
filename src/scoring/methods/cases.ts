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
    ...alone(option.title, worth(option, max)),
    title: option.title,
    when: condition(option.when),
  }));
  const otherwise = alone(parameters.otherwise.title, worth(parameters.otherwise, max));
  return (unit) => {
    const holding = options.find(({ when }) => unit.verdict(when).outcome === 'holds');
    const lookedAt = holding ? options.slice(0, options.indexOf(holding) + 1) : options;
    const tried = lookedAt.map(({ title, when }) => ({ title, verdict: unit.verdict(when) }));
    const last = holding ?? otherwise;
    if (tried.every(({ verdict }) => verdict.outcome !== 'undecided')) {
      return { amount: last.amount, working: { method: 'cases', tried, possible: last.possible } };
    }
    const open = lookedAt.filter(({ when }) => unit.verdict(when).outcome === 'undecided');
    const left = [...open, last];
    const possible = left.flatMap((option) => option.possible);
    const amount = spanning(left.map((option) => option.amount));
    return { amount, working: { method: 'cases', tried, possible } };
  };
};

/** What it comes to where no other case is possible. */
function alone(title: string, earns: Decimal) {
  return { possible: [{ title, earns }], amount: exactly(earns) };
}
