import { type CriteriaSet, conditionOf } from '../../criteria/criteria-set.ts';
import { Decimal } from '../../criteria/decimal.ts';
import { inputFact } from '../../criteria/fact-table.ts';
import type { ConditionDocument } from '../../criteria/schema/condition.ts';
import type { Criterion, Node } from '../../criteria/schema/criterion.ts';
import type { Graduated } from '../../criteria/schema/method.ts';
import { isFor } from '../../criteria/walk.ts';
import { compileCondition, type Decide } from './conditions.ts';
import { type Slot, Slots, type UnitRow } from './unit-row.ts';
import { GIVEN_UP } from './whole-numbers.ts';

/** `whole ÷ 10^decimals`. */
export interface Fraction {
  readonly whole: number;
  readonly decimals: number;
}

/** What criteria are compiled with: the set, the units' slots and the graded year. */
export class FormCompiler {
  readonly set: CriteriaSet;
  readonly year: number;
  readonly slots: Slots;
  readonly unitGroup: string;

  constructor(set: CriteriaSet, unitGroup: string, year: number) {
    this.set = set;
    this.year = year;
    this.slots = new Slots(set, unitGroup);
    this.unitGroup = unitGroup;
  }

  /** Whether units of the group have it on their form. */
  has({ id }: Node): boolean {
    const placed = this.set.byId.get(id);
    return placed !== undefined && isFor(placed, this.unitGroup);
  }

  slot({ id }: Criterion, input: string): Slot | undefined {
    return this.slots.get(inputFact(id, input));
  }

  fact(name: string): Slot | undefined {
    return this.slots.get(name);
  }

  condition(document: ConditionDocument): Decide {
    const condition = conditionOf(this.set, document);
    return compileCondition(this.set, this.slots, this.unitGroup, condition);
  }

  /** A number that may differ by an attribute of the unit. */
  graduated(number: Graduated): (row: UnitRow) => Fraction {
    const same = Decimal.isDecimal(number) ? number : 'value' in number ? number.value : undefined;
    if (same) {
      const fraction = fractionOf(same);
      return () => fraction;
    }
    const { by, values } = number as Extract<Graduated, { readonly by: string }>;
    const fractions = new Map(Object.entries(values).map(([key, one]) => [key, fractionOf(one)]));
    const own = by === 'unit.group' ? fractions.get(this.unitGroup) : undefined;
    if (own) return () => own;
    const slot = this.slots.get(by);
    return (row) => fractions.get(slot?.options[row[slot.index] ?? 0] ?? '') ?? UNKNOWN;
  }
}

const UNKNOWN: Fraction = { whole: GIVEN_UP, decimals: 0 };

function fractionOf(value: Decimal): Fraction {
  const decimals = value.decimalPlaces();
  return { whole: value.toWhole(decimals) ?? GIVEN_UP, decimals };
}
