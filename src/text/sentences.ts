/** Begins a sentence with a capital, whatever word it happens to begin with. */
export function capitalised(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase('vi') + sentence.slice(1);
}

/** A few of many names, and how many more there are. */
export function firstOf(
  names: readonly string[],
  most: number,
): { readonly shown: readonly string[]; readonly leftOut: number } {
  const shown = names.slice(0, most);
  return { shown, leftOut: names.length - shown.length };
}
