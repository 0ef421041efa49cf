import { useQuery } from '@tanstack/react-query';
import type { Problem } from '../../api/client.ts';
import { namesQuery } from '../../api/names.ts';
import type { Draft, Written } from '../../drafts/draft.ts';
import type { Outbox } from '../../drafts/outbox.ts';
import { Alert } from '../../parts/alert.tsx';
import { Button } from '../../parts/button.tsx';
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
  const { part, key } = draft;
  if (state.kind === 'refused') {
    return <RefusedNote problem={state.problem} onDrop={() => void outbox.drop(part, key)} />;
  }
  if (state.kind !== 'conflict') return null;
  const name = current ? (names.data?.get(current.changedBy) ?? '…') : '';
  return (
    <Alert
      type="warning"
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

/** Why a piece cannot be saved as it is: it stands beside the very fields, so it names no place. */
function RefusedNote({ problem, onDrop }: { problem: Problem; onDrop: () => void }) {
  const say = useText().unit.conflict;
  const { title, detail, faults = [] } = problem;
  const told = faults.map(({ what, remedy }) => `${what} ${remedy}`);
  return (
    <Alert
      type="error"
      className="gap-below"
      title={told.length > 0 ? say.refused : title}
      description={
        <>
          {told.length === 0 && <p className="tight">{detail}</p>}
          {told.map((sentence) => (
            <p className="tight" key={sentence}>
              {sentence}
            </p>
          ))}
          <div className="doors">
            <Button onClick={onDrop}>{say.drop}</Button>
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
