import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { vietnamese } from './vi/index.ts';
import type { WebText } from './web-text.ts';

export type Language = 'vi' | 'en';

interface Spoken {
  readonly language: Language;
  readonly text: WebText;
  speak(language: Language): Promise<void>;
}

const KEPT = 'thangdiem.language';
const Speech = createContext<Spoken>({
  language: 'vi',
  text: vietnamese,
  speak: async () => undefined,
});

/** The language the reader chose on this machine; Vietnamese unless they chose otherwise. */
export function chosenLanguage(): Language {
  return localStorage.getItem(KEPT) === 'en' ? 'en' : 'vi';
}

type Words = Pick<Spoken, 'language' | 'text'>;

const VIETNAMESE: Words = { language: 'vi', text: vietnamese };

/** English is loaded only when somebody asks for it. */
async function wordsIn(language: Language): Promise<Words> {
  if (language === 'vi') return VIETNAMESE;
  const { english } = await import('./en/index.ts');
  return { language, text: english };
}

interface Props {
  readonly children: ReactNode;
  /** Told once the pages speak another language: what the server said is in the one before. */
  readonly onSpoken: () => void;
}

/** Gives the pages their words; what is on screen stays until those of another language are there. */
export function TextProvider({ children, onSpoken }: Props) {
  const [words, setWords] = useState(chosenLanguage() === 'vi' ? VIETNAMESE : undefined);
  useEffect(() => {
    const chosen = chosenLanguage();
    if (chosen !== 'vi') void wordsIn(chosen).then(setWords);
  }, []);
  useEffect(() => {
    if (words) document.documentElement.lang = words.language;
  }, [words]);
  const speak = async (chosen: Language) => {
    localStorage.setItem(KEPT, chosen);
    const loaded = await wordsIn(chosen);
    // Whoever has chosen again meanwhile waits for the last choice.
    if (chosen !== chosenLanguage()) return;
    setWords(loaded);
    onSpoken();
  };
  return words && <Speech value={{ ...words, speak }}>{children}</Speech>;
}

/** The words of the pages in the reader's language. */
export function useText(): WebText {
  return useContext(Speech).text;
}

export function useLanguage(): Spoken {
  return useContext(Speech);
}
