import type { Decimal } from '../../criteria/decimal.ts';
import { between, exactly, total } from '../points.ts';
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
  const certain: Decimal[] = [];
  const possible: Decimal[] = [];
  for (const { points, ticked } of items) {
    if (ticked === true) certain.push(points);
    if (ticked !== false) possible.push(points);
  }
  const low = total(certain);
  const isDecided = certain.length === possible.length;
  return {
    amount: isDecided ? exactly(low) : between(low, total(possible)),
    working: { method: 'checklist', items },
  };
};
