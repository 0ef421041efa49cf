import '../../parts/drawer-choice.css';
import { Input, Select } from 'antd';
import type { CriteriaSet } from '../../../criteria/criteria-set.ts';
import { useText } from '../../text/use-text.tsx';

/** What a set asks of a unit besides its kind. */
export function AttributeField({
  id,
  attribute,
  value,
  onValue,
}: {
  id: string;
  attribute: CriteriaSet['attributes'][string];
  value: string | undefined;
  onValue: (value: string | undefined) => void;
}) {
  const { register: say, shell } = useText();
  const choices =
    attribute.type === 'yesNo'
      ? YES_NO.map((answer) => ({ value: answer, label: answer === 'có' ? shell.yes : shell.no }))
      : Object.entries(attribute.options ?? {}).map(([option, title]) => ({
          value: option,
          label: title,
        }));
  const isChoice = attribute.type === 'yesNo' || attribute.type === 'choice';
  return (
    <div className="field">
      <label htmlFor={`attribute-${id}`}>{attribute.title}</label>
      {isChoice ? (
        <Select
          id={`attribute-${id}`}
          className="drawer-choice"
          allowClear
          placeholder={say.notSaid}
          {...(value !== undefined && { value })}
          onChange={(next: string | undefined) => onValue(next)}
          options={choices}
        />
      ) : (
        <Input
          id={`attribute-${id}`}
          value={value ?? ''}
          onChange={({ target }) => onValue(target.value)}
        />
      )}
    </div>
  );
}

/** As values of sets are written. */
const YES_NO = ['có', 'không'] as const;
