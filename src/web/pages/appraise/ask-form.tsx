import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { appraisalKeys, askUnit } from '../../api/appraisal.ts';
import { useNotice } from '../../parts/notice.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useText } from '../../text/use-text.tsx';
import type { Task } from './task.ts';

/** Asks the unit about the criterion; its people are written to. */
export function AskForm({
  round,
  task,
  onClose,
}: {
  readonly round: string;
  readonly task: Task;
  onClose(): void;
}) {
  const say = useText().appraise;
  const { cancel } = useText().shell;
  const message = useNotice();
  const [form] = Form.useForm<{ text: string }>();
  const queries = useQueryClient();
  const { criterion } = task;
  const at = { round, unit: task.unit.code };
  const ask = useMutation({
    mutationFn: (text: string) => askUnit(at, { criterion, text }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: appraisalKeys.questions(at) });
      void queries.invalidateQueries({ queryKey: appraisalKeys.criteria(round) });
      message.success(say.asked);
      onClose();
    },
  });
  return (
    <Modal
      className="appraise-dialog"
      open
      title={say.askTitle(task.unit.code, criterion)}
      okText={say.send}
      cancelText={cancel}
      confirmLoading={ask.isPending}
      mask={{ closable: false }}
      keyboard={false}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={({ text }) => ask.mutate(text)}>
        <Form.Item
          name="text"
          label={say.question}
          rules={[{ required: true, whitespace: true, message: say.questionNeeded }]}
        >
          <Input.TextArea autoFocus rows={4} maxLength={4000} />
        </Form.Item>
      </Form>
      {ask.isError && <ProblemNote error={ask.error} />}
    </Modal>
  );
}
