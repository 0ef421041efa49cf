import { QuestionCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { amountText } from '../../text/amounts.ts';
import { useText } from '../../text/use-text.tsx';
import { StandingBadge } from './standing-badge.tsx';
import { type Task, taskKey } from './task.ts';
import type { Mode } from './use-place.ts';

interface Props {
  readonly mode: Mode;
  readonly tasks: readonly Task[];
  readonly current: string | undefined;
  onOpen(task: Task): void;
}

/** The queue: what each task is, how it stands, its own score. Arrows go up and down in it. */
export function TaskList({ mode, tasks, current, onOpen }: Props) {
  const say = useText().appraise;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const open = list.current?.querySelector(`[data-task="${CSS.escape(current ?? '')}"]`);
    open?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    buttons[at + step]?.focus();
  };
  if (tasks.length === 0) return <p className="quiet">{say.nothingFits}</p>;
  return (
    <ul className="task-list" ref={list} aria-label={say.list} onKeyDown={onKeyDown}>
      {tasks.map((task) => (
        <li key={taskKey(task)}>
          <TaskButton
            mode={mode}
            task={task}
            isOpen={taskKey(task) === current}
            onOpen={() => onOpen(task)}
          />
        </li>
      ))}
    </ul>
  );
}

function TaskButton({
  mode,
  task,
  isOpen,
  onOpen,
}: {
  readonly mode: Mode;
  readonly task: Task;
  readonly isOpen: boolean;
  onOpen(): void;
}) {
  const say = useText().appraise;
  const { unit, criterion, title, standing, warnings, questions, lines } = task;
  const open = questions.filter(({ state }) => state !== 'closed').length;
  return (
    <button
      type="button"
      data-task={taskKey(task)}
      aria-current={isOpen ? 'true' : undefined}
      onClick={onOpen}
    >
      <span className="task-name">
        <strong>{mode === 'unit' ? criterion : unit.code}</strong>{' '}
        {mode === 'unit' ? title : unit.name}
      </span>
      <span className="task-marks">
        <StandingBadge standing={standing} />
        {warnings.length > 0 && (
          <span className="mark warn" title={say.warned(warnings.length)}>
            <WarningOutlined aria-hidden /> {warnings.length}
            <span className="hidden">{say.warned(warnings.length)}</span>
          </span>
        )}
        {open > 0 && (
          <span className="mark info" title={say.askedCount(open)}>
            <QuestionCircleOutlined aria-hidden /> {open}
            <span className="hidden">{say.askedCount(open)}</span>
          </span>
        )}
        <span className="grow" />
        {lines.self && <span className="number">{amountText(lines.self.points)}</span>}
      </span>
    </button>
  );
}
