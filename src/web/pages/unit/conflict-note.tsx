import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { Refusal } from '../../api/client.ts';
import { namesQuery } from '../../api/names.ts';
import type { Draft, Written } from '../../drafts/draft.ts';
import type { Outbox } from '../../drafts/outbox.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { timeText } from '../../text/days.ts';
import { useText } from '../../text/use-text.tsx';

interface ConflictNoteProps {
  readonly draft: Draft | undefined;
  readonly outbox: Outbox;
  /** How a value reads, line by line. */
  readonly show: (value: Written | null | undefined) => readonly string[];
}

/** A colleague saved meanwhile: both are shown, and the person chooses. Or why it cannot be saved. */
export function ConflictNote({ draft, outbox, show }: ConflictNoteProps) {
  const say = useText().unit.conflict;
  const state = draft?.state;
  const current = state?.kind === 'conflict' ? state.current : null;
  const names = useQuery(namesQuery(current ? [current.changedBy] : []));
  if (!draft || !state) return null;
  if (state.kind === 'refused') return <ProblemNote error={new Refusal(state.problem)} />;
  if (state.kind !== 'conflict') return null;
  const { part, key } = draft;
  const name = current ? (names.data?.get(current.changedBy) ?? '…') : '';
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="gap-below"
      title={say.title}
      description={
        <>
          <p>{current ? say.by(name, timeText(current.changedAt)) : say.removed}</p>
          <div className="two">
            <Side title={say.mine} lines={show(draft.value)} />
            <Side title={say.theirs} lines={show(current?.value)} />
          </div>
          <div className="doors">
            <Button type="primary" onClick={() => outbox.settle(part, key, 'mine')}>
              {say.keepMine}
            </Button>
            <Button onClick={() => outbox.settle(part, key, 'theirs')}>{say.takeTheirs}</Button>
          </div>
        </>
      }
    />
  );
}

function Side({ title, lines }: { title: string; lines: readonly string[] }) {
  const say = useText().shell;
  return (
    <div>
      <strong>{title}</strong>
      <ul>
        {lines.length === 0 && <li>{say.none}</li>}
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
