import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Progress, Select } from 'antd';
import { useState } from 'react';
import { Refusal } from '../../../api/client.ts';
import { type Round as RoundOfAll, roundsQuery } from '../../../api/rounds.ts';
import { Answered, NothingYet } from '../../../parts/page-state.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { useText } from '../../../text/use-text.tsx';
import type { Draft } from '../editing/use-draft.ts';
import { TrialReport } from './trial-report.tsx';
import { useTrial } from './use-trial.ts';

type Basis = 'self' | 'final';

/** Scores a round that has data by the draft, and shows what would be different. */
export default function Trial({ draft }: { draft: Draft }) {
  const say = useText().sets.trial;
  const rounds = useQuery(roundsQuery());
  return (
    <>
      <p>{say.intro}</p>
      <Answered query={rounds}>
        {(all) => {
          const tried = all.filter(({ state }) => state !== 'draft');
          if (tried.length === 0) return <NothingYet>{say.noRounds}</NothingYet>;
          return <TrialOf draft={draft} rounds={tried.toSorted(byUse)} />;
        }}
      </Answered>
    </>
  );
}

type Round = Pick<RoundOfAll, 'id' | 'title' | 'state' | 'year'>;

/** A round whose units have handed in says more than one they are still filling in. */
function byUse(one: Round, other: Round): number {
  const isOpen = ({ state }: Round) => Number(state === 'self-assessment');
  return isOpen(one) - isOpen(other) || other.year - one.year;
}

function TrialOf({ draft, rounds }: { readonly draft: Draft; readonly rounds: readonly Round[] }) {
  const say = useText().sets.trial;
  const [round, setRound] = useState(rounds[0]?.id ?? '');
  const [basis, setBasis] = useState<Basis>('final');
  const [keepShares, setKeepShares] = useState(false);
  const trial = useTrial();
  const { text, read, isReading } = draft;
  const isSound = read.set !== undefined && !isReading;
  return (
    <>
      <div className="set-tools">
        <div className="grow">
          <label htmlFor="trial-round">{say.round}</label>
          <Select
            id="trial-round"
            value={round}
            onChange={setRound}
            options={rounds.map(({ id, title }) => ({ value: id, label: title }))}
            style={{ width: '100%' }}
          />
        </div>
        <div>
          <label htmlFor="trial-basis">{say.basis}</label>
          <Select
            id="trial-basis"
            value={basis}
            onChange={setBasis}
            options={(['final', 'self'] as const).map((value) => ({
              value,
              label: say.bases[value],
            }))}
            style={{ minWidth: '12rem' }}
          />
        </div>
        <Checkbox checked={keepShares} onChange={({ target }) => setKeepShares(target.checked)}>
          {say.keepShares}
        </Checkbox>
        <Button
          type="primary"
          disabled={!isSound || trial.isRunning}
          onClick={() => trial.run({ round, text, basis, keepShares })}
        >
          {say.run}
        </Button>
      </div>
      {!isSound && !isReading && <Alert type="warning" showIcon title={say.faulty} />}
      {trial.isRunning && <Running done={trial.job?.done ?? 0} total={trial.job?.total ?? 0} />}
      {trial.error && <ProblemNote error={trial.error} />}
      {trial.problem && <ProblemNote error={new Refusal(trial.problem as Refusal['problem'])} />}
      {trial.result && (
        <>
          {trial.asked?.text !== text && (
            <Alert type="info" showIcon title={say.outdated} className="gap-below" />
          )}
          <TrialReport trial={trial.result} />
        </>
      )}
    </>
  );
}

function Running({ done, total }: { done: number; total: number }) {
  const say = useText().sets.trial;
  const label = total === 0 ? say.waiting : say.running(done, total);
  return (
    <div role="status">
      <Progress percent={total === 0 ? 0 : Math.round((done / total) * 100)} aria-label={label} />
      <p>{label}</p>
    </div>
  );
}
