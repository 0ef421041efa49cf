import type { KeyedRow, KeyedSheet } from './keyed-sheet.ts';

/** Rows by key; a row that was copied stands twice. Rows without a key are left out. */
export function keyedRows({ rows }: KeyedSheet): ReadonlyMap<string, readonly KeyedRow[]> {
  const found = new Map<string, KeyedRow[]>();
  for (const row of rows) {
    if (row.key === '') continue;
    const same = found.get(row.key);
    if (same) same.push(row);
    else found.set(row.key, [row]);
  }
  return found;
}
