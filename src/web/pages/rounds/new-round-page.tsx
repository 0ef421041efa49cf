import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { civilDate } from '../../../round/index.ts';
import { createRound } from '../../api/manage.ts';
import { hrefs } from '../../frame/places.ts';
import type { PageProps } from '../../frame/routes.tsx';
import { OnlyFor } from '../../parts/only-for.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { useText } from '../../text/use-text.tsx';
import { PlanForm } from './plan-form.tsx';
import { blankPlan } from './round-plan.ts';

/** Makes a round in draft; choosing its units comes next. */
export default function NewRoundPage({ me }: PageProps) {
  return (
    <OnlyFor me={me} roles={['manager']}>
      {() => <NewRound />}
    </OnlyFor>
  );
}

function NewRound() {
  const { roundForm: say } = useText();
  useTitle(say.newTitle);
  const queries = useQueryClient();
  const [, goTo] = useLocation();
  const [start] = useState(() => blankPlan(Number(civilDate(new Date()).slice(0, 4))));
  return (
    <>
      <h1>{say.newTitle}</h1>
      <PlanForm
        start={start}
        isNew
        confirm={say.create}
        onSave={async ({ id, plan }) => {
          await createRound({ id, ...plan });
          await queries.invalidateQueries({ queryKey: ['rounds'] });
          goTo(hrefs.participants(id));
        }}
      />
    </>
  );
}
