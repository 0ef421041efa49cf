import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { Criterion } from '../../../criteria/schema/criterion.ts';
import { previousQuery } from '../../api/units.ts';
import { useText } from '../../text/use-text.tsx';
import { answerLines, documentTitle } from './answer-words.ts';
import { answerIn } from './unit-work.ts';
import { useAnswer } from './use-answer.ts';
import type { UnitWork } from './use-unit-work.ts';

interface LastYearProps {
  readonly work: UnitWork;
  readonly criterion: Criterion;
  readonly disabled: boolean;
}

/** What the unit answered for this criterion the year before, beside the answer of this year. */
export function LastYear({ work, criterion, disabled }: LastYearProps) {
  const say = useText().unit;
  const previous = useQuery(previousQuery(work.at)).data;
  const change = useAnswer(work, criterion.id);
  if (!previous) return null;
  const find = (part: string, key: string) =>
    previous.entries.find((entry) => entry.part === part && entry.key === key)?.value;
  const value = find('answer', criterion.id);
  const title = (id: string) => documentTitle(work.core.set, find('document', id), id);
  const { inputs, explanation } = answerIn(value);
  // Days of last year are no days of this year, and its documents are not this year's.
  const lasting = Object.entries(inputs).filter(([name]) => {
    const input = criterion.inputs[name];
    return input?.by === 'unit' && input.type !== 'date';
  });
  return (
    <section className="last-year" aria-label={say.lastYear(previous.round.year)}>
      <h3>{say.lastYear(previous.round.year)}</h3>
      {value ? (
        <ul>
          {answerLines(criterion, value, title).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <p className="quiet">{say.lastYearNone}</p>
      )}
      {value && !disabled && (lasting.length > 0 || explanation !== '') && (
        <Button
          size="small"
          onClick={() =>
            change((now) => ({
              ...now,
              inputs: { ...Object.fromEntries(lasting), ...now.inputs },
              explanation: now.explanation === '' ? explanation : now.explanation,
            }))
          }
        >
          {say.copyLastYear}
        </Button>
      )}
    </section>
  );
}
