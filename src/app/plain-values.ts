import { canonicalJson } from '../criteria/canonical.ts';

/** Maps as objects, for `canonicalJson`. */
export function plainValues(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValues);
  if (value instanceof Map) return ofEntries([...value]);
  const isObject = value !== null && typeof value === 'object' && value.constructor === Object;
  return isObject ? ofEntries(Object.entries(value)) : value;
}

export function sameValues(left: unknown, right: unknown): boolean {
  return canonicalJson(plainValues(left)) === canonicalJson(plainValues(right));
}

function ofEntries(entries: readonly (readonly [string, unknown])[]): unknown {
  return Object.fromEntries(entries.map(([key, inner]) => [key, plainValues(inner)]));
}
