import { useId } from 'react';

interface ChoiceButtonsProps<V extends string> {
  /** What is chosen here, for whoever does not see it. */
  readonly label: string;
  readonly id?: string;
  readonly value: V | '';
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly size?: 'small';
  readonly disabled?: boolean;
  onChange(value: V): void;
}

/** One of a few, all in sight: radio buttons drawn as buttons beside one another. */
export function ChoiceButtons<V extends string>(props: ChoiceButtonsProps<V>) {
  const { label, id, value, options, size = '', disabled, onChange } = props;
  const name = useId();
  return (
    <div id={id} role="radiogroup" aria-label={label} className={`choice-buttons ${size}`}>
      {options.map((one) => (
        <label key={one.value}>
          <input
            type="radio"
            name={name}
            disabled={disabled}
            checked={one.value === value}
            onChange={() => onChange(one.value)}
          />
          <span>{one.label}</span>
        </label>
      ))}
    </div>
  );
}
