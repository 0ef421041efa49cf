import { useQuery } from '@tanstack/react-query';
import { Result } from 'antd';
import { Link, useSearchParams } from 'wouter';
import { rankingQuery } from '../../api/ranking.ts';
import { type Round, roundQuery } from '../../api/rounds.ts';
import { hrefs } from '../../frame/places.ts';
import type { PageProps } from '../../frame/routes.tsx';
import { Answered } from '../../parts/page-state.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { holds, type Me } from '../../session/use-me.ts';
import { useText } from '../../text/use-text.tsx';
import './ranking.css';
import { editionFrom, editionsOf } from './editions.ts';
import { Overview } from './overview.tsx';

/** A round at a glance: for the council while it decides, for everybody once it is published. */
export default function RankingPage({ me, at }: PageProps) {
  const round = useQuery(roundQuery(at.round ?? ''));
  useTitle(useText().ranking.title(round.data?.title ?? at.round ?? ''));
  return <Answered query={round}>{(known) => <OfRound me={me} round={known} />}</Answered>;
}

function OfRound({ me, round }: { me: Me; round: Round }) {
  const [asked] = useSearchParams();
  const editions = editionsOf(me, round);
  const edition = editionFrom(asked.get('ban'), editions);
  const ranking = useQuery({
    ...rankingQuery(round.id, edition ?? 'now'),
    enabled: edition !== undefined,
  });
  if (edition === undefined) return <NotPublished me={me} round={round} />;
  return (
    <Answered query={ranking}>
      {(known) => <Overview me={me} round={round} ranking={known} {...{ edition, editions }} />}
    </Answered>
  );
}

/** Why there is nothing to see yet, and when there will be. */
function NotPublished({ me, round }: { me: Me; round: Round }) {
  const { ranking: say, shell, home } = useText();
  return (
    <Result
      status="info"
      title={<h1>{say.notPublished}</h1>}
      subTitle={
        <>
          {round.title}
          <br />
          {say.notPublishedHint(round.stateLabel)}
          {holds(me, 'manager', 'appraiser', 'council-member', 'auditor') && (
            <>
              <br />
              {say.notYetRanked}
            </>
          )}
        </>
      }
      extra={[
        ...(round.own ?? []).map(({ code }) => (
          <Link key={code} href={hrefs.result(round.id, code)} className="door">
            {home.seeResult}
          </Link>
        )),
        <Link key="home" href={hrefs.home} className="door">
          {shell.places.home}
        </Link>,
      ]}
    />
  );
}
