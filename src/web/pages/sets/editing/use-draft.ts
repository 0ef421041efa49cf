import { useEffect, useMemo, useRef, useState } from 'react';
import { type KeptDraft, keepDraft } from '../kept-draft.ts';
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
}

/** A text being edited: kept on the machine at each change, read once its writer pauses. */
export function useDraft(
  key: string,
  begun: KeptDraft,
  isChanged: (text: string) => boolean,
): Draft {
  const [text, setText] = useState(begun.text);
  const [settled, setSettled] = useState(begun.text);
  const [isKept, setKept] = useState(true);
  const read = useMemo(() => readText(settled), [settled]);
  const shaped = useRef<Shaped>(undefined);
  if (read.shaped) shaped.current = read.shaped;
  useEffect(() => {
    if (isChanged(text)) setKept(keepDraft(key, { ...begun, text }));
    const timer = setTimeout(() => setSettled(text), READ_AFTER);
    return () => clearTimeout(timer);
  }, [key, begun, text, isChanged]);
  return { text, setText, read, isReading: text !== settled, shaped: shaped.current, isKept };
}
