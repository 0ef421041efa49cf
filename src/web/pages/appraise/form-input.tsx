import type { Input } from '../../../criteria/schema/criterion.ts';
import { InputField } from '../unit/input-field.tsx';

type Written = string | readonly string[];

/** A field for one input inside a form, which gives it its id, its value and what to tell of a change. */
export function FormInput({
  id = '',
  input,
  value,
  onChange,
}: {
  readonly id?: string;
  readonly input: Input;
  readonly value?: Written;
  onChange?(value: Written): void;
}) {
  return (
    <InputField
      id={id}
      input={input}
      value={value}
      disabled={false}
      faulty={false}
      describedBy={undefined}
      onChange={(written) => onChange?.(written)}
    />
  );
}
