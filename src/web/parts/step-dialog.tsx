import './fields.css';
import { Input, Modal } from 'antd';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useText } from '../text/use-text.tsx';
import { ProblemNote } from './problem-note.tsx';

export interface StepDialogProps {
  readonly title: string;
  /** What it means, told before it is done. */
  readonly children?: ReactNode;
  /** Asks for a reason, which must be given. */
  readonly needsReason?: boolean;
  readonly confirm: string;
  readonly danger?: boolean;
  /** Cannot be done as things stand; the children say why. */
  readonly blocked?: boolean;
  readonly onConfirm: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks once more before a step that is not easily taken back; what goes wrong is told in it. */
export function StepDialog(props: StepDialogProps) {
  const { step: say, shell } = useText();
  const { title, children, needsReason, confirm, danger, blocked, onConfirm, onClose } = props;
  const id = useId();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const told = useRef<HTMLDivElement>(null);
  // A long dialog is longer than a small screen: what went wrong must not stay below its edge.
  useEffect(() => {
    if (fault !== undefined) told.current?.scrollIntoView({ block: 'center' });
  }, [fault]);
  const go = async () => {
    if (needsReason && reason.trim() === '') {
      setMissing(true);
      return;
    }
    setBusy(true);
    setFault(undefined);
    try {
      await onConfirm(reason.trim());
      onClose();
    } catch (error) {
      setFault(error);
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={title}
      okText={confirm}
      cancelText={shell.cancel}
      onOk={() => void go()}
      onCancel={onClose}
      mask={{ closable: false }}
      confirmLoading={busy}
      okButtonProps={{ danger: danger ?? false, disabled: blocked ?? false }}
    >
      {children}
      {needsReason && (
        <div className="gap-above">
          <label htmlFor={id}>
            <strong>{say.reason}</strong>
          </label>
          <Input.TextArea
            id={id}
            rows={3}
            maxLength={2000}
            value={reason}
            aria-required
            aria-invalid={missing}
            aria-describedby={`${id}-hint`}
            status={missing ? 'error' : ''}
            onChange={({ target }) => {
              setReason(target.value);
              setMissing(false);
            }}
          />
          <p id={`${id}-hint`} className={missing ? 'fault' : 'quiet tight'}>
            {missing ? say.reasonMissing : say.reasonHint}
          </p>
        </div>
      )}
      <div ref={told} className="gap-above">
        {fault !== undefined && <ProblemNote error={fault} />}
      </div>
    </Modal>
  );
}
