import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal, Radio } from 'antd';
import type { Criterion } from '../../../criteria/schema/criterion.ts';
import type { DecisionPart } from '../../../round/decision-standing.ts';
import type { DecisionValue } from '../../api/appraisal.ts';
import { evidenceQuery } from '../../api/units.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import type { Core } from '../../scoring/use-core.ts';
import { amountText } from '../../text/amounts.ts';
import { useText } from '../../text/use-text.tsx';
import {
  type Changes,
  decisionFrom,
  laidUnder,
  needsReason,
  startingFrom,
} from './change-value.ts';
import { pieceOf } from './deciding.ts';
import { FormInput } from './form-input.tsx';
import { inputsOf, writtenText } from './input-words.ts';
import { LivePoints } from './live-points.tsx';
import type { Task } from './task.ts';

interface Props {
  readonly round: string;
  readonly core: Core;
  readonly task: Task;
  readonly part: DecisionPart;
  readonly criterion: Criterion;
  readonly busy: boolean;
  /** Why the last attempt to save failed. */
  readonly error: unknown;
  onSave(value: DecisionValue): void;
  onClose(): void;
}

/** Changing what a unit said, or giving points, for a reason. The points that follow show at once. */
export function ChangeForm(props: Props) {
  const { round, core, task, part, criterion, busy, error, onSave, onClose } = props;
  const say = useText().appraise;
  const { cancel } = useText().shell;
  const [form] = Form.useForm<Changes>();
  const evidence = useQuery(evidenceQuery({ round, unit: task.unit.code }));
  const said = inputsOf(pieceOf(task, 'answer')?.value);
  const given = Object.entries(criterion.inputs).filter(([, { by }]) => by !== 'external');
  const initial = startingFrom(task, part, given.length > 0);
  const filled = { ...initial, ...Form.useWatch([], form) };
  const value = decisionFrom(criterion, laidUnder(task, part), filled);
  const save = () => {
    if (value) onSave(value);
  };
  return (
    <Modal
      className="appraise-dialog"
      open
      destroyOnHidden
      title={`${say.changeTitle} · ${task.unit.code} · ${task.criterion}`}
      width={640}
      mask={{ closable: false }}
      keyboard={false}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button type="primary" loading={busy} onClick={() => form.submit()}>
            {say.save}
          </Button>
        </>
      }
    >
      <Form<Changes>
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={save}
        scrollToFirstError
      >
        <Form.Item
          name="how"
          label={say.how}
          hidden={given.length === 0}
          validateTrigger="onSubmit"
          rules={[
            {
              validator: (_rule, how?: Changes['how']) =>
                value || how === 'points'
                  ? Promise.resolve()
                  : Promise.reject(new Error(say.nothingChanged)),
            },
          ]}
        >
          <Radio.Group
            className="column"
            options={[
              { value: 'inputs', label: say.byInputs },
              { value: 'points', label: say.byPoints },
            ]}
          />
        </Form.Item>
        {filled.how === 'inputs' ? (
          given.map(([name, input]) => (
            <Form.Item key={name} name={['inputs', name]} label={input.title} extra={hintFor(name)}>
              <FormInput input={input} />
            </Form.Item>
          ))
        ) : (
          <Form.Item
            name="points"
            label={say.points}
            extra={say.pointsHint(amountText(criterion.max.toString()))}
            rules={[{ required: true, whitespace: true, message: say.pointsNeeded }]}
          >
            <Input className="short" inputMode="decimal" autoFocus />
          </Form.Item>
        )}
        {criterion.method.name === 'relative' && filled.how === 'inputs' ? (
          <Alert type="info" showIcon title={say.liveLater} />
        ) : (
          evidence.data &&
          value && (
            <LivePoints
              core={core}
              deliberation={{
                set: core.set,
                evidence: evidence.data,
                part,
                criterion: criterion.id,
                value,
              }}
            />
          )
        )}
        <Form.Item
          name="reason"
          label={say.reason}
          required
          rules={[
            {
              validator: (_rule, reason?: string) =>
                value && needsReason(criterion, value) && !reason?.trim()
                  ? Promise.reject(new Error(say.reasonNeeded))
                  : Promise.resolve(),
            },
          ]}
        >
          <Input.TextArea rows={3} maxLength={2000} showCount />
        </Form.Item>
      </Form>
      {error ? <ProblemNote error={error} /> : null}
    </Modal>
  );

  function hintFor(name: string): string {
    if (criterion.inputs[name]?.by === 'appraiser') return say.byAppraiser;
    const written = said[name];
    return say.byUnit(written === undefined ? say.notGiven : writtenText(criterion, name, written));
  }
}
