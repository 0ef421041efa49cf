import { Checkbox, Radio, Input as TextInput } from 'antd';
import type { Input } from '../../../criteria/schema/criterion.ts';
import { useText } from '../../text/use-text.tsx';

type Written = string | readonly string[] | undefined;

/** As evidence files say yes and no, whatever the screen speaks. */
const YES = 'có';
const NO = 'không';

interface Props {
  readonly id?: string;
  readonly input: Input;
  readonly value?: Written;
  onChange?(value: Written): void;
}

/** One input of a criterion, asked in the way that fits its type. Numbers stay as they are written. */
export function InputField({ id, input, value, onChange }: Props) {
  const say = useText().shell;
  const text = typeof value === 'string' ? value : '';
  const shared = id === undefined ? {} : { id };
  switch (input.type) {
    case 'yesNo':
    case 'choice': {
      const options =
        input.type === 'yesNo'
          ? [
              { value: YES, label: say.yes },
              { value: NO, label: say.no },
            ]
          : optionsOf(input);
      return (
        <Radio.Group
          {...shared}
          aria-label={input.title}
          value={text}
          options={options}
          onChange={({ target }) => onChange?.(String(target.value))}
        />
      );
    }
    case 'choices':
      return (
        <Checkbox.Group
          {...shared}
          value={[value ?? []].flat().map(String)}
          options={optionsOf(input)}
          onChange={(chosen) => onChange?.(chosen)}
        />
      );
    case 'text':
      return (
        <TextInput.TextArea
          {...shared}
          value={text}
          autoSize={{ minRows: 2 }}
          onChange={({ target }) => onChange?.(target.value)}
        />
      );
    default:
      return (
        <TextInput
          {...shared}
          className="short"
          value={text}
          inputMode={input.type === 'date' ? 'numeric' : 'decimal'}
          placeholder={input.type === 'date' ? 'dd/mm/yyyy' : undefined}
          onChange={({ target }) => onChange?.(target.value)}
        />
      );
  }
}

function optionsOf({ options = {} }: Input) {
  return Object.entries(options).map(([value, label]) => ({ value, label }));
}
