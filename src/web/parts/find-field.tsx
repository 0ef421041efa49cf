import { Input } from 'antd';

interface FindFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  onChange(asked: string): void;
}

/** Where a list is searched by words. */
export function FindField({ id, label, value, onChange }: FindFieldProps) {
  return (
    <div className="field grow-field">
      <label htmlFor={id}>{label}</label>
      <Input id={id} allowClear value={value} onChange={({ target }) => onChange(target.value)} />
    </div>
  );
}
