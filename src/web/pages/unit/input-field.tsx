import { Button, Checkbox, Input, Radio, Select } from 'antd';
import type { Input as InputOf } from '../../../criteria/schema/criterion.ts';
import { useText } from '../../text/use-text.tsx';

export interface InputFieldProps {
  readonly id: string;
  readonly input: InputOf;
  readonly value: string | readonly string[] | undefined;
  readonly disabled: boolean;
  readonly faulty: boolean;
  readonly describedBy: string | undefined;
  onChange(value: string | readonly string[]): void;
}

const YES = 'có';
const NO = 'không';

/** A field fit for one input of a criterion. What is typed is kept as typed; the core reads it. */
export function InputField(props: InputFieldProps) {
  const { id, input, value, disabled, faulty, describedBy, onChange } = props;
  const say = useText();
  const text = typeof value === 'string' ? value : '';
  const status = faulty ? 'error' : undefined;
  const shared = { id, disabled, 'aria-describedby': describedBy, 'aria-invalid': faulty };
  switch (input.type) {
    case 'yesNo':
      return (
        <span className="choices">
          <Radio.Group
            id={id}
            disabled={disabled}
            aria-label={input.title}
            value={text === '' ? undefined : text.toLowerCase()}
            onChange={(event) => onChange(event.target.value)}
            optionType="button"
            options={[
              { value: YES, label: say.shell.yes },
              { value: NO, label: say.shell.no },
            ]}
          />
          {text !== '' && !disabled && (
            <Button type="link" onClick={() => onChange('')}>
              {say.unit.clear}
            </Button>
          )}
        </span>
      );
    case 'choice':
      return (
        <Select
          {...shared}
          className="wide"
          status={status ?? ''}
          allowClear
          value={text === '' ? undefined : text}
          onChange={(chosen) => onChange(chosen ?? '')}
          options={optionsOf(input)}
        />
      );
    case 'choices':
      return (
        <Checkbox.Group
          disabled={disabled}
          value={typeof value === 'string' ? [value] : [...(value ?? [])]}
          onChange={(chosen) => onChange(chosen.map(String))}
          options={optionsOf(input)}
        />
      );
    case 'text':
      return (
        <Input.TextArea
          {...shared}
          status={status ?? ''}
          rows={2}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    default:
      return (
        <Input
          {...shared}
          className={input.type === 'date' ? 'day' : 'figure'}
          status={status ?? ''}
          inputMode={input.type === 'date' ? 'numeric' : 'decimal'}
          placeholder={input.type === 'date' ? 'dd/mm/yyyy' : undefined}
          autoComplete="off"
          value={text}
          suffix={input.type === 'percent' ? '%' : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

function optionsOf({ options = {} }: InputOf) {
  return Object.entries(options).map(([value, label]) => ({ value, label }));
}
