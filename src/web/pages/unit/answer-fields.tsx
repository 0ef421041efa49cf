import { Input } from 'antd';
import { useId } from 'react';
import type { Criterion } from '../../../criteria/schema/criterion.ts';
import type { LiveFault } from '../../scoring/live-scores.ts';
import { useText } from '../../text/use-text.tsx';
import { InputField } from './input-field.tsx';
import { answerIn } from './unit-work.ts';
import { useAnswer } from './use-answer.ts';
import type { UnitWork } from './use-unit-work.ts';

interface AnswerFieldsProps {
  readonly work: UnitWork;
  readonly criterion: Criterion;
  readonly disabled: boolean;
}

/** What the unit is asked for one criterion; each change is kept and sent by itself. */
export function AnswerFields({ work, criterion, disabled }: AnswerFieldsProps) {
  const say = useText().unit;
  const { value } = work.said('answer', criterion.id);
  const answer = answerIn(value);
  const faults = work.live?.faults.get(criterion.id) ?? [];
  const change = useAnswer(work, criterion.id);
  const own = Object.entries(criterion.inputs).filter(([, input]) => input.by === 'unit');
  const others = Object.entries(criterion.inputs).filter(([, input]) => input.by !== 'unit');
  const outside = work.evidence.entries.find(
    ({ part, key }) => part === 'external' && key === criterion.id,
  );
  const external = answerIn(outside?.value).inputs;
  return (
    <>
      {own.length === 0 && others.length > 0 && <p className="quiet">{say.noInputs}</p>}
      {own.map(([name, input]) => (
        <Field
          key={name}
          title={input.title}
          hint={
            input.type === 'percent' ? say.percentHint : input.type === 'date' ? say.dateHint : ''
          }
          faults={faults.filter((fault) => fault.input === name)}
        >
          {(id, describedBy, faulty) => (
            <InputField
              id={id}
              input={input}
              value={answer.inputs[name]}
              disabled={disabled}
              faulty={faulty}
              describedBy={describedBy}
              onChange={(typed) =>
                change((now) => ({ ...now, inputs: { ...now.inputs, [name]: typed } }))
              }
            />
          )}
        </Field>
      ))}
      {others.map(([name, input]) => (
        <p key={name} className="field">
          {input.title}: <strong>{String(external[name] ?? say.notYet)}</strong>{' '}
          <span className="quiet">
            ({input.by === 'appraiser' ? say.byAppraiser : say.byExternal})
          </span>
        </p>
      ))}
      <Field
        title={say.explanation}
        hint=""
        faults={faults.filter((fault) => fault.input === undefined)}
      >
        {(id, describedBy) => (
          <Input.TextArea
            id={id}
            aria-describedby={describedBy}
            disabled={disabled}
            rows={2}
            value={answer.explanation}
            onChange={(event) => {
              const explanation = event.target.value;
              change((now) => ({ ...now, explanation }));
            }}
          />
        )}
      </Field>
    </>
  );
}

interface FieldProps {
  readonly title: string;
  readonly hint: string;
  readonly faults: readonly LiveFault[];
  readonly children: (
    id: string,
    describedBy: string | undefined,
    faulty: boolean,
  ) => React.ReactNode;
}

function Field({ title, hint, faults, children }: FieldProps) {
  const id = useId();
  const told = `${id}-told`;
  const hasMore = hint !== '' || faults.length > 0;
  return (
    <div className="field">
      <label htmlFor={id}>{title}</label>
      {children(id, hasMore ? told : undefined, faults.length > 0)}
      {hasMore && (
        <div id={told}>
          {faults.map(({ what, remedy }) => (
            <p key={what} className="fault" role="alert">
              {what} {remedy}
            </p>
          ))}
          {hint !== '' && faults.length === 0 && <p className="hint">{hint}</p>}
        </div>
      )}
    </div>
  );
}
