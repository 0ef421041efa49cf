import type { YearlyDate } from './dates.ts';
import { formatYearlyDate } from './dates.ts';
import { Decimal } from './decimal.ts';

/** One value that differs; absent on the side where it is not written. */
export interface ChangedPart {
  /** Keys from the part compared, `xuat-sac.from`; empty for the part itself. */
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
}

/** Compares two values of a set down to single texts and numbers. Citations are not compared. */
export function changedParts(before: unknown, after: unknown): readonly ChangedPart[] {
  const [old, current] = [textsOf(before), textsOf(after)];
  const paths = new Set([...old.keys(), ...current.keys()]);
  return [...paths].flatMap((path) => {
    const [was, is] = [old.get(path), current.get(path)];
    if (was === is) return [];
    return [
      { path, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) },
    ];
  });
}

function textsOf(value: unknown): ReadonlyMap<string, string> {
  return new Map(flatten(value, []));
}

function* flatten(value: unknown, path: readonly string[]): Generator<[string, string]> {
  if (value === undefined) return;
  if (Decimal.isDecimal(value)) yield [path.join('.'), value.toFixed()];
  else if (isYearlyDate(value)) yield [path.join('.'), formatYearlyDate(value)];
  else if (typeof value !== 'object' || value === null) yield [path.join('.'), String(value)];
  else if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    yield [path.join('.'), value.join(', ')];
  } else {
    for (const [key, inner] of Array.isArray(value) ? keyed(value) : Object.entries(value)) {
      if (key !== 'source') yield* flatten(inner, [...path, key]);
    }
  }
}

/** Items by what identifies them, so that one put in front does not make all others differ. */
function keyed(items: readonly unknown[]): readonly (readonly [string, unknown])[] {
  for (const name of ['id', 'grade', 'input']) {
    const keys = items.map((item) => (item as Readonly<Record<string, unknown>>)[name]);
    const isKey =
      keys.every((key) => typeof key === 'string') && new Set(keys).size === keys.length;
    if (isKey) return items.map((item, index) => [String(keys[index]), item]);
  }
  return items.map((item, index) => [String(index), item]);
}

function isYearlyDate(value: unknown): value is YearlyDate {
  return typeof value === 'object' && value !== null && 'yearOffset' in value;
}
