/**
 * The titles of options as a list in a spreadsheet offers them: one line each, and no two alike, so
 * that the one chosen tells its key. Two that would read the same carry their key in brackets.
 */
export function optionTitles(
  options: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const plain = Object.entries(options).map(([key, title]) => [key, plainTitle(title)] as const);
  const seen = new Map<string, number>();
  for (const [, title] of plain) seen.set(folded(title), (seen.get(folded(title)) ?? 0) + 1);
  return new Map(
    plain.map(([key, title]) => [
      key,
      (seen.get(folded(title)) ?? 0) > 1 ? `${title} (${key})` : title,
    ]),
  );
}

/** The key of a title as somebody chose or typed it; case and spaces do not matter. */
export function keyOfTitle(
  options: Readonly<Record<string, string>>,
  written: string,
): string | undefined {
  const wanted = folded(plainTitle(written));
  for (const [key, title] of optionTitles(options)) if (folded(title) === wanted) return key;
  return Object.hasOwn(options, written.trim()) ? written.trim() : undefined;
}

export function plainTitle(title: string): string {
  return title.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function folded(text: string): string {
  return text.toLocaleLowerCase('vi');
}
