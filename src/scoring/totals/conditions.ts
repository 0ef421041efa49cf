import { type Condition, isFactReference, type Leaf } from '../../criteria/condition.ts';
import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { dayNumber, type IsoDate } from '../../criteria/dates.ts';
import { Decimal } from '../../criteria/decimal.ts';
import type { FactValue } from '../../criteria/facts.ts';
import type { OperatorName } from '../../criteria/operators.ts';
import { bits, type Slot, type Slots, type UnitRow } from './unit-row.ts';
import { GIVEN_UP, product } from './whole-numbers.ts';

/** What a condition comes to on a row; `open`: a fact it looks at is missing, whatever the others say. */
export type Found = 'holds' | 'fails' | 'notApplicable' | 'open';
export type Decide = (row: UnitRow) => Found;

const OPEN: Decide = () => 'open';
const NOT_APPLICABLE: Decide = () => 'notApplicable';

/** A condition over rows, with the meaning of the evaluators where nothing is missing. */
export function compileCondition(
  set: CriteriaSet,
  slots: Slots,
  unitGroup: string,
  condition: Condition,
): Decide {
  const compile = (part: Condition): Decide => compileCondition(set, slots, unitGroup, part);
  if ('not' in condition) {
    const part = compile(condition.not);
    return (row) => {
      const found = part(row);
      return found === 'holds' ? 'fails' : found === 'fails' ? 'holds' : found;
    };
  }
  if ('all' in condition) return together(condition.all.map(compile), 'fails', 'holds');
  if ('any' in condition) return together(condition.any.map(compile), 'holds', 'fails');
  if (condition.fact === 'unit.group') return onGroup(condition, unitGroup);
  return compileLeaf(set, slots, condition);
}

function together(parts: readonly Decide[], settling: Found, otherwise: Found): Decide {
  return (row) => {
    let outcome: Found = 'notApplicable';
    for (const part of parts) {
      const found = part(row);
      if (found === 'open') return 'open';
      if (found === settling) outcome = settling;
      else if (found === otherwise && outcome === 'notApplicable') outcome = otherwise;
    }
    return outcome;
  };
}

function onGroup({ operator, value }: Leaf, unitGroup: string): Decide {
  const values = Array.isArray(value) ? value : [value];
  const isAmong = values.includes(unitGroup);
  switch (operator) {
    case 'equal':
    case 'in':
      return () => (isAmong ? 'holds' : 'fails');
    case 'notEqual':
    case 'notIn':
      return () => (isAmong ? 'fails' : 'holds');
    default:
      return OPEN;
  }
}

function compileLeaf(set: CriteriaSet, slots: Slots, { fact, operator, value }: Leaf): Decide {
  if (slots.isOffForm(fact)) return NOT_APPLICABLE;
  const left = slots.get(fact);
  if (!left || mayBeExcused(set, fact)) return OPEN;
  const accepts = ORDERS[operator];
  if (isFactReference(value)) {
    if (slots.isOffForm(value.fact)) return NOT_APPLICABLE;
    const right = slots.get(value.fact);
    if (!right || !accepts || mayBeExcused(set, value.fact)) return OPEN;
    const [up, down] = alignment(left, right.decimals);
    return (row) =>
      told(order(row, left, up, product(row[right.index] ?? GIVEN_UP, down)), accepts);
  }
  if (operator === 'in' || operator === 'notIn') {
    const among = (value as readonly FactValue[]).map((one) => constant(left, one));
    const [isIn, isOut]: readonly Found[] =
      operator === 'in' ? ['holds', 'fails'] : ['fails', 'holds'];
    if (!isIn || !isOut) return OPEN;
    return (row) => {
      const orders = among.map(({ up, whole }) => order(row, left, up, whole));
      if (orders.some(Number.isNaN)) return 'open';
      return orders.includes(0) ? isIn : isOut;
    };
  }
  if (operator === 'contains' || operator === 'doesNotContain') {
    return contains(left, value, operator === 'contains');
  }
  if (!accepts) return OPEN;
  const { up, whole } = constant(left, value as FactValue);
  return (row) => told(order(row, left, up, whole), accepts);
}

function contains(slot: Slot, value: Leaf['value'], isAsked: boolean): Decide {
  const bit = typeof value === 'string' ? bits(slot.options, [value]) : GIVEN_UP;
  if (Number.isNaN(bit)) return OPEN;
  return (row) => {
    const chosen = row[slot.index] ?? GIVEN_UP;
    if (Number.isNaN(chosen)) return 'open';
    return ((chosen & bit) !== 0) === isAsked ? 'holds' : 'fails';
  };
}

/** Without documents, those of a criterion that does not apply are not none but not asked for. */
function mayBeExcused(set: CriteriaSet, fact: string): boolean {
  const owner = fact.endsWith('/evidence.documents') ? fact.slice(0, fact.indexOf('/')) : '';
  const node = set.byId.get(owner)?.node;
  return node !== undefined && 'applies' in node && node.applies !== undefined;
}

const ORDERS: Readonly<Partial<Record<OperatorName, (order: number) => boolean>>> = {
  equal: (order) => order === 0,
  notEqual: (order) => order !== 0,
  lessThan: (order) => order < 0,
  lessThanInclusive: (order) => order <= 0,
  greaterThan: (order) => order > 0,
  greaterThanInclusive: (order) => order >= 0,
};

function told(order: number, accepts: (order: number) => boolean): Found {
  if (Number.isNaN(order)) return 'open';
  return accepts(order) ? 'holds' : 'fails';
}

/** Negative, 0 or positive; NaN where the slot is empty or the numbers are too long. */
function order(row: UnitRow, slot: Slot, up: number, whole: number): number {
  return product(row[slot.index] ?? GIVEN_UP, up) - whole;
}

/** What the slot is multiplied by to be held against a literal, and the literal then. */
function constant(slot: Slot, value: FactValue): { readonly up: number; readonly whole: number } {
  if (Decimal.isDecimal(value)) {
    const [up] = alignment(slot, value.decimalPlaces());
    const decimals = Math.max(slot.decimals, value.decimalPlaces());
    return { up, whole: value.toWhole(decimals) ?? GIVEN_UP };
  }
  if (typeof value === 'boolean') return { up: 1, whole: Number(value) };
  if (typeof value !== 'string') return { up: 1, whole: GIVEN_UP };
  if (slot.type === 'date') return { up: 1, whole: dayNumber(value as IsoDate) };
  return { up: 1, whole: slot.type === 'choice' ? slot.options.indexOf(value) : GIVEN_UP };
}

/** Factors that bring a slot and another number to the same decimals. */
function alignment(slot: Slot, decimals: number): readonly [slot: number, other: number] {
  const both = Math.max(slot.decimals, decimals);
  return [10 ** (both - slot.decimals), 10 ** (both - decimals)];
}
