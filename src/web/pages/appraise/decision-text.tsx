import type { Criterion } from '../../../criteria/schema/criterion.ts';
import type { DecisionPart } from '../../../round/decision-standing.ts';
import type { DecisionValue } from '../../api/appraisal.ts';
import { useText } from '../../text/use-text.tsx';
import { inputsOf, writtenText } from './input-words.ts';

/** A decision in words: accepted, or what was changed and why. */
export function DecisionText({
  part,
  value,
  criterion,
}: {
  readonly part: DecisionPart;
  readonly value: DecisionValue;
  readonly criterion: Criterion;
}) {
  const say = useText().appraise;
  const changed = Object.entries(inputsOf(value));
  const isAccepted = value.points === undefined && changed.length === 0;
  return (
    <>
      {isAccepted && (
        <p className="tight">{part === 'council' ? say.acceptedByCouncil : say.accepted}</p>
      )}
      {value.points !== undefined && <p className="tight">{say.pointsGiven(value.points)}</p>}
      {changed.length > 0 && (
        <ul className="tight">
          {changed.map(([name, written]) => (
            <li key={name}>
              {criterion.inputs[name]?.title ?? name}:{' '}
              <strong>{writtenText(criterion, name, written)}</strong>
            </li>
          ))}
        </ul>
      )}
      {value.reason && <p className="tight lines">{say.because(value.reason)}</p>}
    </>
  );
}
