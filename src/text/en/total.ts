import type { TotalWords } from '../catalogue/total.ts';
import { roundedSentence } from './points.ts';

export const total: TotalWords = {
  sum: ({ earned, max }) => `Sum of the criteria of the scale: ${earned} of ${max} points.`,
  rescaled: ({ max, scale, equation }) =>
    `Some criteria do not apply, which leaves a maximum of ${max}; brought back to the scale of ${scale}: ${equation} points.`,
  rescaledPerhaps: ({ max, scale, base }) =>
    `The maximum that applies is ${max}; brought back to the scale of ${scale}: still ${base} points.`,
  nothingApplies: (scale) =>
    `No criterion of the scale applies to the unit, so there is nothing to bring back to the scale of ${scale}; whoever assesses must decide its points.`,
  bonus: (points) => `Bonus: ${points} points.`,
  bonusCapped: ({ points, cap }) => `Bonus: ${points} points, of which at most ${cap} count.`,
  deduction: (points) => `Deduction: ${points} points.`,
  deductionCapped: ({ points, cap }) =>
    `Deduction: ${points} points, of which at most ${cap} count.`,
  added: (equation) => `With bonus and deduction: ${equation} points.`,
  aboveScale: ({ sum, scale }) => `${sum} points exceed the scale: ${scale} points count.`,
  belowFloor: ({ sum, floor }) => `${sum} points are below the floor: ${floor} points count.`,
  rounded: roundedSentence,
  total: (points) => `Total: ${points} points.`,
  totalOpen: (points) => `The total is undecided, still between ${points} points.`,
};
