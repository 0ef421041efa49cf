import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type KeptDraft, keepDraft, onDraftElsewhere } from '../kept-draft.ts';
import { type ReadText, readText, type Shaped } from '../set-text.ts';

/** How long after the last keystroke a text is read again, in milliseconds. */
const READ_AFTER = 300;

export interface Draft {
  readonly text: string;
  setText(text: string): void;
  /** The text as it was last read; perhaps a keystroke behind. */
  readonly read: ReadText;
  readonly isReading: boolean;
  /** The format of the last text that had one. */
  readonly shaped: Shaped | undefined;
  readonly isKept: boolean;
  /** Another text of the same draft, edited in another window; nothing of this one is kept until settled. */
  readonly elsewhere: string | undefined;
  /** Goes on with one of the two. */
  settle(which: 'here' | 'elsewhere'): void;
}

/** A text being edited: kept on the machine at each change, read once its writer pauses. */
export function useDraft(
  key: string,
  begun: KeptDraft,
  isChanged: (text: string) => boolean,
): Draft {
  const [text, setShown] = useState(begun.text);
  const [settled, setSettled] = useState(begun.text);
  const [isKept, setKept] = useState(true);
  const [elsewhere, setElsewhere] = useState<string>();
  const read = useMemo(() => readText(settled), [settled]);
  const shaped = useRef<Shaped>(undefined);
  if (read.shaped) shaped.current = read.shaped;
  const latest = useRef(text);
  latest.current = text;
  // Kept in the same breath as it is changed: the page may be left at any moment.
  const keep = useCallback(
    (next: string) => {
      if (isChanged(next)) setKept(keepDraft(key, { ...begun, text: next }));
    },
    [key, begun, isChanged],
  );
  const setText = (next: string) => {
    latest.current = next;
    setShown(next);
    if (elsewhere === undefined) keep(next);
  };
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), READ_AFTER);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(
    () =>
      onDraftElsewhere(key, (other) => setElsewhere(other === latest.current ? undefined : other)),
    [key],
  );
  const settle = (which: 'here' | 'elsewhere') => {
    const next = which === 'elsewhere' && elsewhere !== undefined ? elsewhere : text;
    setElsewhere(undefined);
    setShown(next);
    keep(next);
  };
  const isReading = text !== settled;
  return { text, setText, read, isReading, shaped: shaped.current, isKept, elsewhere, settle };
}
