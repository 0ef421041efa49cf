import { CheckCircleOutlined, CloudSyncOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Outbox, Snapshot } from '../../drafts/outbox.ts';
import { useText } from '../../text/use-text.tsx';

/** Whether what was typed is saved, in one line that is always in sight. */
export function SaveState({ outbox, unsaved }: { outbox: Outbox; unsaved: Snapshot }) {
  const say = useText().unit.saving;
  const { drafts, line } = unsaved;
  const count = (kind: string) => drafts.filter(({ state }) => state.kind === kind).length;
  const pending = count('waiting') + count('saving');
  const notes = [
    count('conflict') > 0 ? say.conflicts(count('conflict')) : undefined,
    count('refused') > 0 ? say.refused(count('refused')) : undefined,
  ].filter((note) => note !== undefined);
  return (
    <div className="save-state" role="status">
      {pending === 0 && notes.length === 0 && (
        <span className="ok">
          <CheckCircleOutlined /> {say.saved}
        </span>
      )}
      {pending > 0 && line === 'up' && (
        <span>
          <CloudSyncOutlined /> {say.waiting(pending)}
        </span>
      )}
      {pending > 0 && line !== 'up' && (
        <span className="warn">
          <WarningOutlined /> {line === 'down' ? say.down(pending) : say.signedOut(pending)}{' '}
          <Button size="small" onClick={() => void outbox.flush()}>
            {say.sendNow}
          </Button>
        </span>
      )}
      {notes.map((note) => (
        <span key={note} className="warn">
          <WarningOutlined /> {note}
        </span>
      ))}
    </div>
  );
}
