/** The names that somebody may have meant who wrote another: few letters apart, the nearest first. */
export function nearestNames(written: string, names: readonly string[]): readonly string[] {
  const most = Math.ceil(written.length / 3);
  return names
    .map((name) => ({ name, apart: lettersApart(written.toLowerCase(), name.toLowerCase()) }))
    .filter(({ apart }) => apart <= most)
    .toSorted((a, b) => a.apart - b.apart)
    .map(({ name }) => name);
}

/** Letters to put in, take out or exchange, by Levenshtein. */
function lettersApart(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...left].entries()) {
    const current = [row + 1];
    for (let column = 1; column <= right.length; column++) {
      const exchanged = (previous[column - 1] ?? 0) + Number(right[column - 1] !== letter);
      current.push(Math.min(exchanged, (previous[column] ?? 0) + 1, (current.at(-1) ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
