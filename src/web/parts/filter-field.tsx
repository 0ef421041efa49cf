import { Select } from 'antd';

interface FilterFieldProps<V extends string> {
  readonly id: string;
  readonly label: string;
  /** Said while nothing is left out. */
  readonly all: string;
  readonly value: V | undefined;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly width?: 'filter-field' | 'wide-field';
  onChange(value: NoInfer<V> | undefined): void;
}

/** Where a list is narrowed to one kind of its rows. */
export function FilterField<V extends string>(props: FilterFieldProps<V>) {
  const { id, label, all, value, options, width = 'filter-field', onChange } = props;
  return (
    <div className={`field ${width}`}>
      <label htmlFor={id}>{label}</label>
      <Select<V>
        id={id}
        className={width}
        allowClear
        placeholder={all}
        value={value}
        onChange={(next: V | undefined) => onChange(next)}
        options={[...options]}
      />
    </div>
  );
}
