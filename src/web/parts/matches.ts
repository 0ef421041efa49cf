/** Letters without marks and capitals, so that a search need not be typed with them. */
export function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** Whether a text holds every word that was typed, marks or not. */
export function matches(text: string, asked: string): boolean {
  const plain = plainText(text);
  return plainText(asked)
    .split(/\s+/)
    .every((word) => plain.includes(word));
}
