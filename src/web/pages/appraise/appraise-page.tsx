import './appraise.css';
import { MenuUnfoldOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { progressQuery, type Round, roundQuery } from '../../api/rounds.ts';
import type { PageProps } from '../../frame/routes.tsx';
import { IllustrativeMark } from '../../parts/illustrative-mark.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { Answered, NothingYet } from '../../parts/page-state.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useKeys } from '../../parts/use-keys.ts';
import { useTitle } from '../../parts/use-title.ts';
import { Waiting } from '../../parts/waiting.tsx';
import { type Core, useCore } from '../../scoring/use-core.ts';
import { holds, type Me } from '../../session/use-me.ts';
import { useText } from '../../text/use-text.tsx';
import { Key } from './decision-bar.tsx';
import { keyOf } from './keys.ts';
import { KeysHelp } from './keys-help.tsx';
import { QueueChoice, QueueFilter } from './queue-head.tsx';
import { beside, fits, nextWaiting, type Task, taskKey } from './task.ts';
import { TaskList } from './task-list.tsx';
import { UnitSteps } from './unit-steps.tsx';
import { type Mode, type Place, usePlace } from './use-place.ts';
import { useTasks } from './use-tasks.ts';
import { WorkPane } from './work-pane.tsx';

/** The work of those who judge a round: a queue, and one task of it at a time. */
export default function AppraisePage({ me, at }: PageProps) {
  const say = useText().appraise;
  const round = useQuery(roundQuery(at.round ?? ''));
  const isCouncil = !holds(me, 'appraiser', 'manager') && holds(me, 'council-member');
  const title = isCouncil ? say.councilTitle : say.title;
  useTitle(title);
  return (
    <Answered query={round}>{(known) => <WithCore me={me} round={known} title={title} />}</Answered>
  );
}

interface OfRound {
  readonly me: Me;
  readonly round: Round;
  readonly title: string;
}

function WithCore(of: OfRound) {
  const core = useCore(of.round.set);
  return <Answered query={core}>{(known) => <Work {...of} core={known} />}</Answered>;
}

function Work({ me, round, title, core }: OfRound & { readonly core: Core }) {
  const say = useText().appraise;
  const [place, go] = usePlace();
  const [isHelpOpen, setHelp] = useState(false);
  const [isListOpen, setList] = useState(false);
  const message = useNotice();
  const { tasks, error, again } = useTasks(round.id, place);
  const shown = (tasks ?? []).filter((task) => fits(place.filter, task));
  const current = tasks && currentOf(tasks, shown, place);
  const key = current ? taskKey(current) : '';
  const open = (task: Task | undefined) => {
    if (task) go({ unit: task.unit.code, criterion: task.criterion });
  };
  const step = (by: 1 | -1) => {
    const other = current && beside(shown, key, by);
    return other ? () => open(other) : undefined;
  };
  const toWaiting = () => {
    const next = nextWaiting(shown, key);
    if (next) open(next);
    // Nothing ever waits for the council, so nothing is done either.
    else if (round.state !== 'council') message.info(say.allDone);
  };
  useKeys({
    [keyOf('waiting')]: current && toWaiting,
    [keyOf('help')]: () => setHelp(true),
  });
  const chosen = place.mode === 'unit' ? place.unit : place.criterion;
  const position = [shown.findIndex((task) => taskKey(task) === key) + 1, shown.length] as const;
  const list = tasks && (
    <>
      <QueueFilter tasks={tasks} filter={place.filter} onChange={(filter) => go({ filter })} />
      <TaskList
        mode={place.mode}
        tasks={shown}
        current={key}
        onOpen={(task) => {
          open(task);
          setList(false);
        }}
      />
    </>
  );
  return (
    <div className="appraise">
      <div className="appraise-head">
        <h1 className="tight">
          {title} <span className="of-round">· {round.title}</span>{' '}
          <IllustrativeMark set={core.set} notice={round.notice} />
        </h1>
        <QueueChoice round={round.id} place={place} go={go} />
        {place.mode === 'unit' && tasks && <UnitSteps me={me} round={round} tasks={tasks} />}
        <Button
          className="only-wide"
          type="text"
          icon={<QuestionCircleOutlined aria-hidden />}
          onClick={() => setHelp(true)}
        >
          {say.keys.open} <Key name="help" />
        </Button>
        {tasks && (
          <Button
            className="only-narrow"
            icon={<MenuUnfoldOutlined aria-hidden />}
            onClick={() => setList(true)}
          >
            {say.openList(...position)}
          </Button>
        )}
      </div>
      {error ? <ProblemNote error={error} onRetry={again} /> : null}
      {!chosen && <NothingChosen round={round.id} mode={place.mode} />}
      {chosen && !tasks && !error && <Waiting />}
      {tasks && (
        <div className="appraise-body">
          <aside className="queue only-wide" aria-label={say.list}>
            {list}
          </aside>
          {current && (
            <WorkPane
              key={key}
              me={me}
              round={round}
              core={core}
              task={current}
              position={position}
              earlier={step(-1)}
              later={step(1)}
              onDecided={toWaiting}
              onFault={() => open(current)}
            />
          )}
        </div>
      )}
      <Drawer
        rootClassName="appraise-dialog"
        open={isListOpen}
        onClose={() => setList(false)}
        placement="left"
        size={340}
        title={say.list}
      >
        {list}
      </Drawer>
      {isHelpOpen && <KeysHelp onClose={() => setHelp(false)} />}
    </div>
  );
}

/** The task the address names; else the first that waits, or simply the first. */
function currentOf(
  tasks: readonly Task[],
  shown: readonly Task[],
  { unit, criterion }: Place,
): Task | undefined {
  return (
    tasks.find((task) => task.unit.code === unit && task.criterion === criterion) ??
    shown.find(({ standing }) => standing === 'waiting') ??
    shown[0]
  );
}

/** What to do first, or that there is nothing to do. */
function NothingChosen({ round, mode }: { round: string; mode: Mode }) {
  const say = useText().appraise;
  const assigned = useQuery(progressQuery(round)).data?.units;
  if (assigned?.length === 0) return <NothingYet>{say.nothingAssigned}</NothingYet>;
  return <NothingYet>{mode === 'unit' ? say.chooseUnit : say.chooseCriterion}</NothingYet>;
}
