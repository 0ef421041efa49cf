import { chosenLanguage } from '../text/use-text.tsx';

/** The address of a file that is fetched by a link: the browser itself asks for it, in the reader's language. */
export function downloadHref(path: string, query: Readonly<Record<string, string>> = {}): string {
  const asked = new URLSearchParams(query);
  if (chosenLanguage() === 'en') asked.set('lang', 'en');
  return asked.size === 0 ? `/api${path}` : `/api${path}?${asked}`;
}
