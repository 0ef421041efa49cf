import { type Question, questionState } from '../../round/index.ts';

export function presentQuestion(question: Question) {
  return { ...question, state: questionState(question) };
}
