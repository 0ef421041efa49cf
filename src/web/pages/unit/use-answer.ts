import { useRef } from 'react';
import { type AnswerValue, answerIn, writtenAnswer } from './unit-work.ts';
import type { UnitWork } from './use-unit-work.ts';

/**
 * Changes the answer of a criterion. What is changed is the answer as it stands at that moment, not
 * as it stood when the page was last drawn: a file may take a minute to send.
 */
export function useAnswer(work: UnitWork, criterion: string) {
  const latest = useRef(work);
  latest.current = work;
  return (alter: (now: AnswerValue) => AnswerValue) => {
    const { said, outbox } = latest.current;
    const { value, version } = said('answer', criterion);
    outbox.put('answer', criterion, writtenAnswer(value, alter(answerIn(value))), version);
  };
}
