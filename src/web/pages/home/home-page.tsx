import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link } from 'wouter';
import { type Round, roundsQuery } from '../../api/rounds.ts';
import { hrefs } from '../../frame/places.ts';
import { Badge } from '../../parts/badge.tsx';
import { Answered, NothingYet } from '../../parts/page-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import { UnitStateBadge } from '../../parts/unit-state-badge.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { holds, type Me } from '../../session/use-me.ts';
import { dayText } from '../../text/days.ts';
import { useText } from '../../text/use-text.tsx';

/** What waits for whoever is signed in: each round with what they can do in it. */
export function HomePage({ me }: { me: Me }) {
  const { home: say } = useText();
  useTitle(say.title);
  const rounds = useQuery(roundsQuery());
  const grants = me.grants ?? [];
  return (
    <>
      <h1>{say.greeting(me.name ?? '')}</h1>
      {grants.length === 0 && <Alert type="warning" showIcon title={say.noRole} />}
      <p>
        {say.roles}:{' '}
        {grants.map(({ label, unit }) => (
          <Badge key={`${label} ${unit}`}>{unit ? `${label} · ${unit}` : label}</Badge>
        ))}
      </p>
      <Answered query={rounds}>
        {(all) =>
          all.length === 0 ? (
            <NothingYet>{say.none}</NothingYet>
          ) : (
            all.map((round) => <RoundCard key={round.id} round={round} me={me} />)
          )
        }
      </Answered>
    </>
  );
}

function RoundCard({ round, me }: { round: Round; me: Me }) {
  const { home: say, shell } = useText();
  const until = deadlineOf(round);
  return (
    <Panel
      className="gap-below"
      title={round.title}
      extra={<Badge tone="info">{round.stateLabel}</Badge>}
    >
      {round.notice && <Alert type="warning" showIcon title={round.notice} className="gap-below" />}
      <p>
        {say.year(round.year)}
        {until && (
          <>
            {' · '}
            {say.until}: <strong>{dayText(until)}</strong>
          </>
        )}
      </p>
      {(round.own ?? []).map((unit) => (
        <div key={unit.code} className="task">
          <strong>{say.ownUnit(unit.name)}</strong>{' '}
          <UnitStateBadge state={unit.state} label={unit.stateLabel} />
          {unit.state === 'returned' && unit.reason && (
            <Alert type="warning" title={say.returned(unit.reason)} />
          )}
          <div className="doors">
            <Door href={hrefs.selfAssessment(round.id, unit.code)}>{say.selfAssessment}</Door>
            <Door href={hrefs.result(round.id, unit.code)}>{say.seeResult}</Door>
          </div>
        </div>
      ))}
      <div className="doors">
        {holds(me, 'appraiser') && <Door href={hrefs.appraise(round.id)}>{say.appraise}</Door>}
        {holds(me, 'council-member') && <Door href={hrefs.appraise(round.id)}>{say.decide}</Door>}
        {holds(me, 'manager') && <Door href={hrefs.manage(round.id)}>{say.manage}</Door>}
        {holds(me, 'manager', 'council-member', 'auditor') && (
          <Door href={hrefs.ranking(round.id)}>{say.ranking}</Door>
        )}
        {(round.publications ?? []).length > 0 &&
          !holds(me, 'manager', 'council-member', 'auditor') && (
            <Door href={hrefs.ranking(round.id)}>{shell.places.ranking}</Door>
          )}
      </div>
    </Panel>
  );
}

function Door({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} className="door">
      {children}
    </Link>
  );
}

function deadlineOf({ state, days }: Round): string | undefined {
  switch (state) {
    case 'self-assessment':
      return days.selfAssessmentUntil;
    case 'appraisal':
      return days.appraisalUntil;
    case 'explanation':
      return days.explanationUntil;
    case 'second-appraisal':
      return days.secondAppraisalUntil;
    default:
      return undefined;
  }
}
