import type { Decimal } from '../../criteria/decimal.ts';
import { between, total } from '../points.ts';
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
export const checklist: ScoringMethod<'checklist', ChecklistWorking> = (parameters, criterion) => {
  const items = parameters.items.map((item) => ({ ...item, ticked: criterion.yesNo(item.input) }));
  const sumOf = (chosen: typeof items): Decimal => total(chosen.map((item) => item.points));
  const low = sumOf(items.filter((item) => item.ticked === true));
  const high = sumOf(items.filter((item) => item.ticked !== false));
  return { amount: between(low, high), working: { method: 'checklist', items } };
};
