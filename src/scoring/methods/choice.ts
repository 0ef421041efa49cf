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
export const choice: ScoringMethod<'choice', ChoiceWorking> = ({ input, options }, { max }) => {
  const worths = new Map(
    Object.entries(options).map(([option, award]) => [option, exactly(worth(award, max))]),
  );
  const open = spanning([...worths.values()]);
  return (unit) => {
    const option = unit.text(input);
    if (option === undefined) {
      return { amount: open, working: { method: 'choice', input, option, earns: undefined } };
    }
    const amount = worths.get(option);
    if (!amount) throw new Error(`option ${option} passed the checks of the evidence`);
    return { amount, working: { method: 'choice', input, option, earns: amount.low } };
  };
};
