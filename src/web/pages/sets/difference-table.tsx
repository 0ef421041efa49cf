import { Select } from 'antd';
import { useState } from 'react';
import type { CriteriaSet } from '../../../criteria/criteria-set.ts';
import { differenceOf } from '../../../criteria/difference.ts';
import { differenceRows, differenceWordsIn } from '../../../text/difference-words.ts';
import { useLanguage, useText } from '../../text/use-text.tsx';
import { changesInWords } from './changes-in-words.ts';

/** Everything that differs between two versions, as it was and as it is. */
export function DifferenceTable({ before, after }: { before: CriteriaSet; after: CriteriaSet }) {
  const { sets } = useText();
  const say = sets.compare;
  const { language } = useLanguage();
  const [only, setOnly] = useState('');
  const words = differenceWordsIn(language);
  const rows = differenceRows(differenceOf(before, after), language);
  if (rows.length === 0) return <p>{words.same}</p>;
  const told = changesInWords(before, after, language, sets.conditions.kinds);
  const kinds = [...new Set(rows.map(([what]) => what))];
  const shown = only === '' ? rows : rows.filter(([what]) => what === only);
  const [what, , was, is] = words.header;
  return (
    <>
      {told.length > 0 && (
        <section aria-labelledby="in-words">
          <h2 id="in-words">{say.inWords}</h2>
          <div className="scroll-x gap-below">
            <table className="plain differences">
              <thead>
                <tr>
                  <th scope="col">{say.item}</th>
                  <th scope="col">{what}</th>
                  <th scope="col">{was}</th>
                  <th scope="col">{is}</th>
                </tr>
              </thead>
              <tbody>
                {told.map(({ kind, item, before: old, after: now }) => (
                  <tr key={`${kind} ${item}`}>
                    <th scope="row">{item}</th>
                    <td>{say.rules[kind]}</td>
                    <td>{old ?? say.absent}</td>
                    <td>{now ?? say.absent}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      <h2>{say.everything}</h2>
      <div className="set-tools">
        <div className="grow">
          <label htmlFor="kind-of-change">{what}</label>
          <Select
            id="kind-of-change"
            value={only}
            onChange={setOnly}
            options={[
              { value: '', label: say.all },
              ...kinds.map((value) => ({ value, label: value })),
            ]}
            style={{ width: '100%' }}
          />
        </div>
        <p role="status">{say.count(shown.length)}</p>
      </div>
      <div className="scroll-x">
        <table className="plain differences">
          <thead>
            <tr>
              <th scope="col">{what}</th>
              <th scope="col">{say.item}</th>
              <th scope="col">{was}</th>
              <th scope="col">{is}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(([kind, item, old, now], index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no state and change together
              <tr key={index}>
                <td>{kind}</td>
                <th scope="row">{item}</th>
                <td>{old}</td>
                <td>{now}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
