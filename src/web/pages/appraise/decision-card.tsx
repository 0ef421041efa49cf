import type { Criterion } from '../../../criteria/schema/criterion.ts';
import type { DecisionPart } from '../../../round/decision-standing.ts';
import type { DecisionValue } from '../../api/appraisal.ts';
import { useNames } from '../../api/names.ts';
import { timeText } from '../../text/days.ts';
import { useText } from '../../text/use-text.tsx';
import { pieceOf } from './deciding.ts';
import { DecisionText } from './decision-text.tsx';
import type { Task } from './task.ts';

const PARTS: readonly DecisionPart[] = ['appraisal', 'second-appraisal', 'council'];

/** What was decided so far, by whom and why, in the order it was. */
export function DecisionCard({ task, criterion }: { task: Task; criterion: Criterion }) {
  const say = useText().appraise;
  const pieces = PARTS.flatMap((part) => {
    const piece = pieceOf(task, part);
    return piece ? [{ part, piece }] : [];
  });
  const nameOf = useNames(pieces.map(({ piece }) => piece.changedBy));
  if (pieces.length === 0) return null;
  return (
    <section className="card decided" aria-labelledby="decided">
      <h3 id="decided">{say.decision}</h3>
      {pieces.map(({ part, piece }) => (
        <div key={part}>
          {pieces.length > 1 && <strong>{say.decisionOf[part]}</strong>}
          <DecisionText part={part} value={piece.value as DecisionValue} criterion={criterion} />
          <small className="quiet">
            {say.decidedBy(nameOf(piece.changedBy), timeText(piece.changedAt))}
          </small>
        </div>
      ))}
    </section>
  );
}
