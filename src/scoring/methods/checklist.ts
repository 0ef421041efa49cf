import { type Decimal, ZERO } from '../../criteria/decimal.ts';
import { between, exactly, totalOf } from '../points.ts';
import type { ScoringMethod } from './method.ts';

export interface ChecklistWorking {
  readonly method: 'checklist';
  readonly items: readonly {
    readonly input: string;
    readonly points: Decimal;
    readonly ticked: boolean | undefined;
  }[];
}

/** The sum of the ticked items; items nobody answered may still be ticked. */
export const checklist: ScoringMethod<'checklist', ChecklistWorking> = (parameters) => (unit) => {
  const items = parameters.items.map(({ input, points }) => ({
    input,
    points,
    ticked: unit.yesNo(input),
  }));
  const certain = totalOf(items, ({ points, ticked }) => (ticked ? points : ZERO));
  const isOpen = items.some(({ ticked }) => ticked === undefined);
  const possible = () => totalOf(items, ({ points, ticked }) => (ticked === false ? ZERO : points));
  return {
    amount: isOpen ? between(certain, possible()) : exactly(certain),
    working: { method: 'checklist', items },
  };
};
