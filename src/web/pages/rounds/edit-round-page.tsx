import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link, useLocation } from 'wouter';
import { editRound } from '../../api/manage.ts';
import { roundQuery } from '../../api/rounds.ts';
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
  const queries = useQueryClient();
  const [, goTo] = useLocation();
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
              <PlanForm
                key={known.version}
                start={draftOf(known)}
                isNew={false}
                confirm={say.save}
                onSave={async ({ plan }) => {
                  await editRound(id, { ...plan, seen: known.version });
                  await queries.invalidateQueries({ queryKey: ['rounds'] });
                  goTo(hrefs.manage(id));
                }}
              />
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
