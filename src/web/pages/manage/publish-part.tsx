import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox } from 'antd';
import { useCallback, useState } from 'react';
import { type Grant, permit } from '../../../round/index.ts';
import { askFor, useLongWork } from '../../api/jobs.ts';
import { draftQuery, publicationQuery } from '../../api/manage.ts';
import { JobProgress } from '../../parts/job-progress.tsx';
import { Answered } from '../../parts/page-state.tsx';
import { StepDialog } from '../../parts/step-dialog.tsx';
import { useText } from '../../text/use-text.tsx';
import { changesBetween, reviewBlocks } from './compare-results.ts';
import type { PartProps } from './part-props.ts';
import { PublicationList } from './publication-list.tsx';
import { PublishObstacles } from './publish-obstacles.tsx';
import { ReviewBlocks } from './review-blocks.tsx';
import { ReviewChanges } from './review-changes.tsx';

/** Results computed, looked over against what was published before, and published. */
export function PublishPart({ me, round, progress, titles }: PartProps) {
  const { publish: say } = useText();
  const queries = useQueryClient();
  const draft = useQuery(draftQuery(round.id));
  const last = round.publications?.at(-1);
  const published = useQuery(publicationQuery(round.id, last?.number));
  const [seen, setSeen] = useState(false);
  const [asked, setAsked] = useState(false);
  const refresh = useCallback(() => {
    setSeen(false);
    void queries.invalidateQueries({ queryKey: ['rounds'] });
  }, [queries]);
  const computing = useLongWork(() => askFor.computeResults(round.id), refresh);
  const publishing = useLongWork(() => askFor.publish(round.id), refresh);
  const may = (action: 'compute-results' | 'publish') =>
    permit((me.grants ?? []) as readonly Grant[], action, { round }).allowed;
  const isPublished = round.state === 'published';
  return (
    <>
      {!isPublished && (
        <PublishObstacles
          round={round}
          units={progress.units}
          hasDraft={(draft.data?.units.length ?? 0) > 0}
        />
      )}
      {may('compute-results') && (
        <section className="sheet">
          <h2>{say.compute}</h2>
          <p>{say.computeHint}</p>
          <Button
            type={may('publish') && draft.data?.units.length ? 'default' : 'primary'}
            loading={computing.busy}
            onClick={() => computing.start()}
          >
            {say.computeNow}
          </Button>
          <JobProgress of={computing} done={say.computed} />
        </section>
      )}
      {!isPublished && (
        <Answered query={draft}>
          {({ units }) =>
            units.length > 0 && (
              <section className="sheet">
                <h2>{say.review}</h2>
                {last ? (
                  <Answered query={published}>
                    {(before) => (
                      <ReviewChanges
                        number={last.number}
                        changes={changesBetween(before.units, units)}
                        all={units.length}
                        titles={titles}
                      />
                    )}
                  </Answered>
                ) : (
                  <p>{say.first(units.length)}</p>
                )}
                <ReviewBlocks blocks={reviewBlocks(units)} round={round.id} titles={titles} />
                {may('publish') && (
                  <div className="no-print">
                    <p>
                      <Checkbox checked={seen} onChange={({ target }) => setSeen(target.checked)}>
                        {say.seen}
                      </Checkbox>
                    </p>
                    <Button
                      type="primary"
                      disabled={!seen}
                      loading={publishing.busy}
                      onClick={() => setAsked(true)}
                    >
                      {say.publishNow}
                    </Button>
                  </div>
                )}
              </section>
            )
          }
        </Answered>
      )}
      <div className="gap-below">
        <JobProgress of={publishing} done={say.published} />
      </div>
      <PublicationList round={round} />
      {asked && (
        <StepDialog
          title={say.confirmTitle(round.title)}
          confirm={say.publishNow}
          onClose={() => setAsked(false)}
          onConfirm={async () => publishing.start()}
        >
          <p className="tight">{say.confirmMeans}</p>
          {round.correcting && (
            <Alert
              type="info"
              showIcon
              className="gap-above"
              title={say.correcting(round.correcting)}
            />
          )}
        </StepDialog>
      )}
    </>
  );
}
