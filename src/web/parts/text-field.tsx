import type { ComponentProps } from 'react';

interface Shared {
  readonly value: string;
  /** What is typed is wrong, or missing where it is needed. */
  readonly faulty?: boolean;
  onChange(value: string): void;
}

type TextFieldProps = Shared & {
  /** Stands behind the field: a unit. */
  readonly suffix?: string | undefined;
} & Omit<ComponentProps<'input'>, keyof Shared | 'type'>;

/** A line of text, kept as typed. */
export function TextField(props: TextFieldProps) {
  const { faulty = false, suffix, className = '', onChange, ...rest } = props;
  const field = (
    <input
      autoComplete="off"
      {...rest}
      type="text"
      className={`text-field ${className}`}
      aria-invalid={faulty}
      onChange={(event) => onChange(event.target.value)}
    />
  );
  if (!suffix) return field;
  return (
    <span className="suffixed">
      {field} <span aria-hidden="true">{suffix}</span>
    </span>
  );
}

type TextAreaProps = Shared & Omit<ComponentProps<'textarea'>, keyof Shared>;

/** Text of several lines; the field grows with it. */
export function TextArea({ faulty = false, className = '', onChange, ...rest }: TextAreaProps) {
  return (
    <textarea
      rows={2}
      {...rest}
      className={`text-field ${className}`}
      aria-invalid={faulty}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
