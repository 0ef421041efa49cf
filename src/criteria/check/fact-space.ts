import { type Condition, isFactReference, type Leaf, leavesOf } from '../condition.ts';
import type { CriteriaSet } from '../criteria-set.ts';
import { Decimal, type Decimal as DecimalValue, ONE, ZERO } from '../decimal.ts';
import { type FactDeclaration, type FactValue, kindOf } from '../facts.ts';
import type { Input } from '../schema/criterion.ts';

/** For each fact, values that together make every comparison of the conditions go every way. */
export type FactSpace = ReadonlyMap<string, readonly FactValue[]>;

/**
 * The values worth trying for the facts that conditions read, or nothing when that cannot be told:
 * facts compared with one another, lists of choices, free text and dates are not explored.
 */
export function factSpace(
  set: CriteriaSet,
  conditions: readonly Condition[],
): FactSpace | undefined {
  const leaves = new Map<string, Leaf[]>();
  for (const leaf of conditions.flatMap(leavesOf)) {
    if (isFactReference(leaf.value)) return undefined;
    leaves.set(leaf.fact, [...(leaves.get(leaf.fact) ?? []), leaf]);
  }
  const space = new Map<string, readonly FactValue[]>();
  for (const [fact, compared] of leaves) {
    const declared = set.facts.get(fact);
    const values = declared && valuesToTry(set, fact, declared, compared);
    if (!values) return undefined;
    space.set(fact, values);
  }
  return space;
}

/** How many combinations of values there are. */
export function sizeOf(space: FactSpace): number {
  return [...space.values()].reduce((size, values) => size * values.length, 1);
}

/** Every combination of values, one at a time. */
export function* combinationsOf(space: FactSpace): Generator<ReadonlyMap<string, FactValue>> {
  const facts = [...space];
  for (let number = 0; number < sizeOf(space); number++) {
    let rest = number;
    const chosen = new Map<string, FactValue>();
    for (const [fact, values] of facts) {
      const value = values[rest % values.length];
      rest = Math.floor(rest / values.length);
      if (value !== undefined) chosen.set(fact, value);
    }
    yield chosen;
  }
}

function valuesToTry(
  set: CriteriaSet,
  fact: string,
  declared: FactDeclaration,
  leaves: readonly Leaf[],
): readonly FactValue[] | undefined {
  switch (kindOf(declared.type)) {
    case 'yesNo':
      return [true, false];
    case 'choice':
      return declared.options;
    case 'decimal': {
      const constants = leaves
        .flatMap(({ value }) => (Array.isArray(value) ? value : [value]))
        .filter((value) => Decimal.isDecimal(value));
      return numbersAround(constants, declared.type, inputOfFact(set, fact));
    }
    default:
      return undefined;
  }
}

/**
 * Each constant, a number between it and the next, and one beyond either end, as far as the input
 * allows; only whole numbers for a count. Only a `number` can be below zero.
 */
function numbersAround(
  constants: readonly DecimalValue[],
  type: Input['type'],
  input: Input | undefined,
): readonly DecimalValue[] {
  const min = input?.min ?? (type === 'number' ? undefined : ZERO);
  const max = input?.max;
  const ends = [
    min ?? Decimal.min(...constants).minus(ONE),
    max ?? Decimal.max(...constants).plus(ONE),
  ];
  const fixed = [...ends, ...constants].toSorted((a, b) => a.cmp(b));
  const between = fixed.slice(1).map((value, index) => value.plus(fixed[index] ?? value).div(2));
  const exact = [...fixed, ...between];
  const tried = type === 'count' ? exact.flatMap((value) => [value.floor(), value.ceil()]) : exact;
  const possible = tried.filter((value) => !min?.gt(value) && !max?.lt(value));
  return [...new Map(possible.map((value) => [value.toFixed(), value])).values()];
}

function inputOfFact(set: CriteriaSet, fact: string): Input | undefined {
  const [criterionId, name = ''] = fact.split('/');
  return set.leaves.find(({ node }) => node.id === criterionId)?.node.inputs[name];
}
