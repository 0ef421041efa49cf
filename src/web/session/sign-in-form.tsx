import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api, taken, tellSignedIn } from '../api/client.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useText } from '../text/use-text.tsx';
import { ME } from './use-me.ts';

interface Entered {
  readonly username: string;
  readonly password: string;
  readonly code: string;
}

/** Name and password, then the code where the account has a second factor. */
export function SignInForm({ username, onDone }: { username?: string; onDone?: () => void }) {
  const say = useText().signIn;
  const queries = useQueryClient();
  const [step, setStep] = useState<'password' | 'code' | 'backup'>('password');
  const [fault, setFault] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const ways = useQuery({
    queryKey: ['sign-in-ways'],
    queryFn: () => taken(api.GET('/auth/sign-in/ways')),
  });
  const enter = async (entered: Entered) => {
    setBusy(true);
    setFault(undefined);
    try {
      const { outcome } = await attempt(step, entered);
      if (outcome === 'second-factor-needed') setStep('code');
      else {
        await queries.invalidateQueries({ queryKey: ME });
        tellSignedIn();
        onDone?.();
      }
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(false);
    }
  };
  const sso = ways.data?.sso;
  return (
    <Form<Entered>
      layout="vertical"
      requiredMark={false}
      initialValues={{ username }}
      onFinish={enter}
      size="large"
    >
      {step === 'password' ? (
        <>
          <Form.Item name="username" label={say.username} rules={[{ required: true }]}>
            <Input autoComplete="username" autoCapitalize="none" autoFocus={!username} />
          </Form.Item>
          <Form.Item name="password" label={say.password} rules={[{ required: true }]}>
            <Input.Password autoComplete="current-password" autoFocus={!!username} />
          </Form.Item>
        </>
      ) : (
        <>
          {step === 'code' && <Alert type="info" title={say.codeHint} className="gap-below" />}
          <Form.Item
            name="code"
            label={step === 'code' ? say.code : say.backupCode}
            rules={[{ required: true }]}
          >
            <Input autoComplete="one-time-code" inputMode="numeric" autoFocus />
          </Form.Item>
          <Button type="link" onClick={() => setStep(step === 'code' ? 'backup' : 'code')}>
            {step === 'code' ? say.useBackup : say.useApp}
          </Button>
        </>
      )}
      {fault !== undefined && <ProblemNote error={fault} />}
      <Button type="primary" htmlType="submit" block loading={busy}>
        {step === 'password' ? say.enter : say.verify}
      </Button>
      {step === 'password' && sso && (
        <Button block className="gap-above" onClick={() => void toSso()}>
          {say.sso(sso.name)}
        </Button>
      )}
      <p className="quiet">{say.forgotten}</p>
    </Form>
  );
}

function attempt(step: 'password' | 'code' | 'backup', { username, password, code }: Entered) {
  if (step === 'password')
    return taken(api.POST('/auth/sign-in/username', { body: { username, password } }));
  const body = { code: code.replace(/\s/g, '') };
  return step === 'code'
    ? taken(api.POST('/auth/two-factor/verify-totp', { body }))
    : taken(api.POST('/auth/two-factor/verify-backup-code', { body }));
}

async function toSso(): Promise<void> {
  const { url } = await taken(api.POST('/auth/sign-in/sso', { body: {} }));
  window.location.assign(url);
}
