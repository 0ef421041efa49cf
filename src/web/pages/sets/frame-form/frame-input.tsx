import { Input, Select } from 'antd';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { FrameField } from './frame-sections.ts';

/** How long after the last keystroke it is written into the text, in milliseconds. */
const WRITE_AFTER = 400;

interface FrameInputProps {
  readonly field: FrameField;
  /** What the text says. */
  readonly value: string;
  readonly fault: string | undefined;
  onWrite(value: string): void;
}

/** One text of the frame. What is typed is written into the set's text once its writer pauses or goes. */
export function FrameInput({ field, value, fault, onWrite }: FrameInputProps) {
  const id = useId();
  const { typed, type, flush } = useTyped(value, onWrite);
  const { label, hint, size, choices } = field;
  const told = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  const described = told === '' ? {} : { 'aria-describedby': told };
  return (
    <div className={size === 'wide' ? 'field full' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {choices ? (
        <Select
          id={id}
          className="wide"
          value={value}
          options={[...choices]}
          onChange={onWrite}
          status={fault ? 'error' : ''}
          {...described}
        />
      ) : (
        <Input
          id={id}
          value={typed}
          onChange={({ target }) => type(target.value)}
          onBlur={flush}
          status={fault ? 'error' : ''}
          aria-invalid={fault !== undefined}
          {...described}
        />
      )}
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {fault && (
        <p id={`${id}-fault`} className="fault">
          {fault}
        </p>
      )}
    </div>
  );
}

/** Setting a value in a long text takes a moment, too long to be done at each key. */
function useTyped(value: string, onWrite: (value: string) => void) {
  const [pending, setPending] = useState<string>();
  const latest = useRef<string>(undefined);
  const write = useRef(onWrite);
  write.current = onWrite;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const typed = latest.current;
    if (typed === undefined) return;
    latest.current = undefined;
    setPending(undefined);
    write.current(typed);
  }, []);
  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => window.removeEventListener('pagehide', flush);
  }, [flush]);
  const type = (typed: string) => {
    latest.current = typed;
    setPending(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, WRITE_AFTER);
  };
  return { typed: pending ?? value, type, flush };
}
