import { Select } from 'antd';
import { matches } from '../../parts/matches.ts';
import { useText } from '../../text/use-text.tsx';

/** Units chosen by code or name; none chosen means all of them. */
export function UnitChoice({
  id,
  units,
  value,
  onChange,
}: {
  id: string;
  units: readonly { readonly code: string; readonly name: string }[];
  value: readonly string[];
  onChange: (codes: string[]) => void;
}) {
  const { manage: say } = useText();
  return (
    <div className="field">
      <label htmlFor={id}>{say.whichUnits}</label>
      <Select
        id={id}
        mode="multiple"
        className="unit-choice"
        allowClear
        placeholder={say.allUnits(units.length)}
        value={[...value]}
        onChange={onChange}
        maxTagCount="responsive"
        filterOption={(asked, option) => matches(String(option?.label ?? ''), asked)}
        options={units.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
      />
    </div>
  );
}
