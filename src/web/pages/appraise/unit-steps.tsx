import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { appraisalKeys, moveUnit, type UnitMove } from '../../api/appraisal.ts';
import type { Schemas } from '../../api/client.ts';
import { progressQuery } from '../../api/rounds.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useText } from '../../text/use-text.tsx';
import { may } from './deciding.ts';
import type { Task } from './task.ts';

interface Props {
  readonly me: Schemas['Me'];
  readonly round: Schemas['Round'];
  readonly tasks: readonly Task[];
}

/** The steps of the unit as a whole that are possible now: to finish, to send back, to open again. */
export function UnitSteps({ me, round, tasks }: Props) {
  const say = useText().appraise.steps;
  const [move, setMove] = useState<UnitMove>();
  const unit = tasks[0]?.unit;
  if (!unit) return null;
  const finishing =
    round.state === 'second-appraisal' ? 'finish-second-appraisal' : 'finish-appraisal';
  return (
    <div className="unit-steps">
      {may(me, round, unit, finishing).allowed && (
        <Button onClick={() => setMove('finish-appraisal')}>{say.finish}</Button>
      )}
      {may(me, round, unit, 'return').allowed && (
        <Button onClick={() => setMove('return')}>{say.return}</Button>
      )}
      {may(me, round, unit, 'reopen-unit-appraisal').allowed && (
        <Button onClick={() => setMove('reopen-unit-appraisal')}>{say.reopen}</Button>
      )}
      {move && (
        <StepForm
          move={move}
          round={round.id}
          unit={unit.code}
          tasks={tasks}
          onClose={() => setMove(undefined)}
        />
      )}
    </div>
  );
}

interface FormProps {
  readonly move: UnitMove;
  readonly round: string;
  readonly unit: string;
  readonly tasks: readonly Task[];
  onClose(): void;
}

interface Filled {
  readonly reason?: string;
  readonly acceptRest?: boolean;
}

function StepForm({ move, round, unit, tasks, onClose }: FormProps) {
  const { appraise, shell } = useText();
  const say = appraise.steps;
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Filled>();
  const at = { round, unit };
  const step = useMutation({
    mutationFn: ({ reason, acceptRest = false }: Filled) =>
      moveUnit(at, { action: move, acceptRest, ...(reason && { reason }) }),
    onSuccess: () => {
      void message.success(say[DONE[move]](unit));
      onClose();
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: appraisalKeys.unit(at) });
      void queries.invalidateQueries({ queryKey: appraisalKeys.criteria(round) });
      void queries.invalidateQueries({ queryKey: progressQuery(round).queryKey });
    },
  });
  const left = tasks.filter(({ standing }) => standing === 'waiting').length;
  const open = tasks.flatMap(({ questions }) => questions.filter((one) => one.state !== 'closed'));
  const words = WORDS[move];
  return (
    <Modal
      className="appraise-dialog"
      open
      title={say[words.title](unit)}
      okText={say[words.ok]}
      cancelText={shell.cancel}
      confirmLoading={step.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => step.mutate(filled)}>
        {move === 'finish-appraisal' ? (
          <>
            <p className="tight">{left > 0 ? say.left(left) : say.noneLeft}</p>
            {open.length > 0 && <p className="tight">{say.questionsLeft(open.length)}</p>}
            {left > 0 && (
              <Form.Item name="acceptRest" valuePropName="checked">
                <Checkbox>{say.acceptRest}</Checkbox>
              </Form.Item>
            )}
          </>
        ) : (
          <>
            {move === 'return' && <p className="tight">{say.returnHint}</p>}
            <Form.Item
              name="reason"
              label={appraise.reason}
              rules={[{ required: true, whitespace: true, message: say.reasonNeeded }]}
            >
              <Input.TextArea autoFocus rows={4} maxLength={2000} />
            </Form.Item>
          </>
        )}
      </Form>
      {step.isError && <ProblemNote error={step.error} />}
    </Modal>
  );
}

const DONE = {
  'finish-appraisal': 'finished',
  return: 'returned',
  'reopen-unit-appraisal': 'reopened',
} as const;
const WORDS = {
  'finish-appraisal': { title: 'finishTitle', ok: 'finish1' },
  return: { title: 'returnTitle', ok: 'return1' },
  'reopen-unit-appraisal': { title: 'reopenTitle', ok: 'reopen1' },
} as const;
