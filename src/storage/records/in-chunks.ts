/** Rows written by one statement: far from the most parameters it may have, whatever the columns. */
const ROWS = 1000;

/** The rows in parts, each few enough for one statement. */
export function inChunks<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, index) =>
    rows.slice(index * ROWS, (index + 1) * ROWS),
  );
}
