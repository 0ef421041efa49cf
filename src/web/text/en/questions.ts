import type { questions as vietnamese } from '../vi/questions.ts';

export const questions: typeof vietnamese = {
  title: 'Questions of the appraisers',
  none: 'There are no questions yet.',
  aboutCriterion: (criterion) => `About criterion ${criterion}`,
  state: { open: 'waits for the unit', answered: 'answered by the unit', closed: 'closed' },
  asked: 'Asked',
  answered: 'Answered',
  by: (name, time) => `${name}, ${time}`,
  answer: 'Answer the question',
  answerBetter: 'Change the answer',
  yourAnswer: 'Your answer',
  send: 'Send the answer',
  close: 'Close the question',
  needed: 'Write something here.',
};
