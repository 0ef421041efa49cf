import './fields.css';
import { Input } from 'antd';
import { useId, useState } from 'react';
import { formatDate, type IsoDate, readDate } from '../../criteria/dates.ts';
import { useText } from '../text/use-text.tsx';

export interface DayFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** yyyy-mm-dd, or nothing. */
  readonly value: string | undefined;
  /** Told the day, nothing for a blank field, or null for what is no day. */
  readonly onDay: (day: string | undefined | null) => void;
}

/** A day typed as dd/mm/yyyy. What is typed stays as it is, right or wrong. */
export function DayField({ label, hint, value, onDay }: DayFieldProps) {
  const { step: say } = useText();
  const id = useId();
  const [text, setText] = useState(value ? formatDate(value as IsoDate) : '');
  const [wrong, setWrong] = useState(false);
  const change = (next: string) => {
    setText(next);
    const day = dayOf(next);
    if (day !== null) setWrong(false);
    onDay(day);
  };
  const told = wrong ? say.dayWrong : hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        inputMode="numeric"
        placeholder="dd/mm/yyyy"
        value={text}
        status={wrong ? 'error' : ''}
        aria-invalid={wrong}
        aria-describedby={told ? `${id}-hint` : undefined}
        onChange={({ target }) => change(target.value)}
        onBlur={() => setWrong(dayOf(text) === null)}
      />
      {told && (
        <p id={`${id}-hint`} className={wrong ? 'fault' : 'quiet tight'}>
          {told}
        </p>
      )}
    </div>
  );
}

/** `1/7/2025` as people type it too. */
export function dayOf(text: string): IsoDate | undefined | null {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const padded = trimmed.replace(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/, (_, day, month, year) =>
    [String(day).padStart(2, '0'), String(month).padStart(2, '0'), year].join('/'),
  );
  const read = readDate(padded);
  return 'value' in read ? read.value : null;
}
