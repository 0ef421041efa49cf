const letters: string[] = [];

/** Column letters: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  letters[column] ??= lettersOf(column);
  return letters[column];
}

function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? last : `${columnLetters(rest)}${last}`;
}

/** `D12`. */
export function cellAt(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** `D$12`: stays on its row when copied down. */
export function rowFixed(column: number, row: number): string {
  return `${columnLetters(column)}$${row}`;
}

/** `'Chi tiết – Khối sở'!`, to stand before a cell of another sheet. */
export function sheetPrefix(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}

/** Cells of one row as arguments of SUM, neighbours drawn together: `D12:F12,H12`. */
export function cellsOfRow(columns: readonly number[], row: number, prefix = ''): string {
  const runs: [first: number, last: number][] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (run && run[1] + 1 === column) run[1] = column;
    else runs.push([column, column]);
  }
  return runs
    .map(([first, last]) =>
      first === last
        ? `${prefix}${cellAt(first, row)}`
        : `${prefix}${cellAt(first, row)}:${cellAt(last, row)}`,
    )
    .join(',');
}
