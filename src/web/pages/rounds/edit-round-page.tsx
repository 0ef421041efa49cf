import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { isStale } from '../../api/client.ts';
import { editRound, type RoundPlan } from '../../api/manage.ts';
import { type Round, roundQuery } from '../../api/rounds.ts';
import { hrefs } from '../../frame/places.ts';
import type { PageProps } from '../../frame/routes.tsx';
import { OnlyFor } from '../../parts/only-for.tsx';
import { Answered } from '../../parts/page-state.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { useText } from '../../text/use-text.tsx';
import { PlanForm } from './plan-form.tsx';
import { draftOf } from './round-plan.ts';

/** Changes the plan of a round that has not been opened. */
export default function EditRoundPage(props: PageProps) {
  return (
    <OnlyFor me={props.me} roles={['manager']}>
      {() => <EditRound {...props} />}
    </OnlyFor>
  );
}

function EditRound({ at }: PageProps) {
  const { roundForm: say } = useText();
  useTitle(say.editTitle);
  const id = at.round ?? '';
  const round = useQuery(roundQuery(id));
  return (
    <Answered query={round}>
      {(known) => (
        <>
          <h1>{say.editTitle}</h1>
          {known.state === 'draft' ? (
            <>
              <p>{say.setMeans}</p>
              <PlanOf known={known} />
            </>
          ) : (
            <Alert
              type="info"
              showIcon
              title={say.notDraft}
              description={<Link href={hrefs.manage(id)}>{say.toManage}</Link>}
            />
          )}
        </>
      )}
    </Answered>
  );
}

/**
 * The newest plan that is known, until somebody turns to it; from then on it is saved over the plan
 * it began from, whatever the page learns meanwhile.
 */
function PlanOf({ known }: { known: Round }) {
  const { roundForm: say } = useText();
  const queries = useQueryClient();
  const [, goTo] = useLocation();
  const [begun, begin] = useState<Round>();
  const [others, setOthers] = useState<Round>();
  const round = begun ?? known;
  /** Nothing once it is saved; else the round with the plan that somebody else made of it. */
  const saved = async (plan: RoundPlan, over: Round): Promise<Round | undefined> => {
    try {
      await editRound(over.id, { ...plan, seen: over.version });
      return undefined;
    } catch (error) {
      if (!isStale(error)) throw error;
      const now = await queries.fetchQuery({ ...roundQuery(over.id), staleTime: 0 });
      // Its units count on the version of a round too, and write over no plan.
      return samePlan(now, over) ? saved(plan, now) : now;
    }
  };
  return (
    <>
      <PlanForm
        key={round.version}
        start={draftOf(round)}
        isNew={false}
        confirm={say.save}
        onBegun={() => begin((earlier) => earlier ?? known)}
        onSave={async ({ plan }) => {
          const instead = await saved(plan, round);
          setOthers(instead);
          if (instead) return;
          await queries.invalidateQueries({ queryKey: ['rounds'] });
          goTo(hrefs.manage(round.id));
        }}
      />
      {others && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={say.stale}
          description={
            <Button
              onClick={() => {
                begin(others);
                setOthers(undefined);
              }}
            >
              {say.takeTheirs}
            </Button>
          }
        />
      )}
    </>
  );
}

function samePlan(one: Round, other: Round): boolean {
  return JSON.stringify(draftOf(one)) === JSON.stringify(draftOf(other));
}
