import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { vietnamese } from './vi/index.ts';
import type { WebText } from './web-text.ts';

export type Language = 'vi' | 'en';

interface Spoken {
  readonly language: Language;
  readonly text: WebText;
  speak(language: Language): void;
}

const KEPT = 'thangdiem.language';
const Speech = createContext<Spoken>({
  language: 'vi',
  text: vietnamese,
  speak: () => undefined,
});

/** The language the reader chose on this machine; Vietnamese unless they chose otherwise. */
export function chosenLanguage(): Language {
  return localStorage.getItem(KEPT) === 'en' ? 'en' : 'vi';
}

/** Gives the pages their words. English is loaded only when somebody asks for it. */
export function TextProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(chosenLanguage);
  const [english, setEnglish] = useState<WebText>();
  useEffect(() => {
    document.documentElement.lang = language;
    if (language === 'en')
      void import('./en/index.ts').then((loaded) => setEnglish(loaded.english));
  }, [language]);
  const speak = (next: Language) => {
    localStorage.setItem(KEPT, next);
    setLanguage(next);
  };
  if (language === 'en' && !english) return null;
  const text = language === 'en' && english ? english : vietnamese;
  return <Speech value={{ language, text, speak }}>{children}</Speech>;
}

/** The words of the pages in the reader's language. */
export function useText(): WebText {
  return useContext(Speech).text;
}

export function useLanguage(): Spoken {
  return useContext(Speech);
}
