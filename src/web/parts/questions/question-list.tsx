import './questions.css';
import type { ReactNode } from 'react';
import type { Question } from '../../api/appraisal.ts';
import { useNames } from '../../api/names.ts';
import { timeText } from '../../text/days.ts';
import { useText } from '../../text/use-text.tsx';
import { Badge } from '../badge.tsx';

const TONES = { open: 'warn', answered: 'info', closed: 'plain' } as const;

/** Questions with their answers, as they were asked. What can be done with one stands below it. */
export function QuestionList({
  questions,
  withCriterion = false,
  actions,
}: {
  readonly questions: readonly Question[];
  /** Says which criterion each is about. */
  readonly withCriterion?: boolean;
  actions?(question: Question): ReactNode;
}) {
  const say = useText().questions;
  const nameOf = useNames(
    questions.flatMap(({ askedBy, answeredBy }) => [askedBy, answeredBy ?? askedBy]),
  );
  return (
    <ul className="question-list">
      {questions.map((question) => (
        <li key={question.id}>
          <p className="tight">
            {withCriterion && <strong>{say.aboutCriterion(question.criterion)} </strong>}
            <Badge tone={TONES[question.state]}>{say.state[question.state]}</Badge>
          </p>
          <Said
            label={say.asked}
            text={question.text}
            by={say.by(nameOf(question.askedBy), timeText(question.askedAt))}
          />
          {question.answer !== undefined && question.answeredBy && question.answeredAt && (
            <Said
              label={say.answered}
              text={question.answer}
              by={say.by(nameOf(question.answeredBy), timeText(question.answeredAt))}
            />
          )}
          {question.state !== 'closed' && actions?.(question)}
        </li>
      ))}
    </ul>
  );
}

function Said({ label, text, by }: { label: string; text: string; by: string }) {
  return (
    <blockquote>
      <p className="question-said">
        <strong>{label}:</strong> {text}
      </p>
      <small className="quiet">{by}</small>
    </blockquote>
  );
}
