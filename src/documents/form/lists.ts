import { columnLetters } from '../workbook/cell-reference.ts';
import type { Formula } from './formula.ts';

/** Name of the hidden sheet that holds what the lists in cells offer. */
export const LISTS_SHEET = 'DanhSach';

/** A list as offered, and as it is kept. */
export interface OfferedList {
  readonly titles: readonly string[];
  readonly keys: readonly string[];
  /** References of both columns. */
  readonly titlesAt: Formula;
  readonly keysAt: Formula;
}

/** Lists side by side on a hidden sheet, each in a column of titles and one of keys. */
export class Lists {
  readonly #lists = new Map<string, OfferedList>();

  get all(): readonly OfferedList[] {
    return [...this.#lists.values()];
  }

  /** The list of these options; equal ones are kept once. */
  offer(options: ReadonlyMap<string, string>): OfferedList {
    const name = JSON.stringify([...options]);
    const known = this.#lists.get(name);
    if (known) return known;
    const [first, last] = [1, Math.max(1, options.size)];
    const column = this.#lists.size * 2 + 1;
    const range = (at: number) =>
      `${LISTS_SHEET}!$${columnLetters(at)}$${first}:$${columnLetters(at)}$${last}`;
    const list = {
      titles: [...options.values()],
      keys: [...options.keys()],
      titlesAt: range(column),
      keysAt: range(column + 1),
    };
    this.#lists.set(name, list);
    return list;
  }
}
