import type { MethodName } from '../../criteria/schema/method.ts';
import { itemNames } from './item-names.ts';
import { below, isList, isMap, type Keys, type Written } from './written.ts';

/**
 * The points inside a method that stand in proportion to the maximum, by method. `*` is every item
 * of a list or entry of a table. Shares, rates, bounds of bands and days are not points.
 */
const IN_POINTS: Readonly<Record<MethodName, readonly string[]>> = {
  yesNo: [],
  choice: ['options.*.points'],
  cases: ['cases.*.points', 'otherwise.points'],
  proportional: [],
  bands: ['bands.*.points'],
  count: ['each', 'atMost'],
  checklist: ['items.*.points'],
  deductions: ['occurrences.*.each', 'floor'],
  lateness: ['deduct.perDay', 'deduct.tiers.*.points', 'floor'],
  awarded: [],
  survey: [],
  relative: [],
};

/** A number of a method as written. */
export interface DependentNumber {
  /** From the method's parameters. */
  readonly keys: Keys;
  /** The same in the names that changes use. */
  readonly names: readonly string[];
  readonly text: string;
}

/** The numbers of a criterion's method that follow when its maximum changes, as they are written. */
export function dependentNumbers(
  method: MethodName,
  parameters: Written | undefined,
): readonly DependentNumber[] {
  return IN_POINTS[method].flatMap((pattern) => found(parameters, pattern.split('.'), [], []));
}

function found(
  value: Written | undefined,
  [head, ...rest]: readonly string[],
  keys: Keys,
  names: readonly string[],
): readonly DependentNumber[] {
  if (head === undefined) return typeof value === 'string' ? [{ keys, names, text: value }] : [];
  return entriesAt(value, head).flatMap(([name, key]) =>
    found(below(value, key), rest, [...keys, key], [...names, name]),
  );
}

function entriesAt(
  value: Written | undefined,
  key: string,
): readonly (readonly [string, PropertyKey])[] {
  if (key !== '*') return [[key, key]];
  if (isMap(value)) return Object.keys(value).map((name) => [name, name]);
  if (!isList(value)) return [];
  const names = new Map([...itemNames(value)].map(([name, index]) => [index, name]));
  return value.map((_, index) => [names.get(index) ?? String(index + 1), index]);
}
