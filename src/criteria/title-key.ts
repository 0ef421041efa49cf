const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const WORD_BREAKS = /[^\p{L}\p{M}\p{N}%]+/u;

/**
 * A title reduced to what makes it the same title: case, spaces and punctuation do not count, nor
 * on which vowel a tone is written («hoà», «hòa»). Tones themselves do.
 */
export function titleKey(title: string): string {
  const words = title.normalize('NFD').toLocaleLowerCase('vi').split(WORD_BREAKS);
  return words
    .filter((word) => word !== '')
    .map((word) => word.replace(TONES, '') + (word.match(TONES) ?? []).join(''))
    .join(' ');
}
