import { Select } from 'antd';
import { Link, useLocation, useSearchParams } from 'wouter';

interface ChoicesProps {
  readonly label: string;
  /** Of the parameter in the address. */
  readonly name: string;
  readonly chosen: string;
  readonly options: readonly (readonly [value: string, title: string])[];
}

/** More than this are better looked for in a list. */
const MOST_LINKS = 8;

/** What the page shows, chosen among a few: links, so that each can be sent on and come back to. */
export function Choices({ label, name, chosen, options }: ChoicesProps) {
  const [path] = useLocation();
  const [asked, ask] = useSearchParams();
  const address = (value: string) => {
    const next = new URLSearchParams(asked);
    next.set(name, value);
    return `${path}?${next}`;
  };
  if (options.length > MOST_LINKS)
    return (
      <p className="choice no-print">
        <label htmlFor={`chon-${name}`}>{label}</label>
        <Select
          id={`chon-${name}`}
          showSearch={{ optionFilterProp: 'label' }}
          value={chosen}
          onChange={(value) => ask((now) => ({ ...Object.fromEntries(now), [name]: value }))}
          options={options.map(([value, title]) => ({ value, label: title }))}
        />
      </p>
    );
  return (
    <nav className="choices-row no-print" aria-label={label}>
      <span className="choice-name">{label}:</span>
      {options.map(([value, title]) => (
        <Link
          key={value}
          href={address(value)}
          aria-current={value === chosen ? 'true' : undefined}
          replace
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}
