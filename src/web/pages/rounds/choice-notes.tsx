import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { isStale } from '../../api/client.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useText } from '../../text/use-text.tsx';
import type { comeAndGone } from './chosen-units.ts';

interface ChoiceNotesProps {
  readonly fault: unknown;
  readonly renewed: ReturnType<typeof comeAndGone> | undefined;
  readonly busy: boolean;
  onRenew(): void;
}

/** Why a choice of units was not saved, and what colleagues changed meanwhile. */
export function ChoiceNotes({ fault, renewed, busy, onRenew }: ChoiceNotesProps) {
  const say = useText().participants;
  const told = useRef<HTMLDivElement>(null);
  // The button that was pressed may stand at the very end of the screen.
  useEffect(() => {
    if (fault !== undefined || renewed) told.current?.scrollIntoView({ block: 'center' });
  }, [fault, renewed]);
  if (fault === undefined && !renewed) return null;
  return (
    <div ref={told} className="gap-above">
      {isStale(fault) && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={say.stale}
          description={
            <>
              <p className="tight">{say.staleRemedy}</p>
              <div className="doors">
                <Button loading={busy} onClick={onRenew}>
                  {say.renew}
                </Button>
              </div>
            </>
          }
        />
      )}
      {fault !== undefined && !isStale(fault) && <ProblemNote error={fault} />}
      {fault === undefined && renewed && (
        <Alert type="info" showIcon role="status" title={say.renewed(renewed)} />
      )}
    </div>
  );
}
