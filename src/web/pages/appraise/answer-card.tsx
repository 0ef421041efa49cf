import type { Criterion } from '../../../criteria/schema/criterion.ts';
import { useText } from '../../text/use-text.tsx';
import { pieceOf } from './deciding.ts';
import { inputsOf, writtenText } from './input-words.ts';
import type { Task } from './task.ts';

/** What the unit handed in for a criterion, with what came from outside and what it explains. */
export function AnswerCard({ task, criterion }: { task: Task; criterion: Criterion }) {
  const say = useText().appraise;
  const answer = pieceOf(task, 'answer');
  const external = pieceOf(task, 'external');
  const later = pieceOf(task, 'explanation');
  const given = inputsOf(answer?.value);
  const outside = inputsOf(external?.value);
  const ofUnit = Object.entries(criterion.inputs).filter(([, { by }]) => by === 'unit');
  const fromOutside = Object.entries(criterion.inputs).filter(([, { by }]) => by === 'external');
  const { explanation, claimed } = answer?.value ?? {};
  const shown = (name: string, written: string | readonly string[] | undefined) =>
    written === undefined ? (
      <span className="quiet">{say.notGiven}</span>
    ) : (
      <strong>{writtenText(criterion, name, written)}</strong>
    );
  return (
    <section className="card" aria-labelledby="handed-in">
      <h3 id="handed-in">{say.handedIn}</h3>
      {!answer && ofUnit.length > 0 && <p className="tight quiet">{say.notHandedIn}</p>}
      <dl className="facts">
        {answer &&
          ofUnit.map(([name, { title }]) => (
            <div key={name}>
              <dt>{title}</dt>
              <dd>{shown(name, given[name])}</dd>
            </div>
          ))}
        {typeof claimed === 'string' && (
          <div>
            <dt>{say.claimed}</dt>
            <dd>{claimed}</dd>
          </div>
        )}
        {fromOutside.map(([name, { title }]) => (
          <div key={name}>
            <dt>
              {title} ({say.external})
            </dt>
            <dd>{shown(name, outside[name])}</dd>
          </div>
        ))}
      </dl>
      {typeof explanation === 'string' && (
        <blockquote>
          <strong>{say.explanationInstead}</strong>
          <p className="tight">{explanation}</p>
        </blockquote>
      )}
      {typeof later?.value.text === 'string' && (
        <blockquote className="later">
          <strong>{say.explanation}</strong>
          <p className="tight">{later.value.text}</p>
        </blockquote>
      )}
    </section>
  );
}
