import '../../parts/fields.css';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useLocation } from 'wouter';
import { type Grant, permit } from '../../../round/index.ts';
import { roundsQuery } from '../../api/rounds.ts';
import { setsQuery } from '../../api/set-outline.ts';
import { hrefs } from '../../frame/places.ts';
import type { PageProps } from '../../frame/routes.tsx';
import { Badge } from '../../parts/badge.tsx';
import { OnlyFor } from '../../parts/only-for.tsx';
import { Answered, NothingYet } from '../../parts/page-state.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { dayText } from '../../text/days.ts';
import { useText } from '../../text/use-text.tsx';

/** Every round, the latest first. */
export default function RoundsPage({ me }: PageProps) {
  return (
    <OnlyFor me={me} roles={['manager', 'auditor']}>
      {() => <Rounds me={me} />}
    </OnlyFor>
  );
}

function Rounds({ me }: Pick<PageProps, 'me'>) {
  const { rounds: say, shell } = useText();
  useTitle(say.title);
  const [, goTo] = useLocation();
  const rounds = useQuery(roundsQuery());
  const { data: sets = [] } = useQuery(setsQuery());
  const mayCreate = permit((me.grants ?? []) as readonly Grant[], 'create-round', {}).allowed;
  return (
    <>
      <h1>{say.title}</h1>
      {mayCreate && (
        <p className="no-print">
          <Button type="primary" onClick={() => goTo(hrefs.newRound)}>
            {say.create}
          </Button>
        </p>
      )}
      <Answered query={rounds}>
        {(all) =>
          all.length === 0 ? (
            <NothingYet>{say.none}</NothingYet>
          ) : (
            <div className="scroll-x">
              <table className="plain">
                <thead>
                  <tr>
                    <th scope="col">{say.round}</th>
                    <th scope="col">{say.year}</th>
                    <th scope="col">{say.state}</th>
                    <th scope="col">{say.until}</th>
                    <th scope="col">{say.set}</th>
                    <th scope="col">{say.published}</th>
                  </tr>
                </thead>
                <tbody>
                  {all
                    .toSorted((a, b) => b.year - a.year || a.title.localeCompare(b.title, 'vi'))
                    .map((round) => (
                      <tr key={round.id}>
                        <th scope="row" className="name-cell">
                          <Link className="in-text" href={hrefs.manage(round.id)}>
                            {round.title}
                          </Link>
                          <div className="quiet">{round.id}</div>
                        </th>
                        <td>{round.year}</td>
                        <td>
                          <Badge tone={round.state === 'draft' ? 'warn' : 'info'}>
                            {round.stateLabel}
                          </Badge>
                        </td>
                        <td className="nowrap">
                          {round.days.selfAssessmentUntil
                            ? dayText(round.days.selfAssessmentUntil)
                            : shell.none}
                        </td>
                        <td>
                          {sets.find(({ hash }) => hash === round.set)?.version ?? shell.none}
                        </td>
                        <td className="nowrap">
                          {round.publications?.at(-1)
                            ? dayText(round.publications.at(-1)?.publishedAt ?? '')
                            : say.notYet}
                        </td>
                      </tr>
                    ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answered>
    </>
  );
}
