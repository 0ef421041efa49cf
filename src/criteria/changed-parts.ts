import type { YearlyDate } from './dates.ts';
import { formatYearlyDate } from './dates.ts';
import { Decimal } from './decimal.ts';

/** One value that differs; absent on the side where it is not written. */
export interface ChangedPart {
  /** Keys from the part compared, `xuat-sac.from`; empty for the part itself. */
  readonly path: string;
  /** A number as plain digits, a rate as sets write it: `90%`. */
  readonly before?: string;
  readonly after?: string;
  readonly numeric?: true;
}

/** Whether a number below the compared part, by its keys, is a rate. */
export type IsRate = (keys: readonly string[]) => boolean;

interface Text {
  readonly text: string;
  readonly numeric?: true;
}

/** Compares two values of a set down to single texts and numbers. Citations are not compared. */
export function changedParts(
  before: unknown,
  after: unknown,
  [rateBefore, rateAfter]: readonly [IsRate, IsRate] = [isNone, isNone],
): readonly ChangedPart[] {
  const [old, current] = [textsOf(before, rateBefore), textsOf(after, rateAfter)];
  const paths = new Set([...old.keys(), ...current.keys()]);
  return [...paths].flatMap((path) => {
    const [was, is] = [old.get(path), current.get(path)];
    if (was?.text === is?.text) return [];
    const sides = { ...(was && { before: was.text }), ...(is && { after: is.text }) };
    return [{ path, ...sides, ...((is ?? was)?.numeric && { numeric: true as const }) }];
  });
}

const isNone: IsRate = () => false;

function textsOf(value: unknown, isRate: IsRate): ReadonlyMap<string, Text> {
  return new Map(
    [...flatten(value, [])].map(([keys, one]) => [keys.join('.'), textOf(one, isRate(keys))]),
  );
}

function textOf(value: unknown, isRate: boolean): Text {
  if (!Decimal.isDecimal(value)) return { text: String(value) };
  return { text: isRate ? `${value.times(100).toFixed()}%` : value.toFixed(), numeric: true };
}

function* flatten(
  value: unknown,
  path: readonly string[],
): Generator<[keys: readonly string[], one: unknown]> {
  if (value === undefined) return;
  if (isYearlyDate(value)) yield [path, formatYearlyDate(value)];
  else if (Decimal.isDecimal(value) || typeof value !== 'object' || value === null) {
    yield [path, value];
  } else if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    yield [path, value.join(', ')];
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
