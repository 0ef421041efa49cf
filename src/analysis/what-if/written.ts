import { type Decimal, readDecimal } from '../../criteria/decimal.ts';

/** A set as parsed, before the format gives it types: every scalar is text. */
export type Written = string | Written[] | { [key: string]: Written };

export type Keys = readonly PropertyKey[];

export function isList(value: Written | undefined): value is Written[] {
  return Array.isArray(value);
}

export function isMap(value: Written | undefined): value is { [key: string]: Written } {
  return typeof value === 'object' && !Array.isArray(value);
}

/** What stands below one key or index; own keys only. */
export function below(value: Written | undefined, key: PropertyKey): Written | undefined {
  if (isList(value)) return value[Number(key)];
  return isMap(value) && Object.hasOwn(value, key) ? value[String(key)] : undefined;
}

export function valueAt(value: Written | undefined, keys: Keys): Written | undefined {
  return keys.reduce<Written | undefined>(below, value);
}

/** Writes a value in place, or takes it out; a text in the way gives room to what is put below it. */
export function writeAt(document: Written, keys: Keys, value: Written | undefined): void {
  let holder = document;
  for (const [index, key] of keys.entries()) {
    const isLast = index === keys.length - 1;
    let next = below(holder, key);
    if (!isLast && (next === undefined || typeof next === 'string')) next = {};
    const put = isLast ? value : next;
    if (isList(holder) && put !== undefined) holder[Number(key)] = put;
    else if (isMap(holder)) {
      if (put === undefined) delete holder[String(key)];
      else holder[String(key)] = put;
    }
    if (isLast || next === undefined) return;
    holder = next;
  }
}

/** As people see it in a list of changes. */
export function shownText(value: Written | undefined): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  return isList(value) && value.every((item) => typeof item === 'string')
    ? value.join(', ')
    : JSON.stringify(value);
}

/**
 * A number as a set can hold it: exact, and never in a form that could be read two ways. 1.125 is
 * written `1.1250`, because `1.125` might be one thousand.
 */
export function numberText(value: Decimal): string {
  const text = value.toFixed();
  return 'fault' in readDecimal(text) ? `${text}0` : text;
}

export function readPositive(text: string): Decimal | undefined {
  const read = readDecimal(text);
  return 'value' in read && read.value.gt(0) ? read.value : undefined;
}
