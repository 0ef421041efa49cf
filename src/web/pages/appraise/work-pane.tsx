import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Deciding, DecisionValue } from '../../api/appraisal.ts';
import { isStale, type Refusal, type Schemas } from '../../api/client.ts';
import { useNotice } from '../../parts/notice.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { UnitStateBadge } from '../../parts/unit-state-badge.tsx';
import { useKeys } from '../../parts/use-keys.ts';
import type { Core } from '../../scoring/use-core.ts';
import { useText } from '../../text/use-text.tsx';
import { AnswerCard } from './answer-card.tsx';
import { AskForm } from './ask-form.tsx';
import { ChangeForm } from './change-form.tsx';
import { choicesFor, criterionOf, groupOf, may, mayDecide } from './deciding.ts';
import { DecisionBar, Key } from './decision-bar.tsx';
import { DecisionCard } from './decision-card.tsx';
import { DocumentsPane } from './documents-pane.tsx';
import { keyOf } from './keys.ts';
import { RegulationCard } from './regulation-card.tsx';
import { ScoresCard } from './scores-card.tsx';
import { StaleNote } from './stale-note.tsx';
import { StandingBadge } from './standing-badge.tsx';
import type { Task } from './task.ts';
import { TaskQuestions } from './task-questions.tsx';
import { useDecide } from './use-decide.ts';
import { WarningList } from './warning-list.tsx';

interface Props {
  readonly me: Schemas['Me'];
  readonly round: Schemas['Round'];
  readonly core: Core;
  readonly task: Task;
  /** Where it stands in the list, from 1, and how long that is. */
  readonly position: readonly [number, number];
  readonly earlier: (() => void) | undefined;
  readonly later: (() => void) | undefined;
  /** Told once a decision is saved. */
  onDecided(): void;
  /** Told when one could not be saved: the task stays, whatever the list says meanwhile. */
  onFault(): void;
}

/** The change is written over the version that stood when its dialog opened, whatever comes meanwhile. */
type Opened = { readonly dialog: 'ask' } | { readonly dialog: 'change'; readonly seen: number };

interface Fault {
  readonly error: unknown;
  readonly mine: Deciding;
}

/** One task, drawn anew for each: what the regulation says, what the unit handed in, and the decision. */
export function WorkPane(props: Props) {
  const { me, round, core, task, position, earlier, later, onDecided, onFault } = props;
  const { set } = core;
  const say = useText().appraise;
  const message = useNotice();
  const [open, setOpen] = useState<Opened>();
  const [fault, setFault] = useState<Fault>();
  const decide = useDecide();
  const criterion = criterionOf(set, task.criterion);
  const choices = choicesFor(round, task, criterion);
  const permit = mayDecide(me, round, set, task);
  const group = groupOf(set, task.criterion);
  const mayAsk = may(me, round, task.unit, 'ask-unit', group).allowed;
  const heading = useHeadingInFocus();

  const busy = useRef(false);
  const save = async (mine: Deciding) => {
    // The second press of a double click comes before anything is drawn anew.
    if (busy.current) return;
    busy.current = true;
    setFault(undefined);
    try {
      await decide.mutateAsync(mine);
      setOpen(undefined);
      message.success(say.saved(wordFor(mine.value), mine.unit, mine.criterion));
      if (mine.value) onDecided();
    } catch (error) {
      onFault();
      if (isStale(error)) setOpen(undefined);
      setFault({ error, mine });
    } finally {
      busy.current = false;
    }
  };
  const standing = choices.standing?.version ?? 0;
  const decideOn = (value: DecisionValue | null, seen = standing) =>
    save({ round: round.id, unit: task.unit.code, criterion: task.criterion, value, seen });
  const change = () => setOpen({ dialog: 'change', seen: standing });
  const ask = () => setOpen({ dialog: 'ask' });
  const wordFor = (value: DecisionValue | null) => {
    if (!value) return say.takenBack;
    return value.accept === undefined ? say.changed : say.accepted;
  };
  const when = (allowed: unknown, work: () => void) => (allowed ? work : undefined);
  useKeys({
    [keyOf('accept')]: when(permit.allowed && choices.accept, () => {
      if (choices.accept) void decideOn(choices.accept);
    }),
    [keyOf('keepFirst')]: when(permit.allowed && choices.keepFirst, () => {
      if (choices.keepFirst) void decideOn(choices.keepFirst);
    }),
    [keyOf('change')]: when(permit.allowed, change),
    [keyOf('ask')]: when(mayAsk, ask),
    [keyOf('later')]: later,
    [keyOf('earlier')]: earlier,
    arrowright: later,
    arrowleft: earlier,
  });

  return (
    <article className="pane" aria-labelledby="task">
      <header className="pane-head">
        <div className="grow">
          <h2 id="task" className="tight" tabIndex={-1} ref={heading}>
            {task.criterion}. {task.title}
          </h2>
          <p className="tight">
            <strong>{task.unit.code}</strong> · {task.unit.name}{' '}
            <UnitStateBadge state={task.unit.state} label={task.unit.stateLabel} />{' '}
            <StandingBadge standing={task.standing} />
          </p>
        </div>
        <div className="steps">
          <Button
            icon={<LeftOutlined />}
            aria-label={say.earlier}
            title={say.earlier}
            disabled={!earlier}
            onClick={earlier}
          >
            <Key name="earlier" />
          </Button>
          <span className="quiet nowrap">{say.position(...position)}</span>
          <Button
            icon={<RightOutlined />}
            iconPlacement="end"
            aria-label={say.later}
            title={say.later}
            disabled={!later}
            onClick={later}
          >
            <Key name="later" />
          </Button>
        </div>
      </header>
      <div className="pane-body">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
        <section className="pane-column" aria-label={say.handedIn} tabIndex={0}>
          {fault && isStale(fault.error) && (
            <StaleNote
              refusal={fault.error as Refusal}
              mine={fault.mine}
              part={choices.part}
              criterion={criterion}
              onKeep={() => setFault(undefined)}
              onSave={(again) => void save(again)}
            />
          )}
          {fault && !isStale(fault.error) && !open && <ProblemNote error={fault.error} />}
          <WarningList round={round.id} set={set} task={task} />
          <AnswerCard task={task} criterion={criterion} />
          <TaskQuestions
            round={round.id}
            task={task}
            mayClose={may(me, round, task.unit, 'close-question', group).allowed}
          />
          <ScoresCard task={task} />
          <DecisionCard task={task} criterion={criterion} />
          <RegulationCard set={set} criterion={criterion} />
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
        <section className="pane-column" aria-label={say.documents} tabIndex={0}>
          <DocumentsPane round={round.id} set={set} task={task} />
        </section>
      </div>
      <DecisionBar
        choices={choices}
        permit={permit}
        mayAsk={mayAsk}
        busy={decide.isPending}
        onDecide={(value) => void decideOn(value)}
        onChange={change}
        onAsk={ask}
      />
      {open?.dialog === 'change' && (
        <ChangeForm
          round={round.id}
          core={core}
          task={task}
          part={choices.part}
          criterion={criterion}
          busy={decide.isPending}
          error={fault?.error}
          onSave={(value) => void decideOn(value, open.seen)}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open?.dialog === 'ask' && (
        <AskForm round={round.id} task={task} onClose={() => setOpen(undefined)} />
      )}
    </article>
  );
}

/** Whoever loses their place because it went away with the last task finds it at the new one’s name. */
function useHeadingInFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const at = document.activeElement;
    if (!at || at === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
