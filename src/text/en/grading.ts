import type { GradingWords } from '../catalogue/grading.ts';

const threshold = (from: string | undefined): string => (from ? ` (from ${from} points)` : '');

export const grading: GradingWords = {
  gradeWord: () => 'graded',
  thresholdMissed: ({ grade, threshold: from }) =>
    `${grade} is not reached: the total is below ${from}.`,
  thresholdOpen: ({ grade, threshold: from }) =>
    `It is open whether ${grade} is reached: it takes ${from} points, and the total is undecided.`,
  requiresFails: ({ grade, threshold: from, because }) =>
    `${grade}${threshold(from)} is not reached: its conditions are not met. Condition: ${because}.`,
  requiresOpen: ({ grade, threshold: from, because }) =>
    `It is open whether ${grade}${threshold(from)} is reached: its conditions are undecided. Condition: ${because}.`,
  reached: ({ grade, threshold: from }) => `${grade} is reached: the total is at least ${from}.`,
  reachedWith: ({ grade, threshold: from, because }) =>
    `${grade} is reached: the total is at least ${from} and no condition stands against it. Condition: ${because}.`,
  lowest: (grade) => `${grade} is the lowest grade and takes no points.`,
  knockOut: ({ title, effect, because }) => `${title}: ${effect}. Condition: ${because}.`,
  knockOutOpen: ({ title, effect, because }) =>
    `It is open whether ${title} (${effect}) applies. Condition: ${because}.`,
  effects: {
    ungraded: () => 'not graded',
    atMost: (grade) => `at most ${grade}`,
    dropOne: 'one grade down',
  },
  graded: ({ grade }) => `Grade: ${grade}.`,
  undecided: ({ grades, perhapsUngraded }) =>
    `The grade is undecided: ${grades}${perhapsUngraded ? ', or not graded' : ''}.`,
  ungraded: ({ label, because }) => `Not graded (${label}): ${because}.`,
};
