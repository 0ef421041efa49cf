import type { CriteriaSet } from '../criteria-set.ts';
import { type Decimal, Decimal as DecimalClass } from '../decimal.ts';
import type { Graduated } from '../schema/method.ts';
import { isFor } from '../walk.ts';
import { listed, numberFigure } from './figures.ts';
import { refersTo } from './reference.ts';
import type { SetFault } from './set-fault.ts';

/** A number that may depend on the unit, where it stands and who it concerns. */
interface PlacedNumber {
  readonly number: Graduated;
  readonly path: readonly PropertyKey[];
  readonly unitGroups: readonly string[];
  readonly what: 'target' | 'threshold';
}

/** The targets and thresholds of a set, the only numbers that may be graduated. */
export function* graduatedNumbers(set: CriteriaSet): Generator<PlacedNumber> {
  const everyGroup = set.unitGroups.map(({ id }) => id);
  for (const placed of set.leaves) {
    const { method } = placed.node;
    if (method.name !== 'proportional' || !method.target) continue;
    const path = [...placed.path, 'method', 'proportional', 'target'];
    const unitGroups = everyGroup.filter((unitGroup) => isFor(placed, unitGroup));
    yield { number: method.target, path, unitGroups, what: 'target' };
  }
  for (const [index, { from }] of set.grades.entries()) {
    if (!from) continue;
    const path = ['grades', index, 'from'];
    yield { number: from, path, unitGroups: everyGroup, what: 'threshold' };
  }
}

/** One value and the class of units it is for; every unit when `unitClass` is empty. */
export interface ClassValue {
  readonly unitClass: string;
  readonly value: Decimal;
  /** Key path from the graduated number. */
  readonly path: readonly PropertyKey[];
}

export function valuesOf(number: Graduated): readonly ClassValue[] {
  if (DecimalClass.isDecimal(number)) return [{ unitClass: '', value: number, path: [] }];
  if ('value' in number) return [{ unitClass: '', value: number.value, path: ['value'] }];
  return Object.entries(number.values).map(([unitClass, value]) => ({
    unitClass,
    value,
    path: ['values', unitClass],
  }));
}

/** A graduated number has one value for each class of units it can meet; a target is above zero. */
export function* checkGraduated(set: CriteriaSet): Generator<SetFault> {
  for (const placed of graduatedNumbers(set)) {
    yield* checkClasses(set, placed);
    if (placed.what !== 'target') continue;
    for (const { value, path } of valuesOf(placed.number)) {
      if (value.gt(0)) continue;
      const at = [...placed.path, ...path];
      yield { code: 'number.not-positive', path: at, figures: { found: numberFigure(value) } };
    }
  }
}

function* checkClasses(set: CriteriaSet, placed: PlacedNumber): Generator<SetFault> {
  const { number, path, unitGroups } = placed;
  if (!('by' in number)) return;
  const { by, values } = number;
  const declared = by.startsWith('unit.') ? set.facts.get(by) : undefined;
  if (!declared) {
    const choices = [...set.facts]
      .filter(([name, { type }]) => name.startsWith('unit.') && type === 'choice')
      .map(([name]) => name);
    yield* refersTo('fact', by, choices, [...path, 'by']);
    return;
  }
  if (declared.type !== 'choice') {
    const figures = { fact: by, found: declared.type, allowed: 'choice' };
    yield { code: 'set.fact-type', path: [...path, 'by'], figures };
    return;
  }
  const classes = by === 'unit.group' ? unitGroups : (declared.options ?? []);
  for (const name of Object.keys(values)) {
    yield* refersTo('option', name, classes, [...path, 'values', name]);
  }
  const missing = classes.filter((name) => !Object.hasOwn(values, name));
  if (missing.length === 0) return;
  const figures = { by, missing: listed(missing) };
  yield { code: 'set.values-incomplete', path: [...path, 'values'], figures };
}
