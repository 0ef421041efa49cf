import type { IsoDate } from '../../criteria/dates.ts';
import { Decimal } from '../../criteria/decimal.ts';
import { type FactKind, type FactValue, kindOf } from '../../criteria/facts.ts';
import type { InputType } from '../../criteria/schema/criterion.ts';
import { type Formula, INAPPLICABLE, KNOWN, MISSING, num, serialOf, str } from './formula.ts';

/** What a fact is, as formulas: whether it is known (1), missing (2), not applicable (3), and its value. */
export interface FactFormula {
  readonly kind: FactKind;
  readonly state: Formula;
  /** A number; 1 or 0 for yes or no; a day number; a text, of a choice its key. */
  readonly value: Formula;
  /** Of several choices: 1 or 0 for each. */
  readonly options?: ReadonlyMap<string, Formula>;
}

/** A value known beforehand, such as an attribute of the unit. */
export function knownFact(type: InputType, value: FactValue): FactFormula {
  const kind = kindOf(type);
  const state = String(KNOWN);
  if (Array.isArray(value)) {
    const options = new Map(value.map((key: string) => [key, '1'] as const));
    return { kind, state, value: '0', options };
  }
  return { kind, state, value: literal(kind, value) };
}

export function missingFact(type: InputType): FactFormula {
  return { kind: kindOf(type), state: String(MISSING), value: '0' };
}

export function inapplicableFact(type: InputType): FactFormula {
  return { kind: kindOf(type), state: String(INAPPLICABLE), value: '0' };
}

/** A value of a kind inside a formula. */
export function literal(kind: FactKind, value: FactValue): Formula {
  if (Decimal.isDecimal(value)) return num(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (kind === 'date') return String(serialOf(value as IsoDate));
  return str(String(value));
}
