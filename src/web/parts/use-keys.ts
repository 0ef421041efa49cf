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
      if (event.defaultPrevented || isTaken(event)) return;
      const work = latest.current[event.key.toLowerCase()];
      if (!work) return;
      event.preventDefault();
      work();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

const TYPING =
  'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable], [role="combobox"], [role="listbox"]';
/** What arrows move in on their own. */
const MOVED_IN = `${TYPING}, input, [role="radiogroup"], [role="slider"], .preview-paper`;

function isTaken({ target, key }: KeyboardEvent): boolean {
  if (document.querySelector('[role="dialog"][aria-modal="true"]:not([hidden])')) return true;
  const taken = key.startsWith('Arrow') ? MOVED_IN : TYPING;
  return target instanceof Element && target.closest(taken) !== null;
}
