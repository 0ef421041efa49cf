import { below, type Written } from './written.ts';

/** What tells the items of a list apart, the first an item has: a tier of lateness by its day. */
const NAMING = ['id', 'grade', 'input', 'fact', 'condition', 'fromDay', 'title', 'from'] as const;

/** Name of the band that has no lower bound. */
export const LOWEST = 'lowest';

/**
 * The items of a list by name, so that none is addressed by its position. An item whose name another
 * one has too, or that has none, cannot be addressed.
 */
export function itemNames(items: readonly Written[]): ReadonlyMap<string, number> {
  const names = items.map(nameOf);
  const alone = (name: string) => names.filter((other) => other === name).length === 1;
  return new Map(
    names.flatMap((name, index) => (name !== undefined && alone(name) ? [[name, index]] : [])),
  );
}

function nameOf(item: Written): string | undefined {
  for (const key of NAMING) {
    const name = below(item, key);
    if (typeof name === 'string') return name.trim();
  }
  return below(item, 'below') === undefined ? undefined : LOWEST;
}
