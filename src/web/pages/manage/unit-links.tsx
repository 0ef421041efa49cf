import { useState } from 'react';
import { Link } from 'wouter';
import { hrefs } from '../../frame/places.ts';
import { useText } from '../../text/use-text.tsx';

const SHOWN = 8;

/** Units by name, each leading to what is known of it; the first few, the rest when asked for. */
export function UnitLinks({
  round,
  units,
}: {
  round: string;
  units: readonly { readonly code: string; readonly name: string }[];
}) {
  const { manage: say } = useText();
  const [all, setAll] = useState(false);
  const shown = all ? units : units.slice(0, SHOWN);
  return (
    <>
      {shown.map(({ code, name }, index) => (
        <span key={code}>
          {index > 0 && '; '}
          <Link className="in-text" href={hrefs.result(round, code)}>{`${code} ${name}`}</Link>
        </span>
      ))}
      {shown.length < units.length && (
        <>
          {' '}
          <button type="button" className="link-button" onClick={() => setAll(true)}>
            {say.showAll(units.length)}
          </button>
        </>
      )}
    </>
  );
}
