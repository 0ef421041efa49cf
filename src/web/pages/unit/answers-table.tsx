import { useText } from '../../text/use-text.tsx';
import { AnswerFields } from './answer-fields.tsx';
import { answerLines, documentTitles } from './answer-words.ts';
import { ConflictNote } from './conflict-note.tsx';
import { Documents } from './documents.tsx';
import { StandingBadge } from './live-points.tsx';
import { type FormRow, standingOf } from './unit-work.ts';
import type { UnitWork } from './use-unit-work.ts';

interface AnswersTableProps {
  readonly work: UnitWork;
  readonly rows: readonly FormRow[];
  readonly disabled: boolean;
}

/** The whole form as one table, filled in row by row as on paper. */
export function AnswersTable({ work, rows, disabled }: AnswersTableProps) {
  const say = useText().unit;
  const { live, core } = work;
  const titles = documentTitles(core.set, work.said);
  return (
    <div className="scroll-x">
      <table className="plain answers">
        <thead>
          <tr>
            <th scope="col">{say.check.criterion}</th>
            <th scope="col">{say.inputs}</th>
            <th scope="col">{say.documents}</th>
            <th scope="col" className="number">
              {say.earned}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            if (row.kind === 'group') {
              const points = live?.groups.get(row.group.id);
              return (
                <tr key={row.group.id} className="group">
                  <th scope="rowgroup" colSpan={3}>
                    {row.group.id}. {row.group.title}
                  </th>
                  <td className="number">
                    {points &&
                      `${core.words.amount(points.amount)}/${core.words.amount(points.max)}`}
                  </td>
                </tr>
              );
            }
            const { criterion } = row;
            const found = live?.lines.get(criterion.id);
            return (
              <tr key={criterion.id}>
                <th scope="row">
                  {criterion.id}. {criterion.title}
                </th>
                <td>
                  <ConflictNote
                    draft={work.said('answer', criterion.id).draft}
                    outbox={work.outbox}
                    show={(value) => answerLines(criterion, value, titles)}
                  />
                  <AnswerFields work={work} criterion={criterion} disabled={disabled} />
                </td>
                <td>
                  <Documents work={work} criterion={criterion} disabled={disabled} />
                </td>
                <td className="number">
                  {found &&
                    `${core.words.amount(found.line.amount)}/${core.words.amount(found.line.max)}`}
                  <br />
                  <StandingBadge standing={standingOf(live, criterion.id)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
