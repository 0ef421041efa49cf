import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api, taken } from '../../api/client.ts';
import type { PageProps } from '../../frame/routes.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { ME } from '../../session/use-me.ts';
import { useText } from '../../text/use-text.tsx';

/** Second factor and password of whoever is signed in. */
export default function SecurityPage({ me }: PageProps) {
  const say = useText().signIn.security;
  useTitle(say.title);
  return (
    <>
      <h1>{say.title}</h1>
      <Panel title={say.secondFactor} className="gap-below narrow">
        {me.secondFactorNeeded && (
          <Alert type="warning" showIcon title={say.needed} className="gap-below" />
        )}
        {me.secondFactor ? <p>{say.on}</p> : <Enrol />}
      </Panel>
      <Panel title={say.password} className="narrow">
        <ChangePassword />
      </Panel>
    </>
  );
}

interface Enrolment {
  readonly secret: string;
  readonly backupCodes: readonly string[];
}

function Enrol() {
  const { signIn } = useText();
  const say = signIn.security;
  const queries = useQueryClient();
  const [enrolment, setEnrolment] = useState<Enrolment>();
  const [fault, setFault] = useState<unknown>();
  const tell = async (work: () => Promise<void>) => {
    setFault(undefined);
    try {
      await work();
    } catch (error) {
      setFault(error);
    }
  };
  const begin = ({ password }: { password: string }) =>
    tell(async () => {
      setEnrolment(await taken(api.POST('/auth/two-factor/enable', { body: { password } })));
    });
  const finish = ({ code }: { code: string }) =>
    tell(async () => {
      const body = { code: code.replace(/\s/g, '') };
      await taken(api.POST('/auth/two-factor/verify-totp', { body }));
      await queries.invalidateQueries({ queryKey: ME });
    });
  return (
    <>
      {fault !== undefined && <ProblemNote error={fault} />}
      {enrolment ? (
        <Form layout="vertical" requiredMark={false} onFinish={finish}>
          <p>{say.step1}</p>
          <p>{say.step2}</p>
          <p>
            <code className="key">{enrolment.secret.replace(/(.{4})/g, '$1 ').trim()}</code>
          </p>
          <p>{say.step3}</p>
          <ul className="codes">
            {enrolment.backupCodes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
          <Form.Item name="code" label={say.step4} rules={[{ required: true }]}>
            <Input inputMode="numeric" autoComplete="one-time-code" />
          </Form.Item>
          <Button type="primary" htmlType="submit">
            {signIn.verify}
          </Button>
        </Form>
      ) : (
        <Form layout="vertical" requiredMark={false} onFinish={begin}>
          <p>{say.off}</p>
          <Form.Item name="password" label={say.passwordAgain} rules={[{ required: true }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit">
            {say.turnOn}
          </Button>
        </Form>
      )}
    </>
  );
}

function ChangePassword() {
  const say = useText().signIn.security;
  const message = useNotice();
  const [form] = Form.useForm();
  const [fault, setFault] = useState<unknown>();
  const change = async (body: { currentPassword: string; newPassword: string }) => {
    setFault(undefined);
    try {
      await taken(api.POST('/auth/change-password', { body }));
      form.resetFields();
      message.success(say.changed);
    } catch (error) {
      setFault(error);
    }
  };
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={change}>
      {fault !== undefined && <ProblemNote error={fault} />}
      <Form.Item name="currentPassword" label={say.current} rules={[{ required: true }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="newPassword" label={say.next} rules={[{ required: true, min: 12 }]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button htmlType="submit">{say.change}</Button>
    </Form>
  );
}
