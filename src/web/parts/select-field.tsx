import { useText } from '../text/use-text.tsx';

interface SelectFieldProps {
  readonly id?: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Shown while nothing is chosen; without it, choosing nothing is offered by plain words. */
  readonly placeholder?: string;
  readonly className?: string;
  readonly disabled?: boolean;
  readonly faulty?: boolean;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string | undefined;
  onChange(value: string): void;
}

/** One of several, by the browser's own list: it opens as people know it, on a telephone too. */
export function SelectField(props: SelectFieldProps) {
  const { value, options, placeholder, className = '', faulty = false, onChange, ...rest } = props;
  const say = useText().shell;
  return (
    <select
      {...rest}
      className={`select-field ${className}`}
      aria-invalid={faulty}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{placeholder ?? say.choose}</option>
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  );
}
