import { type Ref, useImperativeHandle, useMemo, useRef } from 'react';

export interface CodeFieldHandle {
  /** Puts the cursor there and shows it. */
  goTo(line: number, column: number): void;
}

interface CodeFieldProps {
  readonly label: string;
  readonly value: string;
  onChange(text: string): void;
  /** Lines that have a fault. */
  readonly marked: ReadonlySet<number>;
  readonly ref?: Ref<CodeFieldHandle>;
}

/** A text with its lines numbered; what is typed is a plain text field, for every keyboard and reader. */
export function CodeField({ label, value, onChange, marked, ref }: CodeFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const numbers = useRef<HTMLPreElement>(null);
  const lines = useMemo(() => value.split('\n').length, [value]);
  useImperativeHandle(ref, () => ({
    goTo(line, column) {
      const area = field.current;
      if (!area) return;
      const before = area.value.split('\n').slice(0, line - 1);
      const start = before.reduce((sum, one) => sum + one.length + 1, 0);
      const offset = start + column - 1;
      area.focus();
      area.setSelectionRange(offset, offset);
      const height = area.scrollHeight / Math.max(1, area.value.split('\n').length);
      area.scrollTop = Math.max(0, (line - 4) * height);
    },
  }));
  return (
    <div className="code">
      <pre ref={numbers} aria-hidden="true">
        {Array.from({ length: lines }, (_, index) => index + 1).map((line) => (
          <span key={line} className={marked.has(line) ? 'faulty' : undefined}>
            {line}
          </span>
        ))}
      </pre>
      <textarea
        ref={field}
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onScroll={(event) => {
          if (numbers.current) numbers.current.scrollTop = event.currentTarget.scrollTop;
        }}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        wrap="off"
      />
    </div>
  );
}
