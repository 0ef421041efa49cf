import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { SetTrial } from '../../../api/sets.ts';
import { useLanguage, useText } from '../../../text/use-text.tsx';
import { ChangedUnits } from './changed-units.tsx';
import { gradeText, pointsText } from './trial-text.ts';

/** What a trial found: who changes, how many hold each grade, which criteria it comes from. */
export function TrialReport({ trial }: { trial: SetTrial }) {
  const say = useText().sets.trial;
  return (
    <section aria-label={say.official}>
      <Alert
        type="warning"
        showIcon
        className="gap-below"
        title={say.official}
        description={[...new Set(trial.notices)].map((notice) => (
          <p key={notice} className="tight">
            {notice}
          </p>
        ))}
      />
      <p role="status">
        <strong>{say.summary(trial.changes.length, trial.units)}</strong>
      </p>
      <LeftOut trial={trial} />
      <Misfits trial={trial} />
      {trial.changes.length > 0 && <ChangedUnits trial={trial} />}
      <Counts trial={trial} />
      {trial.criteria.length > 0 && <MovedCriteria trial={trial} />}
    </section>
  );
}

function LeftOut({ trial: { leftOut } }: { trial: SetTrial }) {
  const say = useText().sets.trial;
  if (leftOut.length === 0) return null;
  return (
    <Folded title={say.leftOut(leftOut.length)}>
      <ul>
        {leftOut.map(({ code, name }) => (
          <li key={code}>
            {code} · {name}
          </li>
        ))}
      </ul>
    </Folded>
  );
}

function Misfits({ trial: { findings } }: { trial: SetTrial }) {
  const say = useText().sets.trial;
  if (findings.length === 0) return null;
  return (
    <Folded title={say.misfits(findings.length)}>
      <p>{say.misfitsHint}</p>
      <div className="scroll-x">
        <table className="plain">
          <tbody>
            {findings.map(({ at, code, what }) => (
              <tr key={`${at.file} ${at.path} ${code}`}>
                <th scope="row">{at.file}</th>
                <td>{what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Folded>
  );
}

function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="gap-below">
      <summary>{title}</summary>
      {children}
    </details>
  );
}

function Counts({ trial }: { trial: SetTrial }) {
  const say = useText().sets.trial;
  return (
    <>
      <h3>{say.counts}</h3>
      <div className="scroll-x gap-below">
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{say.block}</th>
              <th scope="col">{say.grade}</th>
              <th scope="col" className="number">
                {say.before}
              </th>
              <th scope="col" className="number">
                {say.after}
              </th>
            </tr>
          </thead>
          <tbody>
            {trial.blocks.flatMap(({ id, title, counts }) =>
              counts.map((count, index) => (
                <tr key={`${id} ${count.state} ${count.grade?.id}`}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={counts.length}>
                      {title}
                    </th>
                  )}
                  <td>{gradeText(count, trial.after.ungraded, say.states)}</td>
                  <td className="number">{count.before}</td>
                  <td className="number">
                    {count.before === count.after ? count.after : <strong>{count.after}</strong>}
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </>
  );
}

function MovedCriteria({ trial }: { trial: SetTrial }) {
  const say = useText().sets.trial;
  const { language } = useLanguage();
  const max = (text: string | undefined) => text && pointsText(text, language);
  return (
    <>
      <h3>{say.criteria}</h3>
      <div className="scroll-x gap-below">
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{say.criterion}</th>
              <th scope="col" className="number">
                {say.maximum}
              </th>
              <th scope="col" className="number">
                {say.up}
              </th>
              <th scope="col" className="number">
                {say.down}
              </th>
              <th scope="col" className="number">
                {say.unclear}
              </th>
            </tr>
          </thead>
          <tbody>
            {trial.criteria.map(({ title, before, after, up, down, unclear }) => (
              <tr key={`${before?.id} ${after?.id}`}>
                <th scope="row">
                  {(after ?? before)?.id}. {title}
                </th>
                <td className="number">
                  {before?.max === after?.max
                    ? max(after?.max)
                    : `${max(before?.max) ?? say.onlyAfter} → ${max(after?.max) ?? say.onlyBefore}`}
                </td>
                <td className="number">{up}</td>
                <td className="number">{down}</td>
                <td className="number">{unclear}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
