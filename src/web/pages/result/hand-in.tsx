import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { api, taken } from '../../api/client.ts';
import type { UnitAt } from '../../api/units.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useText } from '../../text/use-text.tsx';
import { hasUnsaved } from './use-explanation.ts';

interface HandInProps {
  readonly at: UnitAt;
  readonly mayHandIn: boolean;
  readonly until: string | undefined;
  readonly explained: number;
  readonly changed: number;
}

/** Says that the window is open, and lets the head hand in what was written. */
export function HandIn({ at, mayHandIn, until, explained, changed }: HandInProps) {
  const { result, shell } = useText();
  const say = result.explain;
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const handIn = useMutation({
    mutationFn: () =>
      taken(
        api.POST('/v1/rounds/{round}/units/{unit}/moves', {
          params: { path: { ...at } },
          body: { action: 'hand-in-explanation', acceptRest: false },
        }),
      ),
    onSuccess: async () => {
      setAsking(false);
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['units', at.round, at.unit] }),
        queries.invalidateQueries({ queryKey: ['rounds'] }),
      ]);
    },
  });
  const unsaved = asking && hasUnsaved(at);
  return (
    <Alert
      type="info"
      showIcon
      className="gap-below no-print"
      title={say.windowOpen(until)}
      description={
        <>
          {mayHandIn ? (
            <Button type="primary" disabled={explained === 0} onClick={() => setAsking(true)}>
              {say.handIn}
            </Button>
          ) : (
            say.headOnly
          )}
          <Modal
            open={asking}
            title={say.handInTitle}
            okText={say.handIn}
            cancelText={shell.cancel}
            confirmLoading={handIn.isPending}
            okButtonProps={{ disabled: unsaved }}
            mask={{ closable: false }}
            onCancel={() => setAsking(false)}
            onOk={() => handIn.mutate()}
          >
            <p>{say.handInText(explained, changed)}</p>
            {unsaved && <Alert type="warning" showIcon title={say.unsavedBeforeHandIn} />}
            {handIn.isError && <ProblemNote error={handIn.error} />}
          </Modal>
        </>
      }
    />
  );
}
