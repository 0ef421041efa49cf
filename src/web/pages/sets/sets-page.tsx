import './sets.css';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { type SetVersion, setsQuery } from '../../api/sets.ts';
import type { PageProps } from '../../frame/routes.tsx';
import { Badge } from '../../parts/badge.tsx';
import { Answered, NothingYet } from '../../parts/page-state.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { holds } from '../../session/use-me.ts';
import { timeText } from '../../text/days.ts';
import { useText } from '../../text/use-text.tsx';
import { setHrefs } from './addresses.ts';
import { keptDraft } from './kept-draft.ts';

/** Every set and version there is; whoever is scored by one may read it. */
export default function SetsPage({ me }: PageProps) {
  const say = useText().sets;
  useTitle(say.title);
  const sets = useQuery(setsQuery());
  const mayEdit = holds(me, 'manager');
  return (
    <>
      <h1>{say.title}</h1>
      {mayEdit && (
        <p>
          <Link href={setHrefs.annex} className="door">
            {say.list.annex}
          </Link>
        </p>
      )}
      <Answered query={sets}>
        {(all) =>
          all.length === 0 ? (
            <NothingYet>{say.list.none}</NothingYet>
          ) : (
            <>
              <SetTable sets={all} mayEdit={mayEdit} />
              {all.length > 1 && <Compare sets={all} />}
            </>
          )
        }
      </Answered>
    </>
  );
}

function SetTable({ sets, mayEdit }: { sets: readonly SetVersion[]; mayEdit: boolean }) {
  const say = useText().sets.list;
  return (
    <div className="scroll-x gap-below">
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say.set}</th>
            <th scope="col">{say.version}</th>
            <th scope="col">{say.added}</th>
            <th scope="col">{say.does}</th>
          </tr>
        </thead>
        <tbody>
          {sets.map(({ hash, id, title, version, addedAt }) => (
            <tr key={hash}>
              <td>
                <Link href={setHrefs.read(hash)}>{title}</Link>
                <br />
                <code className="quiet">{id}</code>
              </td>
              <td>{version}</td>
              <td className="nowrap">{timeText(addedAt)}</td>
              <td>
                <span className="set-actions">
                  <Link href={setHrefs.read(hash)}>{say.read}</Link>
                  {mayEdit && <Link href={setHrefs.edit(hash)}>{say.edit}</Link>}
                </span>
                {mayEdit && keptDraft(hash) && <Badge tone="info">{say.draft}</Badge>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Compare({ sets }: { sets: readonly SetVersion[] }) {
  const say = useText().sets.list;
  const [, go] = useLocation();
  const [before, setBefore] = useState<string>();
  const [after, setAfter] = useState<string>();
  const options = sets.map(({ hash, id, version }) => ({
    value: hash,
    label: `${id} · ${version} · ${hash.slice(0, 6)}`,
  }));
  const ready = before !== undefined && after !== undefined && before !== after;
  return (
    <section aria-labelledby="compare">
      <h2 id="compare">{say.compare}</h2>
      <div className="set-tools">
        <Choose id="before" label={say.before} options={options} onChoose={setBefore} />
        <Choose id="after" label={say.after} options={options} onChoose={setAfter} />
        <Button
          type="primary"
          disabled={!ready}
          onClick={() => ready && go(setHrefs.compare(before, after))}
        >
          {say.compareNow}
        </Button>
      </div>
      {!ready && <p className="quiet">{say.chooseTwo}</p>}
    </section>
  );
}

interface Chooser {
  readonly id: string;
  readonly label: string;
  readonly options: { value: string; label: string }[];
  onChoose(value: string): void;
}

function Choose({ id, label, options, onChoose }: Chooser) {
  return (
    <div className="grow">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        className="wide"
        showSearch={{ optionFilterProp: 'label' }}
        options={options}
        onChange={onChoose}
      />
    </div>
  );
}
