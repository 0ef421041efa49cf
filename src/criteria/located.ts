import type { Place } from './finding.ts';

export type Path = readonly PropertyKey[];

/** A YAML text as plain values, every scalar still text, that knows where each value was written. */
export interface LocatedYaml {
  readonly file: string;
  readonly value: unknown;
  /** The place of a value, or of its nearest written ancestor when the value itself is absent. */
  place(path: Path): Place;
  placeOfKey(path: Path, key: string): Place;
  /**
   * The number that a bare comma inside braces cut in two, when this key is its second half.
   *
   * @example of `{ diem: 1,5 }`, cutNumber([], '5') // '1,5'
   */
  cutNumber?(path: Path, key: string): string | undefined;
}

export function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const key of path) {
    if (current === null || typeof current !== 'object') return undefined;
    current = (current as Record<PropertyKey, unknown>)[key];
  }
  return current;
}

/** Plain values that tell their place by the path of keys alone. */
export function located(file: string, value: unknown): LocatedYaml {
  const place = (path: readonly PropertyKey[]): Place => ({
    file,
    path: path.map(String).join('/'),
  });
  return { file, value, place, placeOfKey: (path, key) => place([...path, key]) };
}
