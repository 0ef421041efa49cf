import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { serviceWordsIn } from '../../../text/service-words.ts';
import { unitLogQuery } from '../../api/audit-of-unit.ts';
import type { Schemas } from '../../api/client.ts';
import { useNames } from '../../api/names.ts';
import type { UnitAt } from '../../api/units.ts';
import { Answered } from '../../parts/page-state.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { timeText } from '../../text/days.ts';
import { useLanguage, useText } from '../../text/use-text.tsx';

type Approval = Schemas['Approval'];

/** What was done with the unit and its round, by whom and why, latest first. */
export function History({ approvals }: { approvals: readonly Approval[] }) {
  const { history: say } = useText().result;
  const { language } = useLanguage();
  const roles = serviceWordsIn(language).labels.role;
  const nameOf = useNames(approvals.map(({ by }) => by));
  return (
    <section>
      <h2>{say.heading}</h2>
      {approvals.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <WideTable label={say.heading}>
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{say.when}</th>
                <th scope="col">{say.step}</th>
                <th scope="col">{say.who}</th>
                <th scope="col">{say.reason}</th>
              </tr>
            </thead>
            <tbody>
              {approvals
                .toSorted((a, b) => b.at.localeCompare(a.at))
                .map((one) => {
                  const name = nameOf(one.by);
                  return (
                    <tr key={`${one.at} ${one.step}`}>
                      <td className="nowrap">{timeText(one.at)}</td>
                      <td>{say.steps[one.step] ?? one.step}</td>
                      <td>{name === one.by ? roles[one.as] : `${name} (${roles[one.as]})`}</td>
                      <td>{one.reason}</td>
                    </tr>
                  );
                })}
            </tbody>
          </table>
        </WideTable>
      )}
    </section>
  );
}

/** Every change of the unit's pieces, for those who may read the log. */
export function UnitLog({ at }: { at: UnitAt }) {
  const { log: say } = useText().result;
  const [open, setOpen] = useState(false);
  return (
    <section className="no-print">
      <h2>{say.heading}</h2>
      {open ? <LogTable at={at} /> : <Button onClick={() => setOpen(true)}>{say.show}</Button>}
    </section>
  );
}

function LogTable({ at }: { at: UnitAt }) {
  const { log: say, history } = useText().result;
  const log = useQuery(unitLogQuery(at));
  const nameOf = useNames((log.data ?? []).map(({ actor }) => actor));
  return (
    <Answered query={log}>
      {(entries) =>
        entries.length === 0 ? (
          <p>{say.none}</p>
        ) : (
          <WideTable label={say.heading}>
            <table className="plain">
              <thead>
                <tr>
                  <th scope="col">{history.when}</th>
                  <th scope="col">{history.who}</th>
                  <th scope="col">{say.what}</th>
                  <th scope="col">{say.from}</th>
                  <th scope="col">{say.to}</th>
                </tr>
              </thead>
              <tbody>
                {entries.map(({ seq, at: when, actor, action, subject, change }) => (
                  <tr key={seq}>
                    <td className="nowrap">{timeText(when)}</td>
                    <td>{nameOf(actor)}</td>
                    <td>{whatOf(subject, action, say.parts, history.steps)}</td>
                    <td>{written(change.before, say.fields)}</td>
                    <td>{written(change.after, say.fields)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </WideTable>
        )
      }
    </Answered>
  );
}

type Labels = Readonly<Record<string, string>>;

function whatOf(subject: string, action: string, parts: Labels, steps: Labels): string {
  const [part = '', ...key] = subject.split('/').slice(4);
  if (part === '') return steps[action] ?? action;
  return `${parts[part] ?? part} ${key.join('/')}`;
}

/** A piece as it was written, a field a line. */
function written(value: unknown, fields: Labels): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([field, inner]) => {
      const text =
        typeof inner === 'object' && inner !== null && !Array.isArray(inner)
          ? Object.entries(inner)
              .map(([name, one]) => `${name}: ${String(one)}`)
              .join('; ')
          : String(inner);
      return field === 'inputs' ? text : `${fields[field] ?? field}: ${text}`;
    })
    .join('; ');
}
