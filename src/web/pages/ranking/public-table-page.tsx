import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useSearchParams } from 'wouter';
import { rankingQuery } from '../../api/ranking.ts';
import { type Round, roundQuery } from '../../api/rounds.ts';
import { hrefs } from '../../frame/places.ts';
import type { PageProps } from '../../frame/routes.tsx';
import { Answered, NothingYet } from '../../parts/page-state.tsx';
import { useTitle } from '../../parts/use-title.ts';
import type { Me } from '../../session/use-me.ts';
import { useText } from '../../text/use-text.tsx';
import './ranking.css';
import { editionFrom, editionsOf } from './editions.ts';
import { PublicTable } from './public-table.tsx';

/** The table as it is attached to the decision and sent out: on screen as it will be on paper. */
export default function PublicTablePage({ me, at }: PageProps) {
  const round = useQuery(roundQuery(at.round ?? ''));
  useTitle(useText().ranking.paper.title(round.data?.title ?? at.round ?? ''));
  return <Answered query={round}>{(known) => <OfRound me={me} round={known} />}</Answered>;
}

function OfRound({ me, round }: { me: Me; round: Round }) {
  const { ranking: say } = useText();
  const [asked] = useSearchParams();
  const edition = editionFrom(asked.get('ban'), editionsOf(me, round));
  const ranking = useQuery({
    ...rankingQuery(round.id, edition ?? 'now'),
    enabled: edition !== undefined,
  });
  if (edition === undefined)
    return (
      <>
        <h1>{say.notPublished}</h1>
        <NothingYet>{say.notPublishedHint(round.stateLabel)}</NothingYet>
      </>
    );
  return (
    <>
      <section className="doors gap-below no-print" aria-label={say.paper.bar}>
        <Button type="primary" onClick={() => window.print()}>
          {say.paper.print}
        </Button>
        <Link className="door" href={`${hrefs.ranking(round.id)}?ban=${edition}`}>
          {say.paper.back}
        </Link>
      </section>
      <p className="no-print quiet">{say.paper.hint}</p>
      <Answered query={ranking}>{(known) => <PublicTable ranking={known} />}</Answered>
    </>
  );
}
