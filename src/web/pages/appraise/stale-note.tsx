import { Alert, Button } from 'antd';
import type { Criterion } from '../../../criteria/schema/criterion.ts';
import type { DecisionPart } from '../../../round/decision-standing.ts';
import type { Deciding, DecisionValue } from '../../api/appraisal.ts';
import type { Refusal } from '../../api/client.ts';
import { useNames } from '../../api/names.ts';
import type { Piece } from '../../api/units.ts';
import { timeText } from '../../text/days.ts';
import { useText } from '../../text/use-text.tsx';
import { DecisionText } from './decision-text.tsx';

interface Props {
  readonly refusal: Refusal;
  readonly mine: Deciding;
  readonly part: DecisionPart;
  readonly criterion: Criterion;
  onKeep(): void;
  onSave(again: Deciding): void;
}

/** Somebody else decided meanwhile: both decisions side by side, and which of them is to stand. */
export function StaleNote({ refusal, mine, part, criterion, onKeep, onSave }: Props) {
  const say = useText().appraise;
  const current = refusal.problem.current as Piece | null;
  const nameOf = useNames(current ? [current.changedBy] : []);
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={say.stale}
      description={
        <>
          <p className="tight">
            {current
              ? say.staleHint(nameOf(current.changedBy), timeText(current.changedAt))
              : say.staleGone}
          </p>
          <div className="both">
            {current && (
              <div>
                <strong>{say.standsNow}</strong>
                <DecisionText
                  part={part}
                  value={current.value as DecisionValue}
                  criterion={criterion}
                />
              </div>
            )}
            <div>
              <strong>{say.yours}</strong>
              {mine.value ? (
                <DecisionText part={part} value={mine.value} criterion={criterion} />
              ) : (
                <p className="tight">{say.takenBack}</p>
              )}
            </div>
          </div>
          <div className="doors">
            <Button type="primary" onClick={onKeep}>
              {say.keepTheirs}
            </Button>
            <Button onClick={() => onSave({ ...mine, seen: current?.version ?? 0 })}>
              {say.saveMine}
            </Button>
          </div>
        </>
      }
    />
  );
}
