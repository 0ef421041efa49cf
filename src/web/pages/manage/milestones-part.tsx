import { useQuery } from '@tanstack/react-query';
import { milestonesQuery } from '../../api/manage.ts';
import { Badge } from '../../parts/badge.tsx';
import { Answered, NothingYet } from '../../parts/page-state.tsx';
import { dayText } from '../../text/days.ts';
import { useText } from '../../text/use-text.tsx';
import type { PartProps } from './part-props.ts';
import { UnitLinks } from './unit-links.tsx';

/** Reports that units owe by a day: who reported, who was late, who still owes it. */
export function MilestonesPart({ round, progress }: PartProps) {
  const { manage: say } = useText();
  const milestones = useQuery(milestonesQuery(round.id));
  const byCode = new Map(progress.units.map((unit) => [unit.code, unit]));
  const named = (codes: readonly string[]) =>
    codes.map((code) => ({ code, name: byCode.get(code)?.name ?? '' }));
  return (
    <Answered query={milestones}>
      {(all) =>
        all.length === 0 ? (
          <NothingYet>{say.milestones.none}</NothingYet>
        ) : (
          all.map(({ milestone, daysLeft, over, inTime, reportedLate, missing }) => (
            <section key={milestone.id} className="sheet">
              <h2>
                {milestone.title} <span className="quiet">{dayText(milestone.due)}</span>{' '}
                <Badge tone={over ? 'plain' : 'info'}>{over ? say.over : say.left(daysLeft)}</Badge>
              </h2>
              <table className="plain">
                <thead>
                  <tr>
                    <th scope="col">{say.milestones.standing}</th>
                    <th scope="col" className="number">
                      {say.milestones.count}
                    </th>
                    <th scope="col">{say.milestones.units}</th>
                  </tr>
                </thead>
                <tbody>
                  {(
                    [
                      ['missing', missing, over ? 'bad' : 'warn'],
                      ['late', reportedLate, 'warn'],
                      ['inTime', inTime, 'good'],
                    ] as const
                  ).map(([standing, codes, tone]) => (
                    <tr key={standing}>
                      <th scope="row">
                        <Badge tone={codes.length > 0 ? tone : 'plain'}>
                          {say.milestones[standing]}
                        </Badge>
                      </th>
                      <td className="number">{codes.length}</td>
                      <td>
                        <UnitLinks round={round.id} units={named(codes)} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          ))
        )
      }
    </Answered>
  );
}
