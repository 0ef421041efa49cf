import { Decimal } from '../criteria/decimal.ts';

/** JSON in which every decimal is its exact text and every map an object. */
export function jsonText(value: unknown): string {
  return JSON.stringify(plain(value), undefined, 2);
}

function plain(value: unknown): unknown {
  if (Decimal.isDecimal(value)) return value.toFixed();
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, inner]) => [String(key), plain(inner)]));
  }
  if (value instanceof Set) return [...value].map(plain);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
