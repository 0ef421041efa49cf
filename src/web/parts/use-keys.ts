import { useEffect, useRef } from 'react';

export type Keys = Readonly<Record<string, (() => void) | undefined>>;

/**
 * Runs what a key stands for, anywhere on the page. Never while somebody types or chooses from a
 * list, never over an open dialog, never with Ctrl, Alt or Cmd, and once a press however long it is
 * held down.
 *
 * @param keys by `KeyboardEvent.key` in lower case
 */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.defaultPrevented || isTaken(event.target)) return;
      const work = latest.current[event.key.toLowerCase()];
      if (!work) return;
      event.preventDefault();
      work();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

const TYPING = 'input, textarea, select, [contenteditable], [role="combobox"], [role="listbox"]';

function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"][aria-modal="true"]:not([hidden])')) return true;
  return target instanceof Element && target.closest(TYPING) !== null;
}
