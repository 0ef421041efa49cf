import { Input, Select } from 'antd';
import { useState } from 'react';
import type { SetTrial } from '../../../api/sets.ts';
import { useLanguage, useText } from '../../../text/use-text.tsx';
import { beforeAfter, gradeText, pointsText, type UnitChange } from './trial-text.ts';

const KINDS = ['any', 'total', 'grade', 'place'] as const;
type Kind = (typeof KINDS)[number];

/** The units whose total, grade or place differs, narrowed by block, kind of change and name. */
export function ChangedUnits({ trial }: { trial: SetTrial }) {
  const say = useText().sets.trial;
  const [block, setBlock] = useState('');
  const [kind, setKind] = useState<Kind>('any');
  const [search, setSearch] = useState('');
  const wanted = plain(search);
  const shown = trial.changes.filter(
    ({ code, name, changed, after }) =>
      (block === '' || after.block.id === block) &&
      (kind === 'any' || changed[kind]) &&
      plain(`${code} ${name}`).includes(wanted),
  );
  const blocks = trial.blocks.filter(({ changed }) => changed > 0);
  return (
    <>
      <h3>{say.units}</h3>
      <div className="set-tools">
        <div className="grow">
          <label htmlFor="trial-block">{say.block}</label>
          <Select
            id="trial-block"
            value={block}
            onChange={setBlock}
            options={[
              { value: '', label: say.allBlocks },
              ...blocks.map(({ id, title, changed }) => ({
                value: id,
                label: `${title} (${changed})`,
              })),
            ]}
            style={{ width: '100%' }}
          />
        </div>
        <div>
          <label htmlFor="trial-what">{say.what}</label>
          <Select
            id="trial-what"
            value={kind}
            onChange={setKind}
            options={KINDS.map((value) => ({ value, label: say.whats[value] }))}
            style={{ minWidth: '9rem' }}
          />
        </div>
        <div className="grow">
          <label htmlFor="trial-search">{say.search}</label>
          <Input
            id="trial-search"
            allowClear
            value={search}
            onChange={({ target }) => setSearch(target.value)}
          />
        </div>
      </div>
      {shown.length === 0 ? <p>{say.none}</p> : <UnitTable trial={trial} changes={shown} />}
    </>
  );
}

function UnitTable({
  trial,
  changes,
}: {
  readonly trial: SetTrial;
  readonly changes: readonly UnitChange[];
}) {
  const say = useText().sets.trial;
  const { language } = useLanguage();
  const points = (text: UnitChange['before']['total']) => pointsText(text, language);
  return (
    <div className="scroll-x gap-below">
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say.unit}</th>
            <th scope="col" className="number">
              {say.total}
            </th>
            <th scope="col">{say.grade}</th>
            <th scope="col" className="number">
              {say.place}
            </th>
            <th scope="col" className="number">
              {say.moved}
            </th>
            <th scope="col">{say.why}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ code, name, before, after, gained, criteria }) => (
            <tr key={code}>
              <th scope="row">
                {code} · {name}
              </th>
              <td className="number">{beforeAfter(points(before.total), points(after.total))}</td>
              <td>
                {beforeAfter(
                  gradeText(before, trial.before.ungraded, say.states),
                  gradeText(after, trial.after.ungraded, say.states),
                )}
              </td>
              <td className="number">
                {beforeAfter(String(before.place ?? '—'), String(after.place ?? '—'))}
              </td>
              <td className="number">
                {gained ? `${gained > 0 ? '+' : '−'}${Math.abs(gained)}` : ''}
              </td>
              <td>
                {criteria.map((one) => (
                  <div key={one.id}>
                    {one.id}: {beforeAfter(points(one.before), points(one.after))}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Without marks, so that «so noi vu» finds «Sở Nội vụ». */
function plain(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd');
  return bare.toLowerCase().trim();
}
