import { Modal } from 'antd';
import { SignInForm } from '../session/sign-in-form.tsx';
import { useText } from '../text/use-text.tsx';

/** Signing in again over the page one was working on, so that nothing on it is lost. */
export default function SessionEnded({
  username,
  onDone,
}: {
  username: string;
  onDone: () => void;
}) {
  const say = useText().shell.problems;
  return (
    <Modal
      open
      title={say.expired}
      footer={null}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
    >
      <p>{say.expiredHint}</p>
      <SignInForm username={username} onDone={onDone} />
    </Modal>
  );
}
