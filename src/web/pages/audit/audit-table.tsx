import type { AuditNames } from '../../../text/audit-words.ts';
import { hanoiDayTime } from '../../../text/hanoi-time.ts';
import type { LoggedEntry } from '../../api/audit.ts';
import { useAuditWords } from '../../text/use-audit-words.ts';
import { useText } from '../../text/use-text.tsx';

/** Entries of the log, each in words. */
export function AuditTable({
  entries,
  names,
}: {
  entries: readonly LoggedEntry[];
  names: AuditNames;
}) {
  const { audit: say } = useText();
  const words = useAuditWords();
  return (
    <table className="plain audit stacked">
      <thead>
        <tr>
          <th scope="col">{say.at}</th>
          <th scope="col">{say.who}</th>
          <th scope="col">{say.what}</th>
          <th scope="col">{say.change}</th>
          <th scope="col">{say.why}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.seq}>
            <td>{hanoiDayTime(entry.at)}</td>
            <td>{names.person(entry.actor)}</td>
            <td>
              <strong>{words.deed(entry)}</strong>
              {!isOwn(entry) && <div className="quiet">{words.subject(entry.subject, names)}</div>}
            </td>
            <td>
              <Changes entry={entry} names={names} />
            </td>
            <td data-label={say.why}>{words.reason(entry)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Signing in and out is done to nobody else. */
function isOwn({ actor, subject }: LoggedEntry): boolean {
  return subject === `person/${actor}`;
}

function Changes({ entry, names }: { entry: LoggedEntry; names: AuditNames }) {
  const { audit: say } = useText();
  const lines = useAuditWords().lines(entry, names);
  if (lines.length === 0) return null;
  return (
    <ul className="changes">
      {lines.map(({ what, from, to }) => (
        <li key={what}>
          {what}:{' '}
          {from !== undefined && (
            <>
              <del>{from}</del> <span className="hidden">{say.arrow}</span>
              <span aria-hidden>→</span>{' '}
            </>
          )}
          {to === undefined ? <span className="quiet">{say.nothing}</span> : <ins>{to}</ins>}
        </li>
      ))}
    </ul>
  );
}
