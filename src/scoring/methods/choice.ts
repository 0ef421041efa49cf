import type { Decimal } from '../../criteria/decimal.ts';
import { exactly, spanning, worth } from '../points.ts';
import type { ScoringMethod } from './method.ts';

export interface ChoiceWorking {
  readonly method: 'choice';
  readonly input: string;
  readonly option: string | undefined;
  readonly earns: Decimal | undefined;
}

/** The points of the option that was chosen. */
export const choice: ScoringMethod<'choice', ChoiceWorking> = ({ input, options }, criterion) => {
  const option = criterion.text(input);
  if (option === undefined) {
    const [first, ...others] = Object.values(options).map((o) => exactly(worth(o, criterion.max)));
    if (!first) throw new Error('a choice without options passed the checks of the set');
    const working = { method: 'choice', input, option, earns: undefined } as const;
    return { amount: spanning(first, ...others), working };
  }
  const award = options[option];
  if (!award) throw new Error(`option ${option} passed the checks of the evidence`);
  const earns = worth(award, criterion.max);
  return { amount: exactly(earns), working: { method: 'choice', input, option, earns } };
};
