import { Alert } from 'antd';
import type { Ranking } from '../../api/ranking.ts';
import type { Round } from '../../api/rounds.ts';
import { Notices } from '../../parts/set-notices.tsx';
import { dayText } from '../../text/days.ts';
import { useText } from '../../text/use-text.tsx';

/** What a reader must know before the first figure: what is illustrative, and whether it is published. */
export function EditionNotes({ round, ranking }: { round: Round; ranking: Ranking }) {
  const say = useText().ranking;
  const { publication, basis, set } = ranking;
  return (
    <>
      <Notices illustrative={set.illustrative} ofSet={set.notice} ofRound={ranking.round.notice} />
      {publication ? (
        <p>
          {say.publishedNote(publication.number, dayText(publication.publishedAt))}
          {publication.corrects !== undefined && (
            <>
              <br />
              {say.corrects(publication.corrects, publication.reason ?? '')}
            </>
          )}
          {round.state !== 'published' && (
            <>
              <br />
              {say.correcting}
            </>
          )}
        </p>
      ) : (
        <Alert
          className="gap-below"
          type="info"
          showIcon
          title={say.nowNote}
          description={basis === 'self' ? say.selfNote : undefined}
        />
      )}
    </>
  );
}
