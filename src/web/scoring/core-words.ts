import { vietnamese } from '../../text/vi/index.ts';
import type { Language, Words } from '../../text/words.ts';
import { wordsFrom } from '../../text/words-from.ts';

/** The sentences of scores in one language; English comes only when asked for. */
export async function coreWords(language: Language): Promise<Words> {
  if (language === 'vi') return wordsFrom(vietnamese);
  const { english } = await import('../../text/en/index.ts');
  return wordsFrom(english);
}
