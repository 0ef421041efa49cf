import type { IsoDate } from './dates.ts';
import { readDate } from './dates.ts';
import { Decimal, readDecimal } from './decimal.ts';
import type { FindingCode } from './finding.ts';
import type { InputType } from './schema/criterion.ts';
import { readYesNo } from './schema/scalars.ts';

/** A value a condition can look at. Rates are ratios (0.95), never percents. */
export type FactValue = Decimal | boolean | string | readonly string[];

/**
 * What is known of a fact. `missing`: nobody gave it yet, so it is neither zero nor false.
 * `notApplicable`: it belongs to something that does not apply to the unit.
 */
export type FactState =
  | { readonly state: 'known'; readonly value: FactValue }
  | { readonly state: 'missing' }
  | { readonly state: 'notApplicable' };

/**
 * What is known of a unit, by name of fact; nothing for a name that no set declares. A map is one;
 * the scoring path finds each fact when a condition asks for it.
 */
export interface Facts {
  get(name: string): FactState | undefined;
  /**
   * How the number of a known fact lies to another, as `cmp` tells, where it need not be made for
   * that; nothing where it must be got.
   */
  order?(name: string, to: Decimal): number | undefined;
}

export const MISSING: FactState = { state: 'missing' };
export const NOT_APPLICABLE: FactState = { state: 'notApplicable' };

export function known(value: FactValue): FactState {
  return { state: 'known', value };
}

/** Whether two states say the same, so that what was decided on one holds for the other. */
export function sameState(left: FactState | undefined, right: FactState | undefined): boolean {
  if (left?.state !== 'known' || right?.state !== 'known') return left?.state === right?.state;
  const [a, b] = [left.value, right.value];
  return a === b || (Decimal.isDecimal(a) && Decimal.isDecimal(b) && a.eq(b));
}

/**
 * When a fact can be known: `evidence` from what the unit and its appraisers wrote, `result` only
 * once points are added up. Conditions inside criteria may use the first kind only.
 */
export type FactLayer = 'evidence' | 'result';

export interface FactDeclaration {
  readonly type: InputType;
  readonly title: string;
  readonly layer: FactLayer;
  /** Values allowed, for `choice` and `choices`. */
  readonly options?: readonly string[];
}

export type FactTable = ReadonlyMap<string, FactDeclaration>;

/** How values of a type behave in conditions. */
export type FactKind = 'decimal' | 'yesNo' | 'choice' | 'choices' | 'date' | 'text';

export function kindOf(type: InputType): FactKind {
  switch (type) {
    case 'count':
    case 'number':
    case 'percent':
    case 'points':
      return 'decimal';
    default:
      return type;
  }
}

/** No plan asks for twice what was assigned; `90` for `90%` would be ninety times. */
export const LARGEST_PLAUSIBLE_RATE = 2;

/** Reads a literal of a condition (or an option of a case) as a value of the fact's type. */
export function readLiteral(
  declaration: FactDeclaration,
  text: string,
): { readonly value: Decimal | boolean | string | IsoDate } | { readonly fault: FindingCode } {
  switch (kindOf(declaration.type)) {
    case 'decimal':
      return readDecimal(text);
    case 'yesNo': {
      const value = readYesNo(text);
      return value === undefined ? { fault: 'condition.value-unfit' } : { value };
    }
    case 'date':
      return readDate(text);
    case 'choice':
    case 'choices':
      return declaration.options && !declaration.options.includes(text)
        ? { fault: 'condition.value-unfit' }
        : { value: text };
    case 'text':
      return { value: text };
  }
}
