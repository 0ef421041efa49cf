import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api, taken } from '../api/client.ts';
import { Answered } from '../parts/page-state.tsx';
import { Panel } from '../parts/panel.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useText } from '../text/use-text.tsx';

/** Where a one-time link leads. The token stands behind the mark of the address and is sent in bodies. */
export default function FirstPasswordPage() {
  const say = useText().signIn.first;
  useTitle(say.title);
  const [token] = useState(() => window.location.hash.slice(1));
  const [done, setDone] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const whom = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => taken(api.POST('/auth/invitation/look', { body: { token } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const set = async ({ password }: { password: string }) => {
    setFault(undefined);
    try {
      await taken(api.POST('/auth/invitation/accept', { body: { token, password } }));
      setDone(true);
    } catch (error) {
      setFault(error);
    }
  };
  return (
    <main id="main" className="sign-in">
      <Panel>
        <h1>{say.title}</h1>
        <Answered query={whom}>
          {({ name, username }) =>
            done ? (
              <>
                <Alert type="success" showIcon title={say.done(username)} className="gap-below" />
                <Button type="primary" href="/">
                  {say.enter}
                </Button>
              </>
            ) : (
              <Form layout="vertical" requiredMark={false} onFinish={set} size="large">
                <p>
                  <strong>{name}</strong> ({username})
                </p>
                <p>{say.intro}</p>
                <Form.Item name="password" label={say.next} rules={[{ required: true, min: 12 }]}>
                  <Input.Password autoComplete="new-password" autoFocus />
                </Form.Item>
                <Form.Item
                  name="again"
                  label={say.again}
                  dependencies={['password']}
                  rules={[
                    ({ getFieldValue }) => ({
                      validator: (_, again) =>
                        again === getFieldValue('password')
                          ? Promise.resolve()
                          : Promise.reject(new Error(say.differ)),
                    }),
                  ]}
                >
                  <Input.Password autoComplete="new-password" />
                </Form.Item>
                {fault !== undefined && <ProblemNote error={fault} />}
                <Button type="primary" htmlType="submit" block>
                  {say.title}
                </Button>
              </Form>
            )
          }
        </Answered>
      </Panel>
    </main>
  );
}
