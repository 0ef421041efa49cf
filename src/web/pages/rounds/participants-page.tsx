import '../../parts/fields.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link } from 'wouter';
import { registerQuery } from '../../api/register.ts';
import { progressQuery } from '../../api/rounds.ts';
import { setOutlineQuery } from '../../api/set-outline.ts';
import { hrefs } from '../../frame/places.ts';
import type { PageProps } from '../../frame/routes.tsx';
import { OnlyFor } from '../../parts/only-for.tsx';
import { Answered, NothingYet } from '../../parts/page-state.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { useText } from '../../text/use-text.tsx';
import { ParticipantChoice } from './participant-choice.tsx';

/** Which units of the register take part in a round that has not been opened. */
export default function ParticipantsPage(props: PageProps) {
  return (
    <OnlyFor me={props.me} roles={['manager']}>
      {() => <Participants {...props} />}
    </OnlyFor>
  );
}

function Participants({ at }: PageProps) {
  const { participants: say, roundForm } = useText();
  useTitle(say.title);
  const id = at.round ?? '';
  const progress = useQuery(progressQuery(id));
  const register = useQuery(registerQuery());
  // A choice that was begun stays on screen when a colleague gives the round another set.
  const set = useQuery({
    ...setOutlineQuery(progress.data?.round.set),
    placeholderData: keepPreviousData,
  });
  return (
    <Answered query={progress}>
      {(now) => (
        <>
          <h1>{say.title}</h1>
          <p>
            <Link href={hrefs.manage(id)}>{now.round.title}</Link>
          </p>
          {now.round.state !== 'draft' ? (
            <Alert type="info" showIcon title={roundForm.notDraft} />
          ) : (
            <Answered query={register}>
              {(units) =>
                units.length === 0 ? (
                  <NothingYet>
                    {say.noRegister} <Link href={hrefs.units}>{say.toRegister}</Link>
                  </NothingYet>
                ) : (
                  <Answered query={set}>
                    {(rules) => <ParticipantChoice progress={now} set={rules} register={units} />}
                  </Answered>
                )
              }
            </Answered>
          )}
        </>
      )}
    </Answered>
  );
}
