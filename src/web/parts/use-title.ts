import { useEffect } from 'react';
import { useText } from '../text/use-text.tsx';

/** Names the page in the browser's tab and history. */
export function useTitle(title: string): void {
  const { product } = useText().shell;
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
}
