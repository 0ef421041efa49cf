import { Alert, Button } from 'antd';
import { useText } from '../../../text/use-text.tsx';
import type { Draft } from './use-draft.ts';

/** The same draft was changed in another window: somebody has to say which text goes on. */
export function ElsewhereNote({ draft: { elsewhere, settle } }: { draft: Draft }) {
  const say = useText().sets.edit.elsewhere;
  if (elsewhere === undefined) return null;
  return (
    <Alert
      type="error"
      role="alert"
      showIcon
      className="gap-below"
      title={say.title}
      description={
        <>
          <p>{say.what}</p>
          <p className="set-actions tight">
            <Button onClick={() => settle('elsewhere')}>{say.take}</Button>
            <Button onClick={() => settle('here')}>{say.keep}</Button>
          </p>
        </>
      }
    />
  );
}
