import { Button, Checkbox, Radio } from 'antd';
import type { Input as InputOf } from '../../../criteria/schema/criterion.ts';
import { SelectField } from '../../parts/select-field.tsx';
import { TextArea, TextField } from '../../parts/text-field.tsx';
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
  const shared = { id, disabled, faulty, 'aria-describedby': describedBy };
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
        <SelectField
          {...shared}
          className="wide"
          value={text}
          onChange={onChange}
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
      return <TextArea {...shared} value={text} onChange={onChange} />;
    default:
      return (
        <TextField
          {...shared}
          className={input.type === 'date' ? 'day' : 'figure'}
          inputMode={input.type === 'date' ? 'numeric' : 'decimal'}
          placeholder={input.type === 'date' ? 'dd/mm/yyyy' : undefined}
          value={text}
          suffix={input.type === 'percent' ? '%' : undefined}
          onChange={onChange}
        />
      );
  }
}

function optionsOf({ options = {} }: InputOf) {
  return Object.entries(options).map(([value, label]) => ({ value, label }));
}
